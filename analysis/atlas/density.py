"""Where on a map artists are dense: areas of at least so high a density."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

CELLS = 82
SMOOTH = 2.0
"""Standard deviation of the smoothing, in cells."""
LEVELS = (0.16, 0.3, 0.48, 0.7)
"""Shares of a map's greatest density at which an area ends."""
REACH = 1.3
"""Of the grid, in half extents: 9 cells beyond a map's edge, where 7 close the widest area."""
COARSE = 0.35
"""Share of a cell by which a line may be off once it is simplified."""

Floats = NDArray[np.float64]


def densities(places: pd.DataFrame, maps: Sequence[str], half: float) -> pd.DataFrame:
    """Return the areas of equal density of several maps.

    Parameters
    ----------
    places : pd.DataFrame
        Columns ``{map}_x`` and ``{map}_y`` of each map.
    maps : sequence of str
        Names of the maps.
    half : float
        Half the extent of a map, in map units.

    Returns
    -------
    pd.DataFrame
        Columns map, level (0 for the outermost), line, step, x, y (integers, map units).

    Examples
    --------
    >>> one = pd.DataFrame({"a_x": [0, 10], "a_y": [0, -10]})
    >>> densities(one, ["a"], half=5000)["level"].unique().tolist()
    [0, 1, 2, 3]
    """
    found = [
        density_areas(places[[f"{name}_x", f"{name}_y"]].to_numpy(), half).assign(map=name)
        for name in maps
    ]
    columns = ["map", "level", "line", "step", "x", "y"]
    return pd.concat(found, ignore_index=True)[columns] if found else pd.DataFrame(columns=columns)


def density_areas(points: NDArray[np.number[Any]], half: float) -> pd.DataFrame:
    """Return the areas in which points are dense, as closed lines.

    A hole is part of its area's line, which runs to it and back.

    Parameters
    ----------
    points : NDArray
        Shape (points, 2), map units.
    half : float
        Half the extent of the map, in map units.

    Returns
    -------
    pd.DataFrame
        Columns level, line, step, x, y; empty without points.

    Examples
    --------
    >>> list(density_areas(np.zeros((3, 2)), half=5000))
    ['level', 'line', 'step', 'x', 'y']
    """
    rows = [
        (level, line, step, round(x), round(y))
        for line, (level, area) in enumerate(_areas(points, half))
        for step, (x, y) in enumerate(area)
    ]
    return pd.DataFrame(rows, columns=["level", "line", "step", "x", "y"], dtype=np.int64)


def _areas(points: NDArray[np.number[Any]], half: float) -> Iterator[tuple[int, Floats]]:
    from contourpy import FillType, contour_generator
    from scipy.ndimage import gaussian_filter

    if not len(points):
        return
    edges = np.linspace(-REACH * half, REACH * half, CELLS + 1)
    counts = np.histogram2d(points[:, 0], points[:, 1], bins=[edges, edges])[0]
    # A point counts in full wherever it is lone: else one dense clump would hide all the rest.
    dense = np.sqrt(gaussian_filter(counts.T, SMOOTH, mode="constant"))
    middles = (edges[1:] + edges[:-1]) / 2
    drawn: Any = contour_generator(middles, middles, dense, fill_type=FillType.OuterOffset)
    for level, share in enumerate(LEVELS):
        areas, offsets, *_ = drawn.filled(share * dense.max(), np.inf)
        for area, ends in zip(areas, offsets, strict=True):
            rings = [area[a:b] for a, b in pairwise(ends)]
            yield (
                level,
                _keyhole([_simplified(ring, COARSE * (edges[1] - edges[0])) for ring in rings]),
            )


def _keyhole(rings: Sequence[Floats]) -> Floats:
    back = rings[0][:1]
    return np.vstack([rings[0], *(part for hole in rings[1:] for part in (hole, back))])


def _simplified(line: Floats, off: float) -> Floats:
    # Ramer, Douglas and Peucker; a closed line is split at the point farthest from its start.
    far = int(np.argmax(np.hypot(*(line - line[0]).T)))
    halves = (line[: far + 1], line[far:])
    return np.vstack([_thinned(halves[0], off)[:-1], _thinned(halves[1], off)])


def _thinned(line: Floats, off: float) -> Floats:
    if len(line) < 3:
        return line
    along = line[-1] - line[0]
    apart = line - line[0]
    length = float(np.hypot(*along)) or 1.0
    away = np.abs(along[0] * apart[:, 1] - along[1] * apart[:, 0]) / length
    most = int(np.argmax(away))
    if away[most] <= off:
        return line[[0, -1]]
    return np.vstack([_thinned(line[: most + 1], off)[:-1], _thinned(line[most:], off)])

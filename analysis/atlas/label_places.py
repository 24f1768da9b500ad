"""From which size of a map on a name fits beside those of better known artists."""

from collections.abc import Sequence
from typing import Any
from unicodedata import combining, east_asian_width

import numpy as np
from numpy.typing import NDArray

LETTER = 6.6
"""Pixels that a letter of a name takes at 12 pixels; Chinese, Japanese and Korean: a full 12."""
WIDE = 12.5
LINE = 15.0
BESIDE = 8.0
"""Pixels free between two names that stand in a line."""
LONGEST = 220.0
NEVER = 1_000_000
"""Pixels from which on even names of points at the same place would be shown: never."""

Floats = NDArray[np.float64]


def label_widths(
    points: NDArray[np.number[Any]], names: Sequence[str], extent: float, lines: int = 1
) -> NDArray[np.int64]:
    r"""Find how wide the whole map must be drawn for each name to fit.

    The names i and j are boxes of mean width :math:`w` and height :math:`h` in pixels, over points
    that lie :math:`(\Delta x, \Delta y)` apart in shares of the extent. They touch while the map is
    narrower than :math:`t_{ij} = \min(w / |\Delta x|, h / |\Delta y|)`. A name waits for those
    before it that are shown while both would touch:
    :math:`s_i = \max \{ t_{ij} : j < i, s_j < t_{ij} \}`. Once shown, a name stays.

    Parameters
    ----------
    points : NDArray
        Shape (names, 2), in map units.
    names : sequence of str
        Most important first.
    extent : float
        Map units of the whole map.
    lines : int
        Lines that a name may take.

    Returns
    -------
    NDArray[np.int64]
        Pixels of the whole extent from which on a name is shown; 0 for the first, `NEVER` for
        names of points at one place.

    Examples
    --------
    >>> label_widths(np.array([[0, 0], [50, 0], [0, 90]]), ["AA", "BB", "CC"], extent=100)
    array([ 0, 43, 17])
    """
    at = np.asarray(points, dtype=np.float64) / extent
    widths = np.array([name_width(name) for name in names], dtype=np.float64)
    shown = np.zeros(len(names), dtype=np.int64)
    for row in range(1, len(names)):
        across = (widths[:row] + widths[row]) / 2 + BESIDE
        touch = _touching(np.abs(at[:row] - at[row]), across, LINE * lines)
        waits = touch[shown[:row] < touch]
        shown[row] = min(NEVER, np.ceil(waits.max())) if len(waits) else 0
    return shown


def rounded_up(widths: NDArray[np.int64]) -> NDArray[np.int64]:
    """Round widths up to two digits: a page holds many, and names may wait a little longer.

    Examples
    --------
    >>> rounded_up(np.array([0, 43, 131, 29245])).tolist()
    [0, 43, 140, 30000]
    """
    steps = 10 ** np.maximum(np.log10(np.maximum(widths, 1)).astype(np.int64) - 1, 0)
    rounded: NDArray[np.int64] = -(-widths // steps) * steps
    return rounded


def name_width(name: str) -> float:
    """Estimate the width of a name in pixels; a name of several lines is as wide as the longest.

    Examples
    --------
    >>> name_width("Air") < name_width("椎名林檎")
    True
    """
    widest = max((_line_width(line) for line in name.split("\n")), default=0.0)
    return min(widest, LONGEST)


def _line_width(line: str) -> float:
    letters = (letter for letter in line if not combining(letter))
    return sum(WIDE if east_asian_width(letter) in "WF" else LETTER for letter in letters)


def _touching(apart: Floats, across: Floats, high: float) -> Floats:
    far = np.full(len(apart), float(NEVER))
    wide = np.divide(across, apart[:, 0], out=far.copy(), where=apart[:, 0] > 0)
    tall = np.divide(high, apart[:, 1], out=far, where=apart[:, 1] > 0)
    touch: Floats = np.minimum(np.minimum(wide, tall), NEVER)
    return touch

"""The units of a map in the explorer: whole numbers, the same range for every projection."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

EXTENT = 5000
"""The longer side of a map runs from minus this to this."""


def map_units(points: NDArray[np.floating[Any]]) -> NDArray[np.int64]:
    """Centre a map on the middle of its range and scale it to whole numbers.

    Both axes are scaled by the same factor, so that distances keep their proportions.

    Parameters
    ----------
    points : NDArray
        Shape (rows, 2), at least one row.

    Returns
    -------
    NDArray[np.int64]
        Shape (rows, 2), within -`EXTENT` and `EXTENT`; zeros where all points are the same.

    Raises
    ------
    ValueError
        If a place is no number.

    Examples
    --------
    >>> map_units(np.array([[0.0, 0.0], [4.0, 2.0]])).tolist()
    [[-5000, -2500], [5000, 2500]]
    """
    if not np.isfinite(points).all():
        raise ValueError("a map has places that are no numbers")
    low, high = points.min(axis=0), points.max(axis=0)
    span = (high - low).max()
    if span == 0:
        return np.zeros(points.shape, dtype=np.int64)
    shares = (points - (low + high) / 2) / span
    units: NDArray[np.int64] = np.rint(shares * 2 * EXTENT).astype(np.int64)
    return units

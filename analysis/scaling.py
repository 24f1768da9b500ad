"""The scaling of the plays that the original report kept: capped, from 1 to 10."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

Floats = NDArray[np.float64]
QUANTILE = 0.75
LOW, HIGH = 1.0, 10.0


@dataclass(frozen=True)
class Outliers:
    """Links with more plays than a quantile of all: threshold and median in plays."""

    threshold: float
    rows: int
    median: float


def find_outliers(plays: ArrayLike, quantile: float = QUANTILE) -> Outliers:
    """Find the links above a quantile of the plays, as the original report did.

    By this rule a quarter of the links are outliers whatever the data are; the usual one (above
    the third quartile by 1.5 times the distance of the quartiles) is stricter.

    Parameters
    ----------
    plays
        Shape (links,).
    quantile
        From 0 to 1.

    Returns
    -------
    Outliers
        If no link lies above the threshold, the median is the threshold.

    Examples
    --------
    >>> find_outliers([1, 2, 3, 10, 20])
    Outliers(threshold=10.0, rows=1, median=20.0)
    """
    array = np.asarray(plays, dtype=float)
    threshold = float(np.quantile(array, quantile))
    above = array[array > threshold]
    return Outliers(threshold, above.size, float(np.median(above)) if above.size else threshold)


def scale_plays(
    plays: ArrayLike, *, quantile: float = QUANTILE, low: float = LOW, high: float = HIGH
) -> Floats:
    """Scale plays as the original report did: cap at the median of the outliers, then min-max.

    `low + (high - low) * (min(plays, cap) - min) / (cap - min)`

    Parameters
    ----------
    plays
        Shape (links,), each user's plays of an artist.
    quantile
        What lies above it is an outlier.
    low, high
        Ends of the scale.

    Returns
    -------
    NDArray[np.float64]
        Shape (links,), from `low` to `high`; all `low` if all plays are the same.

    Examples
    --------
    >>> scale_plays([1, 2, 3, 4, 5]).tolist()
    [1.0, 3.25, 5.5, 7.75, 10.0]
    """
    array = np.asarray(plays, dtype=float)
    capped = np.minimum(array, find_outliers(array, quantile).median)
    return min_max(capped, low, high)


def min_max(values: ArrayLike, low: float = 0.0, high: float = 1.0) -> Floats:
    """Stretch values to a range; all `low` if all values are the same.

    Examples
    --------
    >>> min_max([2, 3, 6]).tolist()
    [0.0, 0.25, 1.0]
    """
    array = np.asarray(values, dtype=float)
    width = array.max() - array.min()
    if not width:
        return np.full(array.shape, low)
    scaled: Floats = low + (high - low) * (array - array.min()) / width
    return scaled

"""Distributions in a few numbers: quantiles, and histograms that hold no single user."""

from dataclasses import asdict, dataclass

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike


@dataclass(frozen=True)
class Summary:
    """The statistics that pandas' `describe` prints, in the unit of the values.

    `std` is that of a sample (divided by n - 1); quantiles are interpolated linearly.
    """

    mean: float
    std: float
    min: float
    q25: float
    q50: float
    q75: float
    max: float

    def as_dict(self) -> dict[str, float]:
        """Return the statistics by name."""
        return asdict(self)


def summarise(values: ArrayLike) -> Summary:
    """Summarise numbers.

    Parameters
    ----------
    values
        Shape (n,); of a single value the standard deviation is 0.

    Raises
    ------
    ValueError
        If there is no value.

    Examples
    --------
    >>> summarise([1, 2, 3]).std
    1.0
    """
    array = np.asarray(values, dtype=float)
    if not array.size:
        msg = "there is no value to summarise"
        raise ValueError(msg)
    std = float(array.std(ddof=1)) if array.size > 1 else 0.0
    low, q25, q50, q75, high = map(float, np.quantile(array, [0, 0.25, 0.5, 0.75, 1]))
    return Summary(float(array.mean()), std, low, q25, q50, q75, high)


def log_histogram(counts: ArrayLike, bins_per_decade: int = 5) -> pd.DataFrame:
    """Count positive whole numbers in bins of equal width on a logarithmic scale.

    Parameters
    ----------
    counts
        Shape (n,), at least 1 each.
    bins_per_decade
        Bins per factor of ten. With 5 no bin between 1 and 10 is empty for lack of whole numbers.

    Returns
    -------
    pd.DataFrame
        Columns left (included), right (excluded), links, share (fraction of n).

    Examples
    --------
    >>> log_histogram([1, 1, 5, 12], bins_per_decade=1)["links"].tolist()
    [3, 1]
    """
    array = np.asarray(counts, dtype=float)
    last = int(np.floor(np.log10(array.max()) * bins_per_decade + 1e-9)) + 1
    edges = 10 ** (np.arange(last + 1) / bins_per_decade)
    return _binned(array, edges)


def histogram(values: ArrayLike, low: float, high: float, bins: int) -> pd.DataFrame:
    """Count numbers in bins of equal width.

    Parameters
    ----------
    values
        Shape (n,), from `low` to `high`.
    low, high
        Ends of the range; the last bin includes `high`.
    bins
        Number of bins.

    Returns
    -------
    pd.DataFrame
        Columns left, right, links, share (fraction of n).

    Examples
    --------
    >>> histogram([1, 2, 10], 1, 10, 3)["links"].tolist()
    [2, 0, 1]
    """
    return _binned(np.asarray(values, dtype=float), np.linspace(low, high, bins + 1))


def _binned(array: np.ndarray, edges: np.ndarray) -> pd.DataFrame:
    links, _ = np.histogram(array, edges)
    share = links / max(array.size, 1)
    return pd.DataFrame({"left": edges[:-1], "right": edges[1:], "links": links, "share": share})

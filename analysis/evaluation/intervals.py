"""How far a mean over users could have come out otherwise: bootstrap intervals."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True)
class Interval:
    """A mean with its confidence interval.

    Parameters
    ----------
    mean, low, high : float
        NaN where there was nothing to take the mean of.
    """

    mean: float
    low: float
    high: float


def bootstrap(
    values: NDArray[np.floating[Any]],
    rng: int | np.random.Generator,
    resamples: int = 1000,
    level: float = 0.95,
) -> Interval:
    """Return the mean of a metric over users, with a percentile interval.

    Users are drawn with replacement, each with the values of all splits: the values of one user
    go together (Efron and Tibshirani 1993, chapter 13). What another seed of the training would
    give is not in the interval.

    Parameters
    ----------
    values : NDArray
        Shape (users,) or (splits, users). NaN where a user has no value: left out.
    rng : int or Generator
        Randomness.
    resamples : int
        Number of samples.
    level : float
        Share of the samples' means within the interval.

    Returns
    -------
    Interval
        Of the mean over splits of the mean over the split's users with a value.

    Examples
    --------
    >>> bootstrap(np.array([0.5, 0.5, np.nan]), rng=0)
    Interval(mean=0.5, low=0.5, high=0.5)
    """
    there = ~np.isnan(values)
    return bootstrap_ratio(np.where(there, values, 0), there, rng, resamples, level)


def paired(
    values_a: NDArray[np.floating[Any]],
    values_b: NDArray[np.floating[Any]],
    rng: int | np.random.Generator,
    resamples: int = 1000,
    level: float = 0.95,
) -> Interval:
    """Return the mean difference a - b of two models on the same users and splits.

    Parameters
    ----------
    values_a, values_b : NDArray
        Shape (users,) or (splits, users), alike; a user with NaN in either is left out.
    rng, resamples, level
        As of `bootstrap`.

    Returns
    -------
    Interval
        Of the difference; without 0 in it the two can be told apart.

    Raises
    ------
    ValueError
        If the shapes differ.

    Examples
    --------
    >>> paired(np.array([0.5, 1.0]), np.array([0.25, 0.75]), rng=0)
    Interval(mean=0.25, low=0.25, high=0.25)
    """
    if values_a.shape != values_b.shape:
        raise ValueError(f"values of shapes {values_a.shape} and {values_b.shape} are no pairs")
    return bootstrap(values_a - values_b, rng, resamples, level)


def bootstrap_ratio(
    sums: NDArray[np.floating[Any]],
    counts: NDArray[Any],
    rng: int | np.random.Generator,
    resamples: int = 1000,
    level: float = 0.95,
) -> Interval:
    r"""Return a mean over links, with a percentile interval from drawing users.

    :math:`\sum_u s_u / \sum_u c_u`, in each split, and the mean over splits. With a user's
    squared errors as sum and number of test links as count this is the MSE; with the difference
    of two models' sums it is the difference of their MSE.

    Parameters
    ----------
    sums, counts : NDArray
        Shape (users,) or (splits, users), alike; users with a count of 0 have a sum of 0.
    rng, resamples, level
        As of `bootstrap`.

    Returns
    -------
    Interval
        All NaN if a split counts nothing. Samples that happen to are left out.

    Examples
    --------
    >>> bootstrap_ratio(np.array([2.0, 4.0]), np.array([1, 2]), rng=0)
    Interval(mean=2.0, low=2.0, high=2.0)
    """
    parts, wholes = np.atleast_2d(sums).astype(float), np.atleast_2d(counts).astype(float)
    used = wholes.any(axis=0)
    parts, wholes = parts[:, used], wholes[:, used]
    if not used.any() or not wholes.any(axis=1).all():
        return Interval(np.nan, np.nan, np.nan)
    draws = _draws(parts.shape[1], np.random.default_rng(rng), resamples)
    means = [_mean_ratio(parts @ drawn, wholes @ drawn) for drawn in draws]
    low, high = np.nanquantile(means, [(1 - level) / 2, (1 + level) / 2])
    mean = _mean_ratio(parts.sum(axis=1), wholes.sum(axis=1))
    return Interval(mean, float(low), float(high))


def _draws(users: int, rng: np.random.Generator, resamples: int) -> Iterator[NDArray[np.int64]]:
    # One sample at a time: all at once would need resamples times users numbers.
    for _ in range(resamples):
        yield np.bincount(rng.integers(users, size=users), minlength=users)


def _mean_ratio(sums: NDArray[np.float64], counts: NDArray[np.float64]) -> float:
    ratios = np.divide(sums, counts, out=np.full(len(sums), np.nan), where=counts > 0)
    return float(ratios.mean())

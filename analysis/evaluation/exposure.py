"""What a model shows to all users together: how much of the catalogue, and how well known."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True)
class Exposure:
    """What all lists of recommendations show, taken together.

    Parameters
    ----------
    coverage : float
        Share of the catalogue that is in at least one list, 0 to 1.
    gini : float
        Inequality of how often artists are shown: 0 if all alike, towards 1 if few only.
    popularity : float
        Mean number of listeners of what is recommended.
    novelty : float
        Mean self-information of what is recommended, in bits.
    """

    coverage: float
    gini: float
    popularity: float
    novelty: float


def exposure(
    ranked: NDArray[np.int64], listeners: NDArray[np.integer[Any]], users: int
) -> Exposure:
    r"""Measure what is recommended, whether it is right or not.

    Novelty is the mean of :math:`-\log_2(l_a / users)` over all recommendations, with l the
    listeners of the artist in training: how surprising it is that somebody listens to it (Zhou
    and others 2010, doi:10.1073/pnas.1000488107). An artist without any counts as with one.

    Parameters
    ----------
    ranked : NDArray[np.int64]
        Shape (users, k), of `analysis.evaluation.ranking.top_k`; empty places (-1) are left out.
    listeners : NDArray
        Shape (artists,): listeners in training, 0 for artists without; all of the catalogue.
    users : int
        Users in training.

    Returns
    -------
    Exposure
        Without any recommendation the coverage is 0 and all else NaN.

    Examples
    --------
    >>> exposure(np.array([[0], [0], [1], [1]]), np.array([2, 1]), users=4)
    Exposure(coverage=1.0, gini=0.0, popularity=1.5, novelty=1.5)
    """
    shown = ranked[ranked >= 0]
    times = np.bincount(shown, minlength=len(listeners))
    if not len(shown):
        return Exposure(0.0, np.nan, np.nan, np.nan)
    heard = listeners[shown]
    return Exposure(
        coverage=float((times > 0).mean()),
        gini=gini(times),
        popularity=float(heard.mean()),
        novelty=float(np.log2(users / np.maximum(heard, 1)).mean()),
    )


def gini(amounts: NDArray[np.integer[Any]]) -> float:
    r"""Return the Gini coefficient of non-negative amounts.

    :math:`\sum_i (2 i - n - 1) x_i / (n \sum_i x_i)` over the n amounts in ascending order, i
    from 1: half the mean difference between two of them, relative to their mean.

    Parameters
    ----------
    amounts : NDArray
        Shape (n,).

    Returns
    -------
    float
        0 where all are alike, (n - 1) / n where one has everything; NaN where nobody has
        anything.

    Examples
    --------
    >>> gini(np.array([0, 0, 5, 0]))
    0.75
    """
    ordered = np.sort(amounts).astype(np.float64)
    n, total = len(ordered), ordered.sum()
    if total == 0:
        return np.nan
    return float((2 * np.arange(1, n + 1) - n - 1) @ ordered / (n * total))

"""Whether friends lie nearer to each other than other users do."""

from typing import Any

import numpy as np
from numpy.typing import NDArray


def friends_nearer(
    points: NDArray[np.floating[Any]],
    pairs: NDArray[np.int64],
    rng: int | np.random.Generator,
    draws: int = 20_000,
) -> float:
    r"""Return how probably a pair of friends is nearer than a pair of others.

    With the Euclidean distance d it is :math:`P(d_{friends} < d_{others}) + P(=)/2`, the area under
    the ROC curve.

    Parameters
    ----------
    points : NDArray
        Shape (users, dimension).
    pairs : NDArray[np.int64]
        Shape (pairs, 2), of `analysis.evaluation.friend_pairs`: the lower row first.
    rng : int or Generator
        Randomness of the pairs of others.
    draws : int
        Pairs drawn to be those of others; friends among them are dropped.

    Returns
    -------
    float
        0 to 1, where 0.5 is chance; NaN if there are no friends or no others.

    Examples
    --------
    >>> points = np.array([[0.0, 0.0], [0.0, 1.0], [9.0, 0.0], [9.0, 1.0]])
    >>> friends_nearer(points, np.array([[0, 1], [2, 3]]), rng=0)
    1.0
    """
    from scipy.stats import mannwhitneyu

    users = len(points)
    drawn = np.sort(np.random.default_rng(rng).integers(users, size=(draws, 2)), axis=1)
    strange = ~np.isin(drawn @ [users, 1], pairs @ [users, 1]) & (drawn[:, 0] != drawn[:, 1])
    friends, others = _distances(points, pairs), _distances(points, drawn[strange])
    if not (len(friends) and len(others)):
        return np.nan
    return float(mannwhitneyu(others, friends).statistic / (len(friends) * len(others)))


def _distances(
    points: NDArray[np.floating[Any]], pairs: NDArray[np.int64]
) -> NDArray[np.floating[Any]]:
    apart: NDArray[np.floating[Any]] = np.linalg.norm(
        points[pairs[:, 0]] - points[pairs[:, 1]], axis=1
    )
    return apart

"""Whether groups of artists follow genres: agreement with them, beside chance."""

from typing import Any

import numpy as np
from numpy.typing import NDArray


def mutual_information(first: NDArray[Any], second: NDArray[Any]) -> float:
    """Measure how well two groupings agree (adjusted mutual information; Vinh et al. 2010).

    Parameters
    ----------
    first, second : NDArray
        Shape (rows,): group of each row, by any name.

    Returns
    -------
    float
        1 for the same groups, about 0 for unrelated ones; NaN without rows.

    Examples
    --------
    >>> mutual_information(np.array([0, 0, 1]), np.array(["pop", "pop", "jazz"]))
    1.0
    """
    from sklearn.metrics import adjusted_mutual_info_score

    if len(first) == 0:
        return float("nan")
    codes = [np.unique(group.astype(str), return_inverse=True)[1] for group in (first, second)]
    return float(adjusted_mutual_info_score(*codes))


def majority_share(labels: NDArray[np.int64], genres: NDArray[Any]) -> float:
    """Return the share of rows that are of the commonest genre of their group.

    Parameters
    ----------
    labels : NDArray[np.int64]
        Shape (rows,): group of each row.
    genres : NDArray
        Shape (rows,): genre of each row.

    Returns
    -------
    float
        Above 0, at most 1; NaN without rows.

    Examples
    --------
    >>> majority_share(np.array([0, 0, 0, 1]), np.array(["pop", "pop", "jazz", "jazz"]))
    0.75
    """
    if len(labels) == 0:
        return float("nan")
    groups, kinds = (np.unique(x.astype(str), return_inverse=True)[1] for x in (labels, genres))
    counts = np.zeros((groups.max() + 1, kinds.max() + 1))
    np.add.at(counts, (groups, kinds), 1)
    return float(counts.max(axis=1).sum() / len(labels))


def majority_by_chance(
    labels: NDArray[np.int64], genres: NDArray[Any], seed: int, draws: int = 20
) -> float:
    """Return the mean purity where the genres have changed places at random.

    Small groups are pure by chance: a purity has a meaning beside this alone.

    Parameters
    ----------
    labels, genres
        As for `majority_share`.
    seed : int
        Randomness.
    draws : int
        Times that the genres change places.

    Returns
    -------
    float
        As `majority_share`.

    Examples
    --------
    >>> majority_by_chance(np.array([0, 1, 2]), np.array(["pop", "pop", "jazz"]), seed=0)
    1.0
    """
    rng = np.random.default_rng(seed)
    return float(np.mean([majority_share(labels, rng.permutation(genres)) for _ in range(draws)]))

"""Ties in a ranking, broken by what the model may know.

Rows are ordered by the listeners of all data. Among artists that the training part makes equal,
that order would tell which of them has held-out listeners.
"""

from collections.abc import Sequence

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy.sparse import csr_array

from analysis.evaluation.ranking import top_k


def tie_order(links: pd.DataFrame, names: Sequence[str] | NDArray[np.object_]) -> NDArray[np.int64]:
    """Order artists by their known listeners, most first, then by name.

    Parameters
    ----------
    links : pd.DataFrame
        The known links, with artist (row).
    names : sequence of str
        Shape (artists,), by row.

    Returns
    -------
    NDArray[np.int64]
        Shape (artists,): rows in that order.

    Examples
    --------
    >>> tie_order(pd.DataFrame({"artist": [2, 2]}), np.array(["B", "A", "C"])).tolist()
    [2, 1, 0]
    """
    counts = np.bincount(links["artist"], minlength=len(names))
    folded = pd.Series(names).str.casefold().rank(method="dense").to_numpy()
    order: NDArray[np.int64] = np.lexsort((folded, -counts))
    return order


def top_k_by(
    scores: NDArray[np.float32], known: csr_array, k: int, order: NDArray[np.int64]
) -> NDArray[np.int64]:
    """Rank as `analysis.evaluation.ranking.top_k` does, with ties in an order of their own.

    Parameters
    ----------
    scores, known, k
        As of `top_k`.
    order : NDArray[np.int64]
        Shape (artists,): all rows, in the order in which ties are broken.

    Returns
    -------
    NDArray[np.int64]
        Shape (users, k); -1 where fewer than k artists are left.

    Examples
    --------
    >>> known = csr_array(np.array([[False, False, True]]))
    >>> top_k_by(np.ones((1, 3), np.float32), known, 3, np.array([2, 1, 0])).tolist()
    [[1, 0, -1]]
    """
    places = top_k(scores[:, order], known[:, order], k)
    return np.where(places >= 0, order[places], -1)

"""How many held-out artists a ranking has at its top."""

from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array


def hits(ranked: NDArray[np.int64], held_out: csr_array, k: int) -> NDArray[np.bool_]:
    """Return which of the first k recommendations are among the user's held-out artists.

    Parameters
    ----------
    ranked : NDArray[np.int64]
        Shape (users, places), of `analysis.evaluation.ranking.top_k`, with at least k places.
    held_out : csr_array
        Shape (users, artists), of `analysis.evaluation.membership`.
    k : int
        Places that count.

    Returns
    -------
    NDArray[np.bool_]
        Shape (users, k); an empty place (-1) is no hit.

    Raises
    ------
    ValueError
        If they are not of the same users, or fewer than k places are ranked.

    Examples
    --------
    >>> hits(np.array([[2, 0, -1]]), csr_array(np.array([[False, True, True]])), k=3)
    array([[ True, False, False]])
    """
    users, artists = held_out.shape
    if len(ranked) != users:
        raise ValueError(f"rankings of {len(ranked)} users, but held-out artists of {users}")
    if ranked.shape[1] < k:
        raise ValueError(f"{ranked.shape[1]} places are ranked, too few to look at {k}")
    first = ranked[:, :k]
    relevant = np.repeat(np.arange(users), np.diff(held_out.indptr)) * artists + held_out.indices
    found: NDArray[np.bool_] = np.isin(np.arange(users)[:, None] * artists + first, relevant)
    return found & (first >= 0)


def recall_at_k(ranked: NDArray[np.int64], held_out: csr_array, k: int) -> NDArray[np.float64]:
    """Return each user's recall: hits among the first k / number of held-out artists.

    It can stay below 1 for a user with more than k held-out artists.

    Parameters
    ----------
    ranked, held_out, k
        As of `hits`, with its errors.

    Returns
    -------
    NDArray[np.float64]
        Shape (users,), 0 to 1; NaN for users without held-out artists, whom means leave out.

    Examples
    --------
    >>> held_out = csr_array(np.array([[True, True, False], [False, False, False]]))
    >>> recall_at_k(np.array([[2, 0, 1], [0, 1, 2]]), held_out, k=2)
    array([0.5, nan])
    """
    relevant = np.diff(held_out.indptr)
    return _share(hits(ranked, held_out, k).sum(axis=1), relevant)


def ndcg_at_k(ranked: NDArray[np.int64], held_out: csr_array, k: int) -> NDArray[np.float64]:
    r"""Return each user's normalised discounted cumulative gain, with binary relevance.

    :math:`\sum_{p \le k,\, hit} 1 / \log_2(p + 1)` over places p from 1, divided by the same sum
    over all of the first min(k, number of held-out artists) places, the best that could be
    (Järvelin and Kekäläinen 2002, doi:10.1145/582415.582418; the ideal as in RecBole).

    Parameters
    ----------
    ranked, held_out, k
        As of `hits`, with its errors.

    Returns
    -------
    NDArray[np.float64]
        Shape (users,), 0 to 1; NaN for users without held-out artists.

    Examples
    --------
    >>> held_out = csr_array(np.array([[True, False, False]]))
    >>> ndcg_at_k(np.array([[0, 1]]), held_out, k=2), ndcg_at_k(np.array([[1, 2]]), held_out, k=2)
    (array([1.]), array([0.]))
    """
    gains = 1 / np.log2(np.arange(2, k + 2))
    ideal = np.concatenate([[0.0], np.cumsum(gains)])[np.minimum(k, np.diff(held_out.indptr))]
    return _share(hits(ranked, held_out, k) @ gains, ideal)


def _share(part: NDArray[Any], whole: NDArray[Any]) -> NDArray[np.float64]:
    share: NDArray[np.float64] = np.divide(
        part, whole, out=np.full(len(part), np.nan), where=whole > 0
    )
    return share

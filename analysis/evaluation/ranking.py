"""Rankings of the whole catalogue, without what a user knows already."""

from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

_CELLS = 2**22  # scores copied at a time: 16 MB of single precision


def top_k(scores: NDArray[np.floating[Any]], known: csr_array, k: int) -> NDArray[np.int64]:
    """Rank all artists that a user does not know yet, and return the first k.

    Parameters
    ----------
    scores : NDArray
        Shape (users, artists), finite; left alone. All users, or a block of them to bound memory.
    known : csr_array
        Shape (users, artists), of `analysis.evaluation.membership`: what is not recommended, the
        links of the parts that are not ranked. Of a block of users its rows, `known[low:high]`.
    k : int
        Places, at least 1.

    Returns
    -------
    NDArray[np.int64]
        Shape (users, k): artist rows, highest score first; ties in row order, which is more
        listeners first, then name; also about the last place. -1 where fewer than k are left.

    Raises
    ------
    ValueError
        If a score is not finite, as nothing could be said about its place, or the shapes differ.

    Examples
    --------
    >>> known = csr_array(np.array([[False, True, False, False]]))
    >>> top_k(np.array([[0.1, 0.9, 0.3, 0.3]]), known, k=2)
    array([[2, 3]])
    """
    if scores.shape != known.shape:
        raise ValueError(f"scores of shape {scores.shape} but known artists of {known.shape}")
    users, artists = scores.shape
    first = np.full((users, k), -1, dtype=np.int64)
    step = max(1, _CELLS // max(1, artists))
    for low in range(0, users, step):
        block = slice(low, low + step)
        first[block, :artists] = _top_of_block(scores[block], known[block], min(k, artists))
    return first


def _top_of_block(scores: NDArray[np.floating[Any]], known: csr_array, k: int) -> NDArray[np.int64]:
    if not np.isfinite(scores).all():
        raise ValueError("scores must be finite to be ranked; some are infinite or NaN")
    costs = -scores
    costs[known.nonzero()] = np.inf
    artists = _cheapest(costs, k)
    found = np.take_along_axis(costs, artists, axis=1)
    order = np.argsort(found, axis=1, kind="stable")
    placed = np.where(np.isinf(found), -1, artists)
    ranked: NDArray[np.int64] = np.take_along_axis(placed, order, axis=1)
    return ranked


def _cheapest(costs: NDArray[np.floating[Any]], k: int) -> NDArray[np.int64]:
    # In row order. A partition alone takes any of those tied at the last place; ours are the first.
    last = np.partition(costs, k - 1, axis=1)[:, k - 1]
    users, artists = np.nonzero(costs <= last[:, None])
    tied = costs[users, artists] == last[users]
    starts = np.searchsorted(users, np.arange(len(costs)))
    before = np.cumsum(tied) - tied
    free = k - np.bincount(users[~tied], minlength=len(costs))
    kept = ~tied | (before - before[starts][users] < free[users])
    chosen: NDArray[np.int64] = artists[kept].reshape(len(costs), k)
    return chosen

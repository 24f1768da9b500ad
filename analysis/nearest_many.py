"""The rows with the highest scores for each of many rows, without sorting them all."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from analysis.similarity import Measure, factors

_BLOCK = 256  # rows scored at once: 36 MB for 17,632 artists


def rank_many(
    scores: NDArray[np.floating[Any]],
    rows: NDArray[np.integer[Any]],
    k: int,
    eligible: NDArray[np.bool_] | None = None,
) -> NDArray[np.int64]:
    """Return, for many rows at once, the rows that score highest.

    Parameters
    ----------
    scores : NDArray
        Shape (n, all rows): a line of finite scores for each of the rows asked about.
    rows : NDArray
        Shape (n,): the rows asked about; each is excluded from its own neighbours.
    k : int
        Number of neighbours at most.
    eligible : NDArray[np.bool_], optional
        Shape (all rows,): which rows may be neighbours; by default all.

    Returns
    -------
    NDArray[np.int64]
        Shape (n, k): neighbours as of `rank_rows`. Where no more than k rows are eligible, one
        column less than those: as many as even an eligible row has.

    Examples
    --------
    >>> rank_many(np.array([[9.0, 1.0, 3.0], [1.0, 9.0, 1.0]]), np.array([0, 1]), k=2)
    array([[2, 1],
           [0, 2]])
    """
    allowed = np.arange(scores.shape[1]) if eligible is None else np.flatnonzero(eligible)
    width = min(k, len(allowed) - 1)
    if width < 1 or len(rows) == 0:
        return np.empty((len(rows), max(width, 0)), dtype=np.int64)
    known = np.where(allowed == np.asarray(rows)[:, None], -np.inf, scores[:, allowed])
    return allowed[np.stack([_highest(line, width) for line in known])]


def _highest(line: NDArray[np.floating[Any]], k: int) -> NDArray[np.int64]:
    # Sorting only what reaches the k-th highest score is fast, and ties stay in row order.
    least = np.partition(line, len(line) - k)[len(line) - k]
    reached = np.flatnonzero(line >= least)
    return reached[np.argsort(-line[reached], kind="stable")][:k]


def nearest_many(
    embedding: NDArray[np.floating[Any]],
    rows: NDArray[np.integer[Any]],
    k: int,
    measure: Measure = "cosine",
    alpha: float = 0.5,
    eligible: NDArray[np.bool_] | None = None,
) -> NDArray[np.int64]:
    """Return the rows of an embedding that are nearest to each of many rows.

    Parameters
    ----------
    embedding : NDArray
        Shape (all rows, dimension).
    rows : NDArray
        Shape (n,): rows to start from.
    k, measure, alpha, eligible
        As for `nearest`.

    Returns
    -------
    NDArray[np.int64]
        Shape (n, k), or narrower; see `rank_many`.

    Examples
    --------
    >>> nearest_many(np.array([[1.0, 0.0], [3.0, 4.0], [3.0, 0.0]]), np.array([0, 2]), k=1)
    array([[2],
           [0]])
    """
    asked, others = factors(embedding, measure, alpha)
    starts = range(0, max(len(rows), 1), _BLOCK)
    blocks = [rows[start : start + _BLOCK] for start in starts]
    return np.concatenate(
        [rank_many(asked[block] @ others.T, block, k, eligible) for block in blocks]
    )

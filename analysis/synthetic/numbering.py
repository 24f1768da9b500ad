"""Ids in order of first appearance, with gaps: here as in the real data they tell too much."""

import numpy as np
from numpy.typing import NDArray


def number(count: int, first: int, gaps: float, rng: np.random.Generator) -> NDArray[np.int64]:
    """Give out `count` rising ids from `first` on, skipping one now and then.

    Examples
    --------
    >>> number(3, first=2, gaps=0.0, rng=np.random.default_rng(0))
    array([2, 3, 4])
    """
    steps = 1 + (rng.random(count) < gaps)
    ids: NDArray[np.int64] = first + np.cumsum(steps) - steps[0]
    return ids


def by_appearance(seen: NDArray[np.int64], count: int, ids: NDArray[np.int64]) -> NDArray[np.int64]:
    """Give rising `ids` to the things 0..count-1 in the order in which `seen` names them.

    What is never seen comes last.

    Parameters
    ----------
    seen : NDArray[np.int64]
        Things as they turn up, repeated as may be.
    count : int
        Number of things.
    ids : NDArray[np.int64]
        Shape (count,), rising.

    Examples
    --------
    >>> by_appearance(np.array([2, 2, 0]), 3, np.array([10, 20, 30]))
    array([20, 30, 10])
    """
    first = np.full(count, len(seen))
    things, where = np.unique(seen, return_index=True)
    first[things] = where
    given = np.empty(count, dtype=np.int64)
    given[np.argsort(first, kind="stable")] = ids
    return given

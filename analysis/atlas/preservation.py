"""How many neighbours stay: from an embedding to its map, and from one map to another."""

from collections.abc import Sequence
from itertools import combinations
from typing import Any

import numpy as np
from numpy.typing import NDArray

Near = NDArray[np.integer[Any]]


def comparable(k: int, rows: int) -> int:
    """Lower a number of neighbours below half the rows, where staying still means something.

    With all others as neighbours, all would stay on any map.

    Parameters
    ----------
    k : int
        Neighbours wanted.
    rows : int
        Rows that there are.

    Returns
    -------
    int
        At least 1.

    Examples
    --------
    >>> comparable(15, 1000), comparable(15, 5)
    (15, 2)
    """
    return max(1, min(k, (rows - 1) // 2))


def share_kept(first: Near, second: Near) -> float:
    r"""Return the share of each row's neighbours that are its neighbours elsewhere, too.

    :math:`\frac{1}{n} \sum_i |A_i \cap B_i| / k`.

    Parameters
    ----------
    first, second : NDArray
        Shape (n, k): neighbours of the same rows, each once in a line, in whatever order.

    Returns
    -------
    float
        0 to 1; NaN without rows or neighbours.

    Examples
    --------
    >>> share_kept(np.array([[1, 2], [0, 2]]), np.array([[2, 3], [2, 0]]))
    0.75
    """
    if not first.size:
        return np.nan
    return float((first[:, :, None] == second[:, None, :]).any(axis=2).mean())


def mean_share_kept(lists: Sequence[Near]) -> float:
    """Return what any two of several lists of neighbours share: the mean over all pairs.

    Parameters
    ----------
    lists : sequence of NDArray
        Each as for `share_kept`.

    Returns
    -------
    float
        0 to 1; NaN for fewer than two lists.

    Examples
    --------
    >>> mean_share_kept([np.array([[1]]), np.array([[1]]), np.array([[2]])])
    0.3333333333333333
    """
    shares = [share_kept(first, second) for first, second in combinations(lists, 2)]
    return float(np.mean(shares)) if shares else np.nan

"""Means of groups, drawn towards a common value where a group has few members."""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


def shrunk_means(
    groups: NDArray[np.int64],
    values: Floats,
    count: int,
    shrinkage: float,
    towards: float = 0.0,
) -> Floats:
    r"""Return the mean of each group as if it had `shrinkage` more members of one value.

    :math:`\left(\sum_g x + k\,c\right) / (n_g + k)` with shrinkage k towards c: the mean of a
    posterior for normal values, k being their variance over that of the groups' means (Efron and
    Morris 1975, Data analysis using Stein's estimator).

    Parameters
    ----------
    groups : NDArray[np.int64]
        Shape (n,), 0 to `count` - 1: the group of each value.
    values : Floats
        Shape (n,).
    count : int
        Number of groups.
    shrinkage : float
        At least 0, in members.
    towards : float
        Mean of a group without members.

    Returns
    -------
    Floats
        Shape (count,).

    Examples
    --------
    >>> shrunk_means(np.array([0, 0, 2]), np.array([3.0, 5.0, 6.0]), 3, shrinkage=2).tolist()
    [2.0, 0.0, 2.0]
    """
    members = np.bincount(groups, minlength=count) + shrinkage
    sums = np.bincount(groups, values, count) + shrinkage * towards
    empty = np.full(count, float(towards))
    means: Floats = np.divide(sums, members, out=empty, where=members > 0)
    return means

"""Groups of a graph whose rows have more links among each other than chance would give them."""

import random

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array, triu

ROUNDS = 10
"""Repetitions of the search, each from where the last one ended; more changed nothing."""


def communities(graph: csr_array, resolution: float, seed: int) -> NDArray[np.int64]:
    r"""Group rows by the Leiden algorithm (Traag, Waltman and van Eck 2019).

    It looks for the groups with the highest modularity (Reichardt and Bornholdt 2006)

    .. math:: \sum_{i, j} \left( w_{ij} - \gamma \frac{s_i s_j}{2 m} \right) [c_i = c_j] ,

    where s is the sum of a row's weights, m that of all links, and :math:`\gamma` the resolution.

    Parameters
    ----------
    graph : csr_array
        Shape (rows, rows), symmetric: weights of the links.
    resolution : float
        The higher, the more and the smaller the groups.
    seed : int
        Randomness.

    Returns
    -------
    NDArray[np.int64]
        Shape (rows,): number of the group, from 0, the largest first; of two as large the one that
        holds the first row.

    Examples
    --------
    >>> pairs = np.kron([[1, 0], [0, 1]], [[0, 1], [1, 0]])
    >>> communities(csr_array(pairs), resolution=1.0, seed=0).tolist()
    [0, 0, 1, 1]
    """
    import igraph

    links = triu(graph, k=1).tocoo()
    linked = igraph.Graph(graph.shape[0], np.column_stack([links.row, links.col]).tolist())
    # igraph draws from one source for the whole process: ours is lent to it for this call.
    igraph.set_random_number_generator(random.Random(seed))
    try:
        found = linked.community_leiden(
            "modularity", links.data.tolist(), resolution, n_iterations=ROUNDS
        )
    finally:
        igraph.set_random_number_generator(random)
    return by_size(np.array(found.membership, dtype=np.int64))


def by_size(labels: NDArray[np.int64]) -> NDArray[np.int64]:
    """Give groups new numbers, the largest first.

    Parameters
    ----------
    labels : NDArray[np.int64]
        Shape (rows,): any number for each group; negative for a row of none, which stays so.

    Returns
    -------
    NDArray[np.int64]
        Shape (rows,): from 0; of two groups as large the one that holds the first row.

    Examples
    --------
    >>> by_size(np.array([7, 3, -1, 3, 5])).tolist()
    [1, 0, -1, 0, 2]
    """
    old, first, sizes = np.unique(labels[labels >= 0], return_index=True, return_counts=True)
    new = np.empty(len(old), dtype=np.int64)
    new[np.lexsort([first, -sizes])] = np.arange(len(old))
    numbered = labels.copy()
    numbered[labels >= 0] = new[np.searchsorted(old, labels[labels >= 0])]
    return numbered

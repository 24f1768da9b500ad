"""Colours for clusters: those that many links join can be told apart."""

import numpy as np
from numpy.typing import NDArray


def cluster_colours(
    between: NDArray[np.float64], colours: int, rounds: int = 20
) -> NDArray[np.int64]:
    """Give clusters few colours so that little weight of links joins clusters of one colour.

    One after the other, each cluster takes the colour that joins it least to others of that colour;
    again and again until none changes. Less weight may be possible: this search is greedy.

    Parameters
    ----------
    between : NDArray
        Shape (clusters, clusters), symmetric: summed weights of the links; the diagonal is ignored.
    colours : int
        Number of colours.
    rounds : int
        At most.

    Returns
    -------
    NDArray[np.int64]
        Shape (clusters,): number of the colour, from 0; among as good ones the one used least.

    Examples
    --------
    >>> cluster_colours(np.array([[0, 9, 1], [9, 0, 5], [1, 5, 0]]), colours=2).tolist()
    [0, 1, 0]
    """
    clusters = len(between)
    given = np.full(clusters, -1, dtype=np.int64)
    for _ in range(rounds):
        before = given.copy()
        for cluster in range(clusters):
            given[cluster] = -1
            given[cluster] = _best(between[cluster], given, colours)
        if (given == before).all():
            break
    return given


def _best(weights: NDArray[np.float64], given: NDArray[np.int64], colours: int) -> np.int64:
    known = given >= 0
    joined = np.bincount(given[known], weights[known], colours)
    used = np.bincount(given[known], minlength=colours)
    best: np.int64 = np.lexsort([np.arange(colours), used, joined.round(9)])[0]
    return best

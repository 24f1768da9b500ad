"""Whether another initialisation gives an artist the same neighbours."""

from itertools import combinations
from typing import Any

import numpy as np
from numpy.typing import NDArray


def neighbour_stability(neighbours: NDArray[np.integer[Any]]) -> NDArray[np.float64]:
    r"""Return how alike each artist's neighbours are over initialisations.

    :math:`|A \cap B| / |A \cup B|` (Jaccard) of the lists that two initialisations give to an
    artist, in whatever order, and the mean over all pairs of initialisations.

    Parameters
    ----------
    neighbours : NDArray
        Shape (initialisations, artists, k): rows, each once in a list; -1 for none.

    Returns
    -------
    NDArray[np.float64]
        Shape (artists,), 0 to 1; NaN for artists that some two initialisations both give no
        neighbours.

    Raises
    ------
    ValueError
        If there is but one initialisation, so nothing to compare.

    Examples
    --------
    >>> neighbour_stability(np.array([[[1, 2, 3]], [[3, 4, 1]]]))
    array([0.5])
    """
    if len(neighbours) < 2:
        raise ValueError("stability compares initialisations; there are fewer than two")
    pairs = [_jaccard(first, second) for first, second in combinations(neighbours, 2)]
    stability: NDArray[np.float64] = np.mean(pairs, axis=0)
    return stability


def _jaccard(
    first: NDArray[np.integer[Any]], second: NDArray[np.integer[Any]]
) -> NDArray[np.float64]:
    alike = (first[:, :, None] == second[:, None, :]) & (first >= 0)[:, :, None]
    shared = alike.sum(axis=(1, 2))
    either = (first >= 0).sum(axis=1) + (second >= 0).sum(axis=1) - shared
    jaccard: NDArray[np.float64] = np.divide(
        shared, either, out=np.full(len(shared), np.nan), where=either > 0
    )
    return jaccard

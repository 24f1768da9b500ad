"""Which artists may be recommended to a listener, and where they stand beside the list."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from analysis.directions import directions


def candidates(
    artist_embedding: NDArray[np.floating[Any]],
    rows: NDArray[np.int64],
    listeners: NDArray[np.int64],
    fewest: int,
) -> NDArray[np.int64]:
    """Return the artists that may be recommended.

    Parameters
    ----------
    artist_embedding : NDArray
        Shape (artists, d).
    rows : NDArray[np.int64]
        Rows of the list: what the listener knows.
    listeners : NDArray[np.int64]
        Shape (artists,).
    fewest : int
        Listeners of an artist from which it may be named.

    Returns
    -------
    NDArray[np.int64]
        Ascending; none for an empty list, of which nothing follows.

    Examples
    --------
    >>> candidates(np.ones((4, 1)), np.array([1]), np.array([9, 8, 3, 1]), fewest=3)
    array([0, 2])
    """
    allowed = (listeners >= fewest) & np.any(artist_embedding, axis=1) & (len(rows) > 0)
    allowed[rows] = False
    return np.flatnonzero(allowed)


def popularity(listeners: NDArray[np.int64]) -> NDArray[np.float64]:
    """Return the share of all artists that have fewer listeners, 0 to 1.

    Examples
    --------
    >>> popularity(np.array([9, 3, 3, 1]))
    array([0.75, 0.25, 0.25, 0.  ])
    """
    return np.searchsorted(np.sort(listeners), listeners) / max(1, len(listeners))


def nearest_listened(
    artist_embedding: NDArray[np.floating[Any]], rows: NDArray[np.int64], asked: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """Find the artist of a list that is nearest to each artist asked about.

    Parameters
    ----------
    artist_embedding : NDArray
        Shape (artists, d).
    rows : NDArray[np.int64]
        Rows of the list, at least one unless nothing is asked.
    asked : NDArray[np.int64]
        Shape (m,): rows.

    Returns
    -------
    NDArray[np.int64], NDArray[np.float64]
        Shape (m,): row of the nearest by cosine, ties by row, and 1 - that cosine.

    Examples
    --------
    >>> embedding = np.array([[1.0, 0.0], [0.0, 1.0], [0.6, 0.8]])
    >>> nearest_listened(embedding, np.array([0, 1]), np.array([2]))
    (array([1]), array([0.2]))
    """
    if not len(asked):
        return np.empty(0, np.int64), np.empty(0)
    ordered = np.sort(rows)
    cosines = directions(artist_embedding[asked]) @ directions(artist_embedding[ordered]).T
    return ordered[cosines.argmax(axis=1)], 1 - cosines.max(axis=1)

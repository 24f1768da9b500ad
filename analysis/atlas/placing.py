"""Places and clusters of artists that are not on the map, by their nearest artists on it."""

import numpy as np
from numpy.typing import NDArray


def have_neighbours(near: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Tell which artists can be placed: those with a neighbour.

    Parameters
    ----------
    near : NDArray[np.int64]
        Shape (n, k), as of `analysis.atlas.nearest_lists`.

    Returns
    -------
    NDArray[np.bool_]
        Shape (n,).

    Examples
    --------
    >>> have_neighbours(np.array([[3, 1], [-1, -1]])).tolist()
    [True, False]
    """
    found: NDArray[np.bool_] = np.any(near >= 0, axis=1)
    return found


def place_by_nearest(points: NDArray[np.int64], near: NDArray[np.int64]) -> NDArray[np.int64]:
    """Place artists at the median of the places of their nearest.

    The median keeps to where most of them are: the mean of two far groups is a place of neither.

    Parameters
    ----------
    points : NDArray[np.int64]
        Shape (artists on the map, 2), in map units.
    near : NDArray[np.int64]
        Shape (n, k): rows of `points`; each artist has all its k neighbours.

    Returns
    -------
    NDArray[np.int64]
        Shape (n, 2), the median of each coordinate, rounded (halves to the even number).

    Examples
    --------
    >>> place_by_nearest(np.array([[0, 0], [10, 2], [90, 4]]), np.array([[0, 1, 2]])).tolist()
    [[10, 2]]
    """
    if not near.size:
        return np.zeros((len(near), 2), dtype=np.int64)
    places: NDArray[np.int64] = np.rint(np.median(points[near], axis=1)).astype(np.int64)
    return places


def some_of(near: NDArray[np.int64], count: int, seed: int) -> NDArray[np.int64]:
    """Draw some of the nearest of each artist.

    Artists that only one user listens to have the very same nearest: placed by all of these, the
    user's list would lie on one point, for everybody to read.

    Parameters
    ----------
    near : NDArray[np.int64]
        Shape (n, k).
    count : int
        How many to draw for each; lowered for few.
    seed : int
        Randomness.

    Returns
    -------
    NDArray[np.int64]
        Shape (n, count).

    Examples
    --------
    >>> sorted(some_of(np.array([[7, 8, 9]]), count=3, seed=0)[0].tolist())
    [7, 8, 9]
    """
    return np.random.default_rng(seed).permuted(near, axis=1)[:, :count]


def cluster_by_nearest(labels: NDArray[np.int64], near: NDArray[np.int64]) -> NDArray[np.int64]:
    """Give artists the most common cluster of their nearest.

    Parameters
    ----------
    labels : NDArray[np.int64]
        Shape (artists on the map,): their clusters.
    near : NDArray[np.int64]
        As for `place_by_nearest`.

    Returns
    -------
    NDArray[np.int64]
        Shape (n,); of clusters that are equally common, the one of the nearest artist in any.

    Examples
    --------
    >>> cluster_by_nearest(np.array([4, 5, 5, 4]), np.array([[1, 0, 3], [1, 0, 2], [3, 1, 1]]))
    array([4, 5, 5])
    """
    if not near.size:
        return np.zeros(len(near), dtype=np.int64)
    around = labels[near]
    votes = (around[:, :, None] == around[:, None, :]).sum(axis=2)
    first = votes.argmax(axis=1)  # the first of the highest, and so the nearest
    chosen: NDArray[np.int64] = np.take_along_axis(around, first[:, None], axis=1)[:, 0]
    return chosen

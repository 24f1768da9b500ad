"""Who is near whom on a map, and whether they have a listener in common."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from sklearn.neighbors import NearestNeighbors

from analysis.atlas.projection import Points
from analysis.dataset import Dataset
from analysis.splitting import link_rows


@dataclass(frozen=True)
class NearShare:
    """Shares of pairs of artists that have a listener in common, 0 to 1.

    Parameters
    ----------
    near : float
        Of an artist and its nearest on a map: the mean over artists.
    chance : float
        Of two different artists drawn at random.
    """

    near: float
    chance: float


def map_nearest(points: Points, k: int) -> NDArray[np.int64]:
    """Return the points nearest to each on a map.

    Parameters
    ----------
    points : NDArray[np.float64]
        Shape (points, 2).
    k : int
        Nearest of each; lowered for few points.

    Returns
    -------
    NDArray[np.int64]
        Shape (points, k): rows of `points`, nearest first, never the point itself.

    Examples
    --------
    >>> map_nearest(np.array([[0.0, 0.0], [1.0, 0.0], [3.0, 0.0]]), k=1).tolist()
    [[1], [0], [1]]
    """
    neighbours = max(0, min(k, len(points) - 1))
    if not neighbours:
        return np.empty((len(points), 0), dtype=np.int64)
    found = NearestNeighbors(n_neighbors=neighbours).fit(points)
    return np.asarray(found.kneighbors(return_distance=False), dtype=np.int64)


def near_share(dataset: Dataset, points: Points, k: int = 5) -> NearShare:
    """Compare how often artists near each other on a map, and any two, share a listener.

    Parameters
    ----------
    dataset : Dataset
        The data.
    points : NDArray[np.float64]
        Shape (artists with listeners, 2), as of `analysis.audit.artist_points.all_points`.
    k : int
        Nearest artists of each.

    Returns
    -------
    NearShare
        Both 0 for fewer than two artists.

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.dataset import load_dataset
    >>> near_share(load_dataset(Path("data/sample")), np.zeros((1, 2)))
    NearShare(near=0.0, chance=0.0)
    """
    n, near = len(points), map_nearest(points, k)
    if n < 2:
        return NearShare(0.0, 0.0)
    links = link_rows(dataset)
    places = links["artist"].to_numpy(), links["user"].to_numpy()
    heard = csr_array((np.ones(len(links)), places), shape=(n, len(dataset.user_rows)))
    asked = np.repeat(np.arange(n), near.shape[1])
    common = heard[asked].multiply(heard[near.ravel()]).sum(axis=1) > 0
    pairs = (heard @ heard.T).count_nonzero() - n  # every artist shares one with itself
    return NearShare(float(common.mean()), float(pairs / (n * (n - 1))))

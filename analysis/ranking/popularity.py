"""The ranking that knows no user: artists by their listeners."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from analysis.models.material import Material


@dataclass(frozen=True, eq=False)
class Popularity:
    """Every user is recommended the same artists.

    Parameters
    ----------
    listeners : NDArray[np.float32]
        Shape (artists,): known listeners of each.

    Examples
    --------
    >>> Popularity(np.array([3, 1], np.float32)).scores(np.array([0, 5])).tolist()
    [[3.0, 1.0], [3.0, 1.0]]
    """

    listeners: NDArray[np.float32]

    def scores(self, users: NDArray[np.int64]) -> NDArray[np.float32]:
        """Return the listeners for every user, shape (n, artists)."""
        return np.tile(self.listeners, (len(users), 1))

    def similarities(self, artists: NDArray[np.int64]) -> NDArray[np.float32]:
        """Return the listeners for every artist: this model knows no artist from another."""
        return np.tile(self.listeners, (len(artists), 1))


def fit_popularity(material: Material) -> Popularity:
    """Count the known listeners of each artist.

    Examples
    --------
    >>> import pandas as pd
    >>> links = pd.DataFrame({"user": [0, 1], "artist": [1, 1], "plays": [5, 9]})
    >>> nobody = np.empty((0, 2), np.int64)
    >>> fit_popularity(Material(links, links.head(0), nobody, 2, 2, 0)).listeners.tolist()
    [0.0, 2.0]
    """
    counts = np.bincount(material.links["artist"], minlength=material.artists)
    return Popularity(counts.astype(np.float32))

"""Models that hold a vector for each user and artist: a score is their dot product."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from analysis.directions import directions


@dataclass(frozen=True, eq=False)
class Factors:
    """A trained factorisation, as plain arrays.

    Parameters
    ----------
    user_embedding : NDArray[np.float32]
        Shape (users, dimension), by user row.
    artist_embedding : NDArray[np.float32]
        Shape (artists, dimension), by artist row.
    iterations : int
        Training iterations that led here.

    Examples
    --------
    >>> vectors = Factors(np.eye(2, dtype=np.float32), np.ones((3, 2), np.float32))
    >>> vectors.scores(np.array([1])).tolist()
    [[1.0, 1.0, 1.0]]
    """

    user_embedding: NDArray[np.float32]
    artist_embedding: NDArray[np.float32]
    iterations: int = 0

    def scores(self, users: NDArray[np.int64]) -> NDArray[np.float32]:
        """Return the dot products of users and all artists, shape (n, artists)."""
        scores: NDArray[np.float32] = self.user_embedding[users] @ self.artist_embedding.T
        return scores

    def similarities(self, artists: NDArray[np.int64]) -> NDArray[np.float32]:
        """Return the cosines of some artists and all, shape (n, artists)."""
        unit = directions(self.artist_embedding)
        found: NDArray[np.float32] = (unit[artists] @ unit.T).astype(np.float32)
        return found

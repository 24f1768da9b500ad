"""Vectors with a bias of each artist: what speaks for it whoever listens."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from analysis.ranking.factors import Factors


@dataclass(frozen=True, eq=False)
class BiasedFactors(Factors):
    """A trained factorisation whose scores also have a bias; similarities leave it out.

    Parameters
    ----------
    user_embedding, artist_embedding, iterations
        As of `Factors`.
    bias : NDArray[np.float32]
        Shape (artists,), added to every user's scores.

    Examples
    --------
    >>> one = np.ones((1, 1), np.float32)
    >>> vectors = BiasedFactors(one, np.array([[1], [2]], np.float32), bias=np.array([4, 0]))
    >>> vectors.scores(np.array([0])).tolist(), vectors.similarities(np.array([0])).tolist()
    ([[5.0, 2.0]], [[1.0, 1.0]])
    """

    bias: NDArray[np.float32] = field(kw_only=True)

    def scores(self, users: NDArray[np.int64]) -> NDArray[np.float32]:
        """Return dot product + bias for users and all artists, shape (n, artists)."""
        scores = super().scores(users)
        scores += self.bias.astype(scores.dtype)
        return scores

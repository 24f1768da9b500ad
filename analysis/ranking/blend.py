"""Two models asked together."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from analysis.ranking.interface import Ranker


@dataclass(frozen=True, eq=False)
class Blend:
    """The weighted sum of two models' scores, each standardised over the artists.

    Parameters
    ----------
    first, second : Ranker
        The models.
    share : float
        Share of the second, 0 to 1.

    Examples
    --------
    >>> from analysis.ranking.popularity import Popularity
    >>> up, down = (Popularity(np.array(row, np.float32)) for row in ([0, 1], [4, 0]))
    >>> Blend(up, down, 0.25).scores(np.array([0])).tolist()
    [[-0.5, 0.5]]
    """

    first: Ranker
    second: Ranker
    share: float

    def scores(self, users: NDArray[np.int64]) -> NDArray[np.float32]:
        """Return the blended scores, shape (n, artists)."""
        return self._blend(self.first.scores(users), self.second.scores(users))

    def similarities(self, artists: NDArray[np.int64]) -> NDArray[np.float32]:
        """Return the blended similarities, shape (n, artists)."""
        return self._blend(self.first.similarities(artists), self.second.similarities(artists))

    def _blend(self, one: NDArray[np.float32], two: NDArray[np.float32]) -> NDArray[np.float32]:
        blended = (1 - self.share) * _standardised(one) + self.share * _standardised(two)
        result: NDArray[np.float32] = blended.astype(np.float32)
        return result


def _standardised(scores: NDArray[np.float32]) -> NDArray[np.float32]:
    spread = scores.std(axis=1, keepdims=True)
    centred = scores - scores.mean(axis=1, keepdims=True)
    flat: NDArray[np.float32] = np.divide(
        centred, spread, out=np.zeros_like(scores), where=spread > 0
    )
    return flat

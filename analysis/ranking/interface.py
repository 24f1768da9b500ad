"""What every ranking model can do: score artists for users, and say which artists are alike."""

from typing import Protocol

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy.sparse import csr_array

from analysis.evaluation.ranking import top_k


class Ranker(Protocol):
    """A trained model; to train one, see `analysis.ranking.fitting.fit`."""

    def scores(self, users: NDArray[np.int64]) -> NDArray[np.float32]:
        """Score all artists for some users: shape (n, artists), higher is better, all finite."""

    def similarities(self, artists: NDArray[np.int64]) -> NDArray[np.float32]:
        """Say how alike all artists are to some: shape (n, artists), higher is nearer, finite."""


def recommend(ranker: Ranker, user: int, known: csr_array, k: int) -> pd.DataFrame:
    """Recommend artists that a user does not know yet.

    Parameters
    ----------
    ranker : Ranker
        A trained model.
    user : int
        Row of the user.
    known : csr_array
        Shape (users, artists), bool: what each user knows; never recommended.
    k : int
        Number of artists at most.

    Returns
    -------
    pd.DataFrame
        row and score, best first; ties in row order, which is listeners, then name.

    Examples
    --------
    >>> from analysis.ranking.factors import Factors
    >>> vectors = Factors(np.ones((1, 1), np.float32), np.array([[1], [3], [2]], np.float32))
    >>> recommend(vectors, 0, csr_array(np.array([[False, True, False]])), k=2).to_dict("list")
    {'row': [2, 0], 'score': [2.0, 1.0]}
    """
    users = np.array([user])
    scores = ranker.scores(users)
    rows = top_k(scores, known[users], k)[0]
    rows = rows[rows >= 0]
    return pd.DataFrame({"row": rows, "score": scores[0, rows]})

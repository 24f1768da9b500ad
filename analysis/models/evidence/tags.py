"""What tags say: whether the user plays artists with the same tags more than others."""

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy.sparse import csr_array, diags_array

from analysis.models.evidence.residuals import Residuals
from analysis.models.shrunk import Floats


def tag_evidence(
    known: Residuals, vectors: csr_array, users: NDArray[np.int64], artists: NDArray[np.int64]
) -> Floats:
    r"""Compare an artist's tags with those of the artists whom the user plays more than usual.

    :math:`\sum_b r_{ub} \, t_b \cdot t_a` with :math:`r_{ub}` what is left of the user's plays of
    b, over the user's known artists.

    Parameters
    ----------
    known : Residuals
        The known links.
    vectors : csr_array
        Shape (artists, tags): see `tag_vectors`.
    users, artists : NDArray[np.int64]
        Shape (pairs,): rows of the pairs asked about.

    Returns
    -------
    Floats
        Shape (pairs,); 0 for an artist without tags.

    Examples
    --------
    >>> known = Residuals(None, None, None, left=csr_array(np.array([[2.0, 0.0]])))
    >>> vectors = csr_array(np.array([[1.0, 0.5], [0.0, 1.0]]))
    >>> tag_evidence(known, vectors, np.array([0]), np.array([1])).tolist()
    [1.0]
    """
    tastes = (known.left @ vectors).tocsr()
    said: Floats = np.asarray(tastes[users].multiply(vectors[artists]).sum(axis=1)).ravel()
    return said


def tag_vectors(assignments: pd.DataFrame, shape: tuple[int, int], shrinkage: float) -> csr_array:
    r"""Return the tags of each artist as a vector, rare tags weighing more.

    :math:`\log(1 + n_{at}) \log(N / n_t)`, :math:`n_{at}` the times that a got the tag,
    :math:`n_t` the artists that have it, of N; divided by the root of the sum of its squares plus
    the shrinkage. Tags of one artist alone compare it with none: 0.

    Parameters
    ----------
    assignments : pd.DataFrame
        user, artist, tag (rows).
    shape : (int, int)
        Number of artists and of tags.
    shrinkage : float
        Above 0: the shorter, the fewer tags the artist has.

    Returns
    -------
    csr_array
        Shape (artists, tags), lengths below 1.

    Examples
    --------
    >>> given = pd.DataFrame({"user": [0, 1, 0], "artist": [0, 0, 1], "tag": [0, 0, 0]})
    >>> vectors = tag_vectors(given, (4, 1), shrinkage=1)
    >>> vectors.toarray().ravel().round(4).tolist()  # log 3 log 2 over root of (its square + 1)
    [0.6058, 0.4331, 0.0, 0.0]
    """
    places = assignments["artist"].to_numpy(np.int64), assignments["tag"].to_numpy(np.int64)
    times = csr_array((np.ones(len(assignments)), places), shape=shape)
    times.sum_duplicates()
    artists_with = np.bincount(times.indices, minlength=shape[1])
    rarity = np.where(artists_with >= 2, np.log(shape[0] / np.maximum(artists_with, 1)), 0.0)
    weighed = times.log1p() @ diags_array(rarity)
    lengths = np.sqrt(np.asarray(weighed.power(2).sum(axis=1)) + shrinkage)
    return (diags_array(1 / lengths) @ weighed).tocsr()

"""Whether artists near each other were given the same tags, by taggers a model never saw."""

from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy.sparse import csr_array


def tag_vectors(assignments: pd.DataFrame, shape: tuple[int, int]) -> csr_array:
    """Count how many users gave each tag to each artist.

    Parameters
    ----------
    assignments : pd.DataFrame
        user, artist (rows) and tag, as of `analysis.evaluation.held_out.assignment_rows`.
    shape : (int, int)
        Number of artists and of tags.

    Returns
    -------
    csr_array
        Shape (artists, tags), float64: distinct taggers.

    Examples
    --------
    >>> given = pd.DataFrame({"user": [4, 5, 5], "artist": [0, 0, 1], "tag": [2, 2, 0]})
    >>> tag_vectors(given, (2, 3)).toarray()
    array([[0., 0., 2.],
           [1., 0., 0.]])
    """
    distinct = assignments[["user", "artist", "tag"]].drop_duplicates()
    places = distinct["artist"].to_numpy(np.int64), distinct["tag"].to_numpy(np.int64)
    return csr_array((np.ones(len(distinct)), places), shape=shape)


def weigh_tags(vectors: csr_array) -> csr_array:
    r"""Weigh tags by what they say: many taggers a little more than few, rare tags more.

    :math:`\ln(1 + c_{at}) \ln(A / A_t)` for c taggers of tag t on an artist, of A artists in all
    and :math:`A_t` with the tag (Salton and Buckley 1988, doi:10.1016/0306-4573(88)90021-0).
    Counts as they are make most artists alike, as they share the few tags that everybody uses.

    Parameters
    ----------
    vectors : csr_array
        Shape (artists, tags), of `tag_vectors`; left alone.

    Returns
    -------
    csr_array
        Same shape; a tag that all artists have weighs 0.

    Examples
    --------
    >>> weigh_tags(csr_array(np.array([[1.0, 3.0], [1.0, 0.0]]))).toarray().round(3)
    array([[0.   , 0.961],
           [0.   , 0.   ]])
    """
    carriers = (vectors > 0).sum(axis=0)
    rarity = np.log(vectors.shape[0] / np.maximum(carriers, 1))
    return csr_array(vectors.log1p().multiply(rarity[None, :]))


def tag_agreement(
    vectors: csr_array, artists: NDArray[np.integer[Any]], neighbours: NDArray[np.integer[Any]]
) -> NDArray[np.float64]:
    r"""Return how alike the tags of each artist and of its neighbours are.

    :math:`\frac{1}{|N_a|} \sum_{b \in N_a} t_a \cdot t_b / (|t_a| |t_b|)`, the mean cosine
    between the tag vectors t of an artist a and of its neighbours N. The agreement of a model is
    the mean over artists (`analysis.evaluation.intervals.bootstrap` takes what this returns).

    Parameters
    ----------
    vectors : csr_array
        Shape (all artists, tags), of `tag_vectors` or `weigh_tags`; the model must not have
        learnt from them.
    artists : NDArray
        Shape (n,): rows of the artists asked about.
    neighbours : NDArray
        Shape (n, k): rows of their neighbours; -1 for none, which is left out of the mean.

    Returns
    -------
    NDArray[np.float64]
        Shape (n,), 0 to 1. A neighbour without tags agrees in nothing and counts as 0; NaN for
        an artist without tags, or without neighbours, for means to leave out.

    Examples
    --------
    >>> vectors = csr_array(np.array([[3.0, 4.0], [1.0, 0.0], [0.0, 0.0]]))
    >>> tag_agreement(vectors, np.array([0, 2]), np.array([[1, 2], [0, 1]]))
    array([0.3, nan])
    """
    lengths = np.sqrt(vectors.multiply(vectors).sum(axis=1))
    scaled = vectors.multiply(1 / np.where(lengths > 0, lengths, 1)[:, None]).tocsr()
    asked = np.repeat(artists, neighbours.shape[1])
    cosines = scaled[asked].multiply(scaled[neighbours.ravel()]).sum(axis=1)
    there = (neighbours >= 0) & (lengths[artists] > 0)[:, None]
    total = np.where(there, cosines.reshape(neighbours.shape), 0).sum(axis=1)
    count = there.sum(axis=1)
    agreement: NDArray[np.float64] = np.divide(
        total, count, out=np.full(len(total), np.nan), where=count > 0
    )
    return agreement

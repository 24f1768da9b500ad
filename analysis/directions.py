"""Vectors without their lengths, which is all that the cosine looks at."""

from typing import Any

import numpy as np
from numpy.typing import NDArray


def directions(embedding: NDArray[np.floating[Any]]) -> NDArray[np.float64]:
    """Scale all rows to length 1: their dot products are then cosines.

    Euclidean distance between such rows orders as the cosine does.

    Parameters
    ----------
    embedding : NDArray
        Shape (rows, dimension).

    Returns
    -------
    NDArray[np.float64]
        Same shape; zero rows stay zero.

    Examples
    --------
    >>> directions(np.array([[3.0, 4.0], [0.0, 0.0]]))
    array([[0.6, 0.8],
           [0. , 0. ]])
    """
    vectors = np.asarray(embedding, dtype=np.float64)
    # By the largest entry first: the squares of very small or large numbers leave the range.
    shaped = _divided(vectors, np.abs(vectors).max(axis=1, keepdims=True))
    return _divided(shaped, np.linalg.norm(shaped, axis=1, keepdims=True))


def _divided(vectors: NDArray[np.float64], by: NDArray[np.float64]) -> NDArray[np.float64]:
    divided: NDArray[np.float64] = np.divide(vectors, by, out=np.zeros_like(vectors), where=by > 0)
    return divided

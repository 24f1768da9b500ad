"""One half of alternating least squares: all vectors of one side, by conjugate gradients."""

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from analysis.ranking.settings import IalsSettings
from analysis.tensors import tf


class Entries(NamedTuple):
    """The known links, seen from one side, as tensors.

    Parameters
    ----------
    places : Tensor
        int64 (links, 2): row of this side and of the other, sorted.
    values : Tensor
        float32 (links,).
    """

    places: Any
    values: Any


def entries(lists: csr_array) -> Entries:
    """Put a sparse matrix into tensors, in the order of its rows.

    Examples
    --------
    >>> entries(csr_array(np.array([[0.0, 2.0]]))).places.numpy().tolist()
    [[0, 1]]
    """
    ordered = lists.sorted_indices().tocoo()
    places = np.column_stack([ordered.row, ordered.col]).astype(np.int64)
    return Entries(tf.constant(places), tf.constant(ordered.data.astype(np.float32)))


def sweep(
    own: NDArray[np.float32], other: NDArray[np.float32], known: Entries, settings: IalsSettings
) -> Any:
    r"""Improve all vectors of one side, those of the other side held fixed.

    The vector of a row with the known links K solves
    :math:`(Q^T Q + \lambda I + \sum_K \alpha x_i q_i q_i^T) p = \sum_K (1 + \alpha x_i) q_i`.
    Conjugate gradients solve it for all rows at once, by sparse products and without a matrix for
    each row. What all rows share, :math:`Q^T Q + \lambda I`, is inverted once and preconditions:
    a row with k links is then solved in at most k + 1 steps, and most artists have few.

    Parameters
    ----------
    own, other : NDArray or Tensor
        Vectors of this side, where the search starts, and of the other; float32,
        shapes (rows, d) and (others, d).
    known : Entries
        The links, seen from this side.
    settings : IalsSettings
        Confidence, penalty and number of steps.

    Returns
    -------
    Tensor
        float32, shape (rows, d).

    References
    ----------
    Takacs, Pilaszy and Tikk, "Applications of the conjugate gradient method for implicit feedback
    collaborative filtering", RecSys (2011), who use no preconditioner.

    Examples
    --------
    >>> known = entries(csr_array(np.array([[1.0]])))
    >>> settings = IalsSettings(dimension=1, confidence=3, l2=1, iterations=1)
    >>> start, other = np.zeros((1, 1), np.float32), np.ones((1, 1), np.float32)
    >>> round(float(sweep(start, other, known, settings)[0, 0]), 3)  # (1 + 3) / (1 + 1 + 3)
    0.8
    """
    weights = settings.confidence * known.values
    return _solve(own, other, known.places, weights, settings.l2, settings.steps)


@tf.function(reduce_retracing=True)  # type: ignore[untyped-decorator]
def _solve(own: Any, other: Any, places: Any, weights: Any, l2: float, steps: int) -> Any:
    shape = (tf.shape(own, tf.int64)[0], tf.shape(other, tf.int64)[0])
    shared = tf.matmul(other, other, transpose_a=True) + l2 * tf.eye(tf.shape(other)[1])
    precondition = tf.linalg.inv(shared)
    linked = tf.gather(other, places[:, 1])

    def gathered(values: Any) -> Any:
        return tf.sparse.sparse_dense_matmul(tf.SparseTensor(places, values, shape), other)

    def applied(vectors: Any) -> Any:
        dots = tf.reduce_sum(tf.gather(vectors, places[:, 0]) * linked, axis=1)
        return vectors @ shared + gathered(weights * dots)

    found = own
    residual = gathered(1 + weights) - applied(found)
    direction = better = residual @ precondition
    size = tf.reduce_sum(residual * better, axis=1, keepdims=True)
    for _ in range(steps):
        image = applied(direction)
        bend = tf.reduce_sum(direction * image, axis=1, keepdims=True)
        step = tf.math.divide_no_nan(size, bend)
        found += step * direction
        residual -= step * image
        better = residual @ precondition
        before, size = size, tf.reduce_sum(residual * better, axis=1, keepdims=True)
        direction = better + tf.math.divide_no_nan(size, before) * direction
    return found

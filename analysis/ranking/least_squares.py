"""One half of alternating least squares: all vectors of one side, by conjugate gradients.

Loads TensorFlow (seconds): import it only where training really runs.
"""

from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy.sparse import csr_array

from analysis.loss import Observed, observed, predictions
from analysis.ranking.settings import IalsSettings
from analysis.sparse_product import product
from analysis.tensors import tf
from analysis.visiting import visiting_order

ROWS = 2**18
"""Solved for at a time, as the solver needs some eight times the memory of what it looks for."""

Known = tuple[Observed, ...]
"""The links of `ROWS` rows, then those of the next, and so on; rows are counted within each."""


def entries(lists: csr_array) -> Known:
    """Put a sparse matrix into tensors, in the order of `analysis.visiting`.

    Parameters
    ----------
    lists : csr_array
        Seen from the side that is to be solved for: a row of it is a row of the matrix.

    Returns
    -------
    tuple of Observed
        Rows as users, columns as artists, values as weights.

    Examples
    --------
    >>> entries(csr_array(np.array([[0.0, 2.0]])))[0].places.numpy().tolist()
    [[0, 1]]
    """
    return tuple(_entries(lists[low : low + ROWS]) for low in range(0, lists.shape[0], ROWS))


def _entries(lists: csr_array) -> Observed:
    known = lists.tocoo()
    columns = {"user": known.row, "artist": known.col, "weight": known.data}
    return observed(pd.DataFrame(columns).iloc[visiting_order(known.row, known.col)])


def sweep(
    own: NDArray[np.float32], other: NDArray[np.float32], known: Known, settings: IalsSettings
) -> Any:
    r"""Improve all vectors of one side, those of the other side held fixed.

    The vector of a row with the known links K solves
    :math:`(Q^T Q + \lambda I + \sum_K \alpha x_i q_i q_i^T) p = \sum_K (1 + \alpha x_i) q_i`.
    Conjugate gradients solve it for all rows at once, by sparse products and without a matrix for
    each row. What all rows share is factorised once, :math:`Q^T Q + \lambda I = L L^T`, and with
    the vectors :math:`L^{-1} q_i` in place of :math:`q_i` it is the identity: a row with k links
    is then solved in at most k + 1 steps, and most artists have few.

    Parameters
    ----------
    own, other : NDArray or Tensor
        Vectors of this side, where the search starts, and of the other; float32,
        shapes (rows, d) and (others, d).
    known : tuple of Observed
        The links, seen from this side; of `entries`.
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
    basis = _basis(tf.convert_to_tensor(other), settings.l2)
    factors = settings.confidence, settings.steps
    solved = [
        _solve(tf.convert_to_tensor(own[low : low + ROWS]), basis, part, *factors)
        for low, part in zip(range(0, len(own), ROWS), known, strict=True)
    ]
    return tf.concat(solved, axis=0) if len(solved) > 1 else solved[0]


# Compiled for each size of the data: a number of columns that is not known could not be sliced.
@tf.function  # type: ignore[untyped-decorator]
def _basis(other: Any, l2: float) -> tuple[Any, Any, Any]:
    shared = tf.matmul(other, other, transpose_a=True) + l2 * tf.eye(other.shape[1])
    root = tf.linalg.cholesky(shared)
    back = tf.linalg.inv(root)
    return root, back, tf.matmul(other, back, transpose_b=True)


@tf.function  # type: ignore[untyped-decorator]
def _solve(own: Any, basis: Any, known: Observed, confidence: float, steps: int) -> Any:
    root, back, other = basis
    weights = confidence * known.weights

    def gathered(values: Any) -> Any:
        matrix = tf.SparseTensor(known.places, values, (own.shape[0], other.shape[0]))
        return product(matrix, other)

    found = own @ root
    residual = gathered(1 + weights - weights * predictions(found, other, known)) - found
    direction, size = residual, _squares(residual)
    for _ in range(steps):
        image = direction + gathered(weights * predictions(direction, other, known))
        bend = tf.reduce_sum(direction * image, axis=1, keepdims=True)
        step = tf.math.divide_no_nan(size, bend)
        found += step * direction
        residual -= step * image
        before, size = size, _squares(residual)
        direction = residual + tf.math.divide_no_nan(size, before) * direction
    return found @ back


def _squares(vectors: Any) -> Any:
    return tf.reduce_sum(tf.square(vectors), axis=1, keepdims=True)

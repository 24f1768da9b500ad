"""The dense algebra of the linear model, in TensorFlow."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from analysis.tensors import tf


def solve(
    rows: NDArray[np.float32],
    trust: NDArray[np.float32],
    prior: NDArray[np.float32],
    l2: float,
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    r"""Solve :math:`(Z W Z^T + F + \lambda I) S = Z` and say what each column keeps of itself.

    Parameters
    ----------
    rows : NDArray[np.float32]
        Z, shape (r, artists).
    trust : NDArray[np.float32]
        The diagonal of W, shape (artists,), not negative.
    prior : NDArray[np.float32]
        F for the first u rows, shape (u, u), positive semi-definite.
    l2 : float
        The penalty, above 0.

    Returns
    -------
    tuple of NDArray[np.float32]
        S, shape (r, artists), and :math:`1 - w_i z_i^T s_i`, shape (artists,), above 0.

    Examples
    --------
    >>> one = np.ones((1, 1), np.float32)
    >>> solved, left = solve(one, one[0], 0 * one, 1.0)  # S = 1 / (1 + 1)
    >>> round(float(solved[0, 0]), 3), round(float(left[0]), 3)
    (0.5, 0.5)
    """
    solved, left = _solve(tf.constant(rows), tf.constant(trust), tf.constant(prior), l2)
    return solved.numpy(), left.numpy()


@tf.function(reduce_retracing=True)  # type: ignore[untyped-decorator]
def _solve(rows: Any, trust: Any, prior: Any, l2: float) -> Any:
    rest = tf.shape(rows)[0] - tf.shape(prior)[0]
    kernel = tf.matmul(rows * trust, rows, transpose_b=True)
    kernel += tf.pad(prior, [[0, rest], [0, rest]])
    kernel = tf.linalg.set_diag(kernel, tf.linalg.diag_part(kernel) + l2)
    factor = tf.linalg.cholesky(kernel)
    inverse = tf.linalg.cholesky_solve(factor, tf.eye(tf.shape(rows)[0]))
    solved = tf.matmul(inverse, rows)
    return solved, 1 - trust * tf.reduce_sum(rows * solved, axis=0)

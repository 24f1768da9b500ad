"""The product of a sparse and a dense matrix, as fast as TensorFlow's kernels allow.

Loads TensorFlow (seconds): import it only where training really runs.
"""

from typing import Any

from analysis.tensors import tf

WIDEST = 31
"""Columns at a time: from 32 on (kNumVectorize in TensorFlow's sparse_tensor_dense_matmul_op.cc)
the product on a CPU is done in a way six times slower."""


def product(matrix: Any, dense: Any, adjoint: bool = False) -> Any:
    """Multiply a sparse and a dense matrix, a slice of columns at a time.

    Parameters
    ----------
    matrix : SparseTensor
        Shape (m, n), float32; its transpose where `adjoint`.
    dense : Tensor
        Shape (n, columns), float32; the number of columns known when the caller is compiled.

    Returns
    -------
    Tensor
        Shape (m, columns).

    Examples
    --------
    >>> matrix = tf.SparseTensor([[0, 1]], [2.0], (2, 2))
    >>> product(matrix, tf.constant([[1.0], [3.0]])).numpy().tolist()
    [[6.0], [0.0]]
    """
    columns = dense.shape[1]
    slices = -(-columns // WIDEST)
    width = -(-columns // slices)
    parts = [dense[:, start : start + width] for start in range(0, columns, width)]
    products = [tf.sparse.sparse_dense_matmul(matrix, part, adjoint_a=adjoint) for part in parts]
    return tf.concat(products, axis=1) if slices > 1 else products[0]

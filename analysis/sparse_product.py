"""The product of a sparse and a dense matrix, as fast as TensorFlow's kernels allow.

Loads TensorFlow (seconds): import it only where training really runs.
"""

from typing import Any

from analysis.tensors import tf

WIDEST = 31
"""Columns at a time on a CPU. From 32 on (kNumVectorize in sparse_tensor_dense_matmul_op.cc) the
product is done in a way six times slower; sums of more than 32 are no longer fused by XLA."""


def column_slices(columns: int) -> list[slice]:
    """Cut columns, at least one, into the fewest slices of one width that are narrow enough.

    Examples
    --------
    >>> column_slices(35)
    [slice(0, 18, None), slice(18, 36, None)]
    """
    count = -(-columns // WIDEST)
    width = -(-columns // count)
    return [slice(start, start + width) for start in range(0, columns, width)]


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
    parts = [dense[:, columns] for columns in column_slices(dense.shape[1])]
    products = [tf.sparse.sparse_dense_matmul(matrix, part, adjoint_a=adjoint) for part in parts]
    return tf.concat(products, axis=1) if len(products) > 1 else products[0]

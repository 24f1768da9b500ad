import numpy as np
import pytest

from analysis.sparse_product import WIDEST, product
from analysis.tensors import tf

SPARSE = np.array([[0, 2, 0], [1, 0, -3]], dtype=np.float32)


@pytest.mark.parametrize("columns", [1, WIDEST, WIDEST + 1, 2 * WIDEST + 5])
@pytest.mark.parametrize("adjoint", [False, True])
def test_every_width_gives_the_dense_product(columns: int, adjoint: bool) -> None:
    matrix = tf.sparse.from_dense(SPARSE)
    left = SPARSE.T if adjoint else SPARSE
    dense = np.arange(left.shape[1] * columns, dtype=np.float32).reshape(-1, columns)
    found = product(matrix, tf.constant(dense), adjoint).numpy()
    assert found.tolist() == (left @ dense).tolist()  # whole numbers, so exact

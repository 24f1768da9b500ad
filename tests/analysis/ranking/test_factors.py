import numpy as np
import pytest

from analysis.ranking.factors import Factors

VECTORS = Factors(
    np.array([[1, 0], [2, 1]], np.float32), np.array([[3, 4], [0, 2], [0, 0]], np.float32)
)


def test_scores_are_dot_products_in_the_order_asked_for():
    assert VECTORS.scores(np.array([1, 0])).tolist() == [[10, 2, 0], [3, 0, 0]]


def test_similarities_are_cosines_and_no_vector_is_like_none():
    found = VECTORS.similarities(np.array([0, 2]))
    assert found == pytest.approx(np.array([[1, 0.8, 0], [0, 0, 0]]))

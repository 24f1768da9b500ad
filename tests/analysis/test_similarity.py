import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from analysis.similarity import factors, score_rows

# lengths 5, 5, 5, 4, 0, 10
EMBEDDING = np.array([[3.0, 4.0], [4.0, 3.0], [-3.0, -4.0], [4.0, 0.0], [0.0, 0.0], [6.0, 8.0]])


@pytest.mark.parametrize(
    ("measure", "alpha", "scores"),
    [
        ("dot", 0.5, [25, 24, -25, 12, 0, 50]),
        ("cosine", 0.5, [1, 0.96, -1, 0.6, 0, 1]),
        ("damped", 0, [25, 24, -25, 12, 0, 50]),
        ("damped", 0.5, [25 / 5**0.5, 24 / 5**0.5, -25 / 5**0.5, 6, 0, 50 / 10**0.5]),
        ("damped", 1, [5, 4.8, -5, 3, 0, 5]),
    ],
)
def test_scores_are_those_worked_out_by_hand(measure, alpha, scores):
    np.testing.assert_allclose(score_rows(EMBEDDING, 0, measure, alpha), scores, atol=1e-12)


@pytest.mark.parametrize("measure", ["dot", "cosine", "damped"])
def test_a_zero_vector_is_like_nobody(measure):
    assert score_rows(EMBEDDING, 4, measure, 1).tolist() == [0.0] * 6


@pytest.mark.parametrize("alpha", [-0.1, 1.1, np.nan])
def test_other_exponents_are_refused(alpha):
    with pytest.raises(ValueError, match="from 0"):
        score_rows(EMBEDDING, 0, "damped", alpha)


def test_the_embedding_is_left_alone():
    before = EMBEDDING.copy()
    factors(EMBEDDING, "damped", 0.3)
    np.testing.assert_array_equal(EMBEDDING, before)


numbers = st.floats(-10, 10, width=32)
embeddings = arrays(np.float32, (6, 3), elements=numbers)


@given(embeddings, st.integers(0, 5))
def test_damped_lies_between_the_dot_product_and_the_cosine(embedding, row):
    lengths = np.linalg.norm(embedding.astype(np.float64), axis=1)
    assume(lengths[row] > 1e-3)
    dot, cosine = score_rows(embedding, row, "dot"), score_rows(embedding, row, "cosine")
    np.testing.assert_allclose(score_rows(embedding, row, "damped", 0), dot, atol=1e-6)
    by_cosine = score_rows(embedding, row, "damped", 1) / lengths[row]
    np.testing.assert_allclose(by_cosine, cosine, atol=1e-6)


@given(embeddings, st.sampled_from(["dot", "cosine", "damped"]), st.floats(0, 1))
def test_factors_give_the_scores_of_all_pairs(embedding, measure, alpha):
    asked, others = factors(embedding, measure, alpha)
    for row in range(6):
        expected = score_rows(embedding, row, measure, alpha)
        np.testing.assert_allclose((asked @ others.T)[row], expected, atol=1e-6)

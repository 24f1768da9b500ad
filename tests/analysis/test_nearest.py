import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from analysis.nearest import nearest, rank_rows

EMBEDDING = np.array([[3.0, 4.0], [4.0, 3.0], [-3.0, -4.0], [30.0, 0.0], [0.0, 0.0], [6.0, 8.0]])


@pytest.mark.parametrize(
    ("measure", "rows", "scores"),
    [
        # row 5 has the direction of row 0; row 1: 24 / 25; row 3: 90 / (5 * 30)
        ("cosine", [5, 1, 3, 4, 2], [1, 0.96, 0.6, 0, -1]),
        ("dot", [3, 5, 1, 4, 2], [90, 50, 24, 0, -25]),
        # alpha 0.5: 90 / sqrt(30) = 16.43, 50 / sqrt(10) = 15.81, 24 / sqrt(5) = 10.73
        ("damped", [3, 5, 1, 4, 2], [270**0.5, 250**0.5, 115.2**0.5, 0, -(125**0.5)]),
    ],
)
def test_scores_are_those_worked_out_by_hand(measure, rows, scores):
    found = nearest(EMBEDDING, 0, k=5, measure=measure)
    assert found["row"].tolist() == rows
    np.testing.assert_allclose(found["score"], scores, atol=1e-12)


def test_damping_turns_the_order_from_long_to_like_vectors():
    # alpha 0.6: 90 / 30**0.6 = 11.69 and 50 / 10**0.6 = 12.56
    found = nearest(EMBEDDING, 0, k=2, measure="damped", alpha=0.6)
    assert found["row"].tolist() == [5, 3]


def test_ties_keep_the_order_of_rows():
    assert nearest(np.ones((5, 2)), 2, k=3)["row"].tolist() == [0, 1, 3]
    assert rank_rows(np.array([1, 2, 2, 0, 2]), 1, k=3)["row"].tolist() == [2, 4, 0]


def test_only_the_eligible_are_found_and_never_the_row_itself():
    eligible = np.array([True, False, True, False, False, False])
    found = nearest(EMBEDDING, 0, k=5, eligible=eligible)
    assert found["row"].tolist() == [2]
    assert eligible.tolist() == [True, False, True, False, False, False]


def test_scores_of_any_origin_are_ranked():
    similarity = np.array([[9.0, 0.5, 0.7], [0.5, 9.0, 0.0], [0.7, 0.0, 9.0]])
    found = rank_rows(similarity[0], 0, k=9)
    assert found.to_dict("list") == {"row": [2, 1], "score": [0.7, 0.5]}
    assert rank_rows(similarity[0], 0, k=9, eligible=np.zeros(3, dtype=bool)).empty


numbers = st.floats(-10, 10, width=32)


@given(arrays(np.float32, (7, 3), elements=numbers), st.integers(0, 6), st.integers(1, 9))
def test_the_cosine_is_bounded_ordered_and_blind_to_length(embedding, row, k):
    found = nearest(embedding, row, k)
    assert len(found) == min(k, 6)
    assert found["score"].is_monotonic_decreasing
    assert found["score"].abs().max() <= 1 + 1e-9
    np.testing.assert_allclose(nearest(4 * embedding, row, k)["score"], found["score"], atol=1e-9)

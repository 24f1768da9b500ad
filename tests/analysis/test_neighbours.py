import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from analysis.dataset import load_dataset
from analysis.neighbours import NeighbourSettings, nearest, neighbour_table

EMBEDDING = np.array([[3.0, 4.0], [4.0, 3.0], [-3.0, -4.0], [30.0, 0.0], [0.0, 0.0], [6.0, 8.0]])


@pytest.mark.parametrize(
    ("measure", "rows", "scores"),
    [
        # row 5 has the direction of row 0; row 1: 24 / 25; row 3: 90 / (5 * 30)
        ("cosine", [5, 1, 3, 4, 2], [1, 0.96, 0.6, 0, -1]),
        ("dot", [3, 5, 1, 4, 2], [90, 50, 24, 0, -25]),
    ],
)
def test_scores_are_those_worked_out_by_hand(measure, rows, scores):
    found = nearest(EMBEDDING, 0, k=5, measure=measure)
    assert found["row"].tolist() == rows
    np.testing.assert_allclose(found["score"], scores, atol=1e-12)


def test_a_zero_vector_is_like_nobody():
    assert nearest(EMBEDDING, 4, k=9)["score"].tolist() == [0.0] * 5


def test_ties_keep_the_order_of_rows():
    assert nearest(np.ones((5, 2)), 2, k=3)["row"].tolist() == [0, 1, 3]


def test_only_the_eligible_are_found_and_never_the_row_itself():
    eligible = np.array([True, False, True, False, False, False])
    found = nearest(EMBEDDING, 0, k=5, eligible=eligible)
    assert found["row"].tolist() == [2]
    assert eligible.tolist() == [True, False, True, False, False, False]


numbers = st.floats(-10, 10, width=32)


@given(arrays(np.float32, (7, 3), elements=numbers), st.integers(0, 6), st.integers(1, 9))
def test_the_cosine_is_bounded_ordered_and_blind_to_length(embedding, row, k):
    found = nearest(embedding, row, k)
    assert len(found) == min(k, 6)
    assert found["score"].is_monotonic_decreasing
    assert found["score"].abs().max() <= 1 + 1e-9
    np.testing.assert_allclose(nearest(4 * embedding, row, k)["score"], found["score"], atol=1e-9)


def test_the_table_says_who_they_are(tiny):
    data = load_dataset(tiny)
    settings = NeighbourSettings(count=6, minimum_listeners=2, tags=3)
    rows = dict(zip(data.artist_names, range(5), strict=True))
    table = neighbour_table(data, np.eye(5), rows["ada"], settings)
    assert table.to_dict("list") == {
        "row": [rows["Ada"], rows['Ba"r']],
        "name": ["Ada", 'Ba"r'],
        "listeners": [3, 2],
        "tags": ["rock", ""],
        "score": [0.0, 0.0],
    }

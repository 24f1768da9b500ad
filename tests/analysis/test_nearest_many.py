import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from analysis import nearest_many as module
from analysis.nearest import nearest, rank_rows
from analysis.nearest_many import nearest_many, rank_many

EMBEDDING = np.array([[3.0, 4.0], [4.0, 3.0], [-3.0, -4.0], [30.0, 0.0], [0.0, 0.0], [6.0, 8.0]])


def test_neighbours_are_those_worked_out_by_hand():
    # cosine: row 0 with 5 (1.0), 1 (0.96); row 3 with 1 (0.8), 0 and 5 (0.6 each)
    found = nearest_many(EMBEDDING, np.array([3, 0]), k=2)
    assert found.tolist() == [[1, 0], [5, 1]]
    # dot: row 0 with 3 (90), 5 (50); row 3 with 5 (180), 1 (120)
    assert nearest_many(EMBEDDING, np.array([3, 0]), 2, "dot").tolist() == [[5, 1], [3, 5]]


def test_ties_keep_the_order_of_rows():
    scores = np.array([[1.0, 2.0, 2.0, 2.0, 1.0], [0.0, 0.0, 0.0, 0.0, 0.0]])
    assert rank_many(scores, np.array([2, 0]), k=3).tolist() == [[1, 3, 0], [1, 2, 3]]


def test_only_the_eligible_are_found_and_never_the_row_itself():
    eligible = np.array([True, False, True, False, False, True])
    found = nearest_many(EMBEDDING, np.array([0, 3]), k=2, eligible=eligible)
    # row 3 has three eligible neighbours: 0 and 5 (0.6 each), 2 (-0.6)
    assert found.tolist() == [[5, 2], [0, 5]]


@pytest.mark.parametrize(("eligible", "width"), [(3, 2), (1, 0), (0, 0)])
def test_where_few_are_eligible_the_table_is_narrower(eligible, width):
    found = nearest_many(EMBEDDING, np.array([0, 4]), k=5, eligible=np.arange(6) < eligible)
    assert found.shape == (2, width)


def test_no_rows_give_an_empty_table():
    assert nearest_many(EMBEDDING, np.array([], dtype=np.int64), k=2).shape == (0, 2)


@pytest.mark.parametrize("block", [1, 2, 4, 99])
def test_blocks_change_nothing(monkeypatch, block):
    rows = np.array([5, 0, 3, 1])
    whole = nearest_many(EMBEDDING, rows, k=3)
    monkeypatch.setattr(module, "_BLOCK", block)
    np.testing.assert_array_equal(nearest_many(EMBEDDING, rows, k=3), whole)


# whole numbers, whose dot products are exact however they are added up
whole = arrays(np.float64, (7, 3), elements=st.integers(-2, 2).map(float))


@given(whole, st.integers(1, 5), st.sets(st.integers(0, 6), min_size=6))
def test_many_find_what_one_finds(embedding, k, allowed):
    eligible = np.isin(np.arange(7), list(allowed))
    found = nearest_many(embedding, np.arange(7), k, "dot", eligible=eligible)
    for row in range(7):
        assert found[row].tolist() == nearest(embedding, row, k, "dot", 0, eligible)["row"].tolist()


@given(arrays(np.float32, (5, 5), elements=st.floats(-4, 4, width=16)), st.integers(1, 4))
def test_many_scores_are_ranked_as_one_line_is(scores, k):
    found = rank_many(scores, np.arange(5), k)
    for row in range(5):
        assert found[row].tolist() == rank_rows(scores[row], row, k)["row"].tolist()

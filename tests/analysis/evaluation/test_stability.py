import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.evaluation.stability import neighbour_stability

LISTS = st.lists(st.permutations(range(6)).map(lambda order: order[:3]), min_size=2, max_size=2)


def test_stability_over_three_initialisations():
    # Artist 0: {1, 2}, {2, 3}, {2, 1}: 1/3, 1 and 1/3. Artist 1: always the same two.
    lists = np.array([[[1, 2], [0, 2]], [[2, 3], [2, 0]], [[2, 1], [0, 2]]])
    assert neighbour_stability(lists).tolist() == pytest.approx([(1 / 3 + 1 + 1 / 3) / 3, 1])


def test_missing_neighbours_are_not_shared():
    # {4} against {4, 5}: one of two. Nothing against nothing says nothing.
    lists = np.array([[[4, -1], [-1, -1], [-1, -1]], [[5, 4], [-1, -1], [2, -1]]])
    found = neighbour_stability(lists)
    assert found[[0, 2]].tolist() == [0.5, 0]
    assert np.isnan(found[1])


def test_one_initialisation_cannot_be_compared():
    with pytest.raises(ValueError, match="fewer than two"):
        neighbour_stability(np.zeros((1, 4, 2), dtype=int))


@given(st.lists(LISTS, min_size=2, max_size=4))
def test_stability_agrees_with_sets(lists):
    found = neighbour_stability(np.array(lists))
    for artist in range(2):
        sets = [set(own[artist]) for own in lists]
        shares = [len(a & b) / len(a | b) for i, a in enumerate(sets) for b in sets[i + 1 :]]
        assert found[artist] == pytest.approx(np.mean(shares))

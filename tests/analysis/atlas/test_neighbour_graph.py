import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from analysis.atlas.mapped_artists import mapped
from analysis.atlas.neighbour_graph import neighbour_graph
from analysis.study import load_study


def directions_at(*degrees):
    angles = np.radians(degrees)
    return np.column_stack([np.cos(angles), np.sin(angles)])


def test_weights_of_one_nearest_worked_out_by_hand():
    # Nearest: 0 and 1 each other, 1 of 2 (15 degrees, not 55), 3 and 4 each other.
    weights = {(0, 1): 1, (1, 2): 1 / 3, (3, 4): 1}
    assert_links(neighbour_graph(directions_at(0, 10, 25, 80, 95), 1), weights)


def test_weights_of_two_nearest_worked_out_by_hand():
    # N(0) = N(1) = N(2) = {0, 1, 2}; N(3) = N(4) = {2, 3, 4}: one of five in common with N(2).
    weights = {(0, 1): 1, (0, 2): 1, (1, 2): 1, (3, 4): 1, (2, 3): 0.2, (2, 4): 0.2}
    assert_links(neighbour_graph(directions_at(0, 10, 25, 80, 95), 2), weights)


def test_equal_vectors_are_linked_in_row_order():
    # Nearest: {1, 2}, {0, 2}, {0, 1}, {0, 1}, {0, 1}; rows 3 and 4 share two of four with 0 and 1.
    first = {(0, 1): 1, (0, 2): 1, (1, 2): 1}
    late = {(0, 3): 0.5, (1, 3): 0.5, (0, 4): 0.5, (1, 4): 0.5}
    assert_links(neighbour_graph(np.ones((5, 2)), 2), first | late)


def assert_links(graph, weights):
    expected = np.zeros(graph.shape)
    for (one, other), weight in weights.items():
        expected[one, other] = expected[other, one] = weight
    assert graph.toarray() == pytest.approx(expected)


def test_a_lone_row_has_no_links():
    graph = neighbour_graph(np.ones((1, 3)), 15)
    assert graph.shape == (1, 1)
    assert graph.nnz == 0


VECTORS = arrays(np.float64, st.tuples(st.integers(2, 12), st.just(3)), elements=st.integers(-2, 2))


@given(VECTORS, st.integers(1, 15))
def test_weights_are_symmetric_and_at_most_one(vectors, neighbours):
    graph = neighbour_graph(vectors, neighbours)
    weights = graph.toarray()
    assert (weights == weights.T).all()
    assert (np.diag(weights) == 0).all()
    assert graph.data.min() > 0
    assert graph.data.max() <= 1
    # Each row has its nearest, and those whose nearest it is.
    assert ((weights > 0).sum(axis=1) >= min(neighbours, len(vectors) - 1)).all()


def test_plain_loops_find_the_same_weights_in_the_sample(sample):
    study = load_study()
    atlas = study.atlas
    vectors = mapped(sample, study.ranking.ials, study.likeness.seed, atlas)[:150]
    found = neighbour_graph(vectors, atlas.clusters.neighbours).toarray()
    closed = []
    for row, vector in enumerate(vectors):
        others = [(-float(vector @ other), o) for o, other in enumerate(vectors) if o != row]
        closed.append({row, *(o for _, o in sorted(others)[: atlas.clusters.neighbours])})
    for one, first in enumerate(closed):
        for other, second in enumerate(closed):
            linked = one != other and (one in second or other in first)
            weight = len(first & second) / len(first | second) if linked else 0
            assert found[one, other] == pytest.approx(weight)

import random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.sparse import csr_array

from analysis.atlas.communities import by_size, communities


def graph_of(rows, links):
    weights = np.zeros((rows, rows))
    for one, other in links:
        weights[one, other] = weights[other, one] = 1
    return csr_array(weights)


# Two cliques, of {0, 2, 4} and of {1, 3, 5, 6}, and a link between them.
FOUR = [(1, 3), (1, 5), (1, 6), (3, 5), (3, 6), (5, 6)]
CLIQUES = graph_of(7, [(0, 2), (0, 4), (2, 4), (4, 5), *FOUR])
# Two triangles and a link between them: 7 links, sums of 2, 2 and 3 in each.
TRIANGLES = graph_of(6, [(0, 1), (0, 2), (1, 2), (3, 4), (3, 5), (4, 5), (2, 3)])


@pytest.mark.parametrize("seed", range(5))
def test_two_cliques_are_two_groups_the_larger_first(seed):
    assert communities(CLIQUES, 1.0, seed).tolist() == [1, 0, 1, 0, 1, 0, 0]


@pytest.mark.parametrize(
    ("resolution", "groups"),
    [
        # Both in one gain 1 - 0.1 * 7 * 7 / 14 > 0 from the link between them.
        (0.1, [0, 0, 0, 0, 0, 0]),
        # At 1 that is 1 - 3.5 < 0.
        (1.0, [0, 0, 0, 1, 1, 1]),
        # Even 2 and 2 in one lose: 1 - 5 * 2 * 2 / 14 < 0.
        (5.0, [0, 1, 2, 3, 4, 5]),
    ],
)
def test_the_resolution_decides_how_many_groups(resolution, groups):
    assert communities(TRIANGLES, resolution, seed=0).tolist() == groups


@pytest.mark.parametrize(
    ("heavy", "groups"), [([(0, 1), (2, 3)], [0, 0, 1, 1]), ([(1, 2), (3, 0)], [0, 1, 1, 0])]
)
def test_heavy_links_decide_where_all_have_as_many(heavy, groups):
    square = graph_of(4, [(0, 1), (1, 2), (2, 3), (3, 0)])
    assert communities(square + 9 * graph_of(4, heavy), 1.0, seed=0).tolist() == groups


@pytest.mark.parametrize("rows", [1, 3])
def test_without_links_each_row_is_alone(rows):
    assert communities(csr_array((rows, rows)), 1.0, seed=0).tolist() == list(range(rows))


def test_the_order_of_rows_decides_numbers_only():
    order = np.random.default_rng(2).permutation(7)
    mixed = communities(csr_array(CLIQUES.toarray()[np.ix_(order, order)]), 1.0, seed=0)
    assert mixed.tolist() == np.array([1, 0, 1, 0, 1, 0, 0])[order].tolist()


def test_the_seed_alone_decides_and_the_process_keeps_its_own_randomness():
    rng = np.random.default_rng(0)
    noise = np.triu(rng.random((60, 60)) < 0.1, 1).astype(float)
    graph = csr_array(noise + noise.T)
    random.seed(7)
    before = random.getstate()
    first = communities(graph, 1.0, seed=3)
    assert random.getstate() == before
    random.seed(8)
    assert communities(graph, 1.0, seed=3).tolist() == first.tolist()


def test_groups_are_numbered_by_size_and_then_by_first_row():
    assert by_size(np.array([4, 9, 9, 4, 2, -1, 9])).tolist() == [1, 0, 0, 1, 2, -1, 0]
    assert by_size(np.array([5, 0, 0, 5])).tolist() == [0, 1, 1, 0]
    assert by_size(np.array([-1, -1])).tolist() == [-1, -1]
    assert by_size(np.array([], dtype=np.int64)).tolist() == []


@given(st.lists(st.integers(-1, 6), min_size=1, max_size=40))
def test_numbering_keeps_the_groups(labels):
    old, new = np.array(labels), by_size(np.array(labels))
    assert ((old < 0) == (new < 0)).all()
    kept = new >= 0
    assert ((old[kept, None] == old[kept]) == (new[kept, None] == new[kept])).all()
    sizes = np.bincount(new[kept])
    assert (sizes > 0).all()
    assert (np.diff(sizes) <= 0).all()

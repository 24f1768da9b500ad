import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from analysis.atlas.cluster_colours import cluster_colours


def test_unlinked_clusters_share_out_the_colours():
    assert cluster_colours(np.zeros((9, 9)), 7).tolist() == [0, 1, 2, 3, 4, 5, 6, 0, 1]


def test_links_inside_a_cluster_do_not_count():
    assert cluster_colours(np.diag([9.0, 9.0, 0.0]), 7).tolist() == [0, 1, 2]


def test_where_colours_lack_the_weakest_link_joins_two_of_one():
    # All four are linked: of three colours the last takes that of cluster 1, linked to it least.
    between = np.full((4, 4), 5.0)
    between[1, 3] = between[3, 1] = 1.0
    assert cluster_colours(between, 3).tolist() == [0, 1, 2, 1]


def test_an_earlier_choice_is_mended():
    # Cluster 1 takes another colour than 0 though no link asks for it; 2, linked to both, must then
    # join one, until 1 changes over to the colour of 0.
    between = np.array([[0.0, 0.0, 3.0], [0.0, 0.0, 2.0], [3.0, 2.0, 0.0]])
    found = cluster_colours(between, 2)
    assert found[0] == found[1] != found[2]


def test_one_cluster_and_none():
    assert cluster_colours(np.zeros((1, 1)), 7).tolist() == [0]
    assert cluster_colours(np.zeros((0, 0)), 7).tolist() == []


@given(st.integers(1, 25), st.lists(st.tuples(st.integers(0, 24), st.integers(0, 24))))
def test_linked_clusters_differ_where_none_has_more_links_than_other_colours(clusters, pairs):
    between = np.zeros((clusters, clusters))
    for one, other in pairs:
        a, b = one % clusters, other % clusters
        if a != b and max((between[a] > 0).sum(), (between[b] > 0).sum()) < 6:
            between[a, b] = between[b, a] = 1 + one
    found = cluster_colours(between, 7)
    assert set(found) <= set(range(7))
    assert not ((found[:, None] == found) & (between > 0)).any()

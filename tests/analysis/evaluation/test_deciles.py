import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.sparse import csr_array

from analysis.evaluation.deciles import popularity_deciles, recall_by_decile

# 10 links: 4 of artists with one listener (middle at .2), 2 of one with two (at .5), 4 (at .8).
LISTENERS = np.array([4, 2, 1, 1, 1, 1])
HELD_OUT = csr_array(np.array([[1, 0, 1, 0, 0, 0], [1, 1, 0, 0, 1, 1]], dtype=bool))
RANKED = np.array([[2, 0, 1], [4, 0, -1]])


def test_artists_are_classed_by_where_their_links_are():
    assert popularity_deciles(LISTENERS, 4).tolist() == [4, 3, 1, 1, 1, 1]
    assert popularity_deciles(LISTENERS, 10).tolist() == [9, 6, 3, 3, 3, 3]


def test_artists_nobody_listens_to_are_in_the_first_class():
    assert popularity_deciles(np.array([9, 0, 0])).tolist() == [6, 1, 1]
    assert popularity_deciles(np.array([0, 0])).tolist() == [1, 1]


def test_recall_by_class():
    # Class 1 holds out 2, 4 and 5, of which 2 and 4 are found at the first place; class 3 holds
    # out 1, never found; class 4 holds out 0 twice, found at the second place.
    table = recall_by_decile(RANKED, HELD_OUT, LISTENERS, k=1, classes=4)
    assert table["decile"].tolist() == [1, 3, 4]
    assert table["listeners_from"].tolist() == table["listeners_to"].tolist() == [1, 2, 4]
    assert table["held_out"].tolist() == [3, 1, 2]
    assert table["recall"].tolist() == pytest.approx([2 / 3, 0, 0])
    table = recall_by_decile(RANKED, HELD_OUT, LISTENERS, k=2, classes=4)
    assert table["recall"].tolist() == pytest.approx([2 / 3, 0, 1])


def test_a_class_without_held_out_links_has_no_recall():
    table = recall_by_decile(RANKED[:1], HELD_OUT[:1], LISTENERS, k=2, classes=4)
    assert table["held_out"].tolist() == [1, 0, 1]
    assert table["recall"].isna().tolist() == [False, True, False]


@given(st.lists(st.integers(0, 30), min_size=1, max_size=40), st.integers(1, 10))
def test_classes_rise_with_listeners_and_share_the_links(listeners, classes):
    counts = np.array(listeners)
    found = popularity_deciles(counts, classes)
    assert 1 <= found.min() <= found.max() <= classes
    order = np.argsort(counts, kind="stable")
    assert (np.diff(found[order]) >= 0).all()
    assert (np.diff(found[order])[np.diff(counts[order]) == 0] == 0).all()
    links = np.bincount(found, weights=counts, minlength=classes + 1)
    most = max(counts[counts == count].sum() for count in counts)
    assert links.max() <= counts.sum() / classes + most + 1e-9

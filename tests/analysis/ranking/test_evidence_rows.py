from math import sqrt

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.ranking.evidence_rows import friend_likeness, tag_rows

NO_PLAYS = np.zeros((3, 3), dtype=int)


def test_the_root_of_how_many_gave_a_tag(material_of):
    given_tags = [(0, 1, 0), (1, 1, 0), (2, 1, 0), (0, 2, 0), (2, 0, 1)]
    rows = tag_rows(material_of(NO_PLAYS, given_tags, tags=2), 2).toarray()
    assert rows == pytest.approx(np.array([[0, sqrt(3), 1], [1, 0, 0]]))


def test_tags_of_most_artists_are_kept_whoever_many_gave_them(material_of):
    # Tag 1 was given three times, but to one artist; 0 and 2 to two artists each.
    given_tags = [(0, 0, 1), (1, 0, 1), (2, 0, 1), (0, 1, 0), (0, 2, 0), (1, 1, 2), (1, 2, 2)]
    material = material_of(NO_PLAYS, given_tags, tags=3)
    assert tag_rows(material, 2).toarray().tolist() == [[0, 1, 1], [0, 1, 1]]
    assert tag_rows(material, 9).shape == (3, 3)


def test_of_equally_wide_tags_the_first_is_kept(material_of):
    material = material_of(NO_PLAYS, [(0, 2, 1), (0, 1, 0)], tags=2)
    assert tag_rows(material, 1).toarray().tolist() == [[0, 1, 0]]


@pytest.mark.parametrize(("count", "tags"), [(0, 2), (3, 0)])
def test_no_tags(material_of, count, tags):
    assert tag_rows(material_of(NO_PLAYS, tags=tags), count).shape == (0, 3)


def test_likeness_of_friends_and_their_friends_by_hand(material_of):
    # A chain 0 - 1 - 2: the middle has two friends, so each friendship is 1 / sqrt(1 * 2), and a
    # friend's friend is its square. Both ends: 1 + 1/2; the middle: 1 + 1/2 + 1/2.
    root = sqrt(2)
    expected = [[1.5, root, 0.5], [root, 2, root], [0.5, root, 1.5]]
    found = friend_likeness(material_of(NO_PLAYS, friends=[(0, 1), (1, 2)]))
    assert found == pytest.approx(np.array(expected))


def test_without_friends_users_are_like_themselves_alone(material_of):
    assert friend_likeness(material_of(NO_PLAYS)).tolist() == np.eye(3).tolist()


@given(st.sets(st.tuples(st.integers(0, 5), st.integers(0, 5)).filter(lambda p: p[0] < p[1])))
def test_likeness_is_symmetric_and_never_negative(material_of, pairs):
    material = material_of(np.zeros((6, 1), dtype=int), friends=sorted(pairs))
    found = friend_likeness(material)
    assert found == pytest.approx(found.T)
    assert np.linalg.eigvalsh(found).min() >= -1e-5

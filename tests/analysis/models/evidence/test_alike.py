import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from scipy.sparse import csr_array

from analysis.models.evidence.alike import alike_evidence, list_likeness
from analysis.models.evidence.residuals import find_residuals
from analysis.models.evidence.settings import CountingSettings

LISTS = st.lists(st.lists(st.booleans(), min_size=5, max_size=5), min_size=2, max_size=7)


def test_alike_listeners_worked_by_hand(three):
    # User 0 and artist 2: users 1 (left 1) and 2 (left -1) listen, each with one artist of two in
    # common with 0: likeness 1 / (2 + 2). They cancel out. User 2 and artist 0: users 0 and 1
    # (left -0.5 each) at 1 / 4 each: -0.25 over the root of 0.5 + 0.5.
    settings = CountingSettings(artist=2, lists=2, alike=0.5)
    known = find_residuals(three, settings)
    users, artists = np.array([0, 2, 2, 3]), np.array([2, 0, 3, 0])
    found, likeness = alike_evidence(known, users, artists, settings)
    np.testing.assert_allclose(likeness, [0.5, 0.5, 0, 0])
    np.testing.assert_allclose(found, [0, -0.25, 0, 0], atol=1e-12)


def test_a_user_is_not_asked_about_themselves(three):
    # User 0 and artist 1: but for user 0 only user 2 listens, likeness 1 / 4.
    settings = CountingSettings(artist=2, lists=2)
    known = find_residuals(three, settings)
    _, likeness = alike_evidence(known, np.array([0]), np.array([1]), settings)
    np.testing.assert_allclose(likeness, [0.25])


@given(LISTS, st.integers(1, 3))
def test_blocks_change_nothing_and_likeness_is_that_of_the_sets(lists, block):
    listens = csr_array(np.array(lists, dtype=float))
    users, others = np.indices((len(lists), len(lists))).reshape(2, -1)
    found = list_likeness(listens, users, others, shrinkage=1, block=block)
    sets = [{place for place, there in enumerate(row) if there} for row in lists]
    expected = [
        0 if u == v else len(sets[u] & sets[v]) / np.sqrt((len(sets[u]) + 1) * (len(sets[v]) + 1))
        for u, v in zip(users, others, strict=True)
    ]
    np.testing.assert_allclose(found, expected, atol=1e-12)

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from analysis.evaluation.friends import friend_closeness

DEGREES = np.radians([0, 60, 90, 180])
FAN = np.column_stack([np.cos(DEGREES), np.sin(DEGREES)])


def test_closeness_worked_out_by_hand():
    # Friends are 60 and 90 degrees apart: cosines 1/2, 0. The other four pairs are 90, 180, 30
    # and 120 apart: 0, -1, sqrt(3)/2, -1/2, so 1/2 wins 3 of 4 and 0 wins 2 and draws one.
    pairs = np.array([[0, 1], [2, 3]])
    found = friend_closeness(FAN, pairs, rng=0, draws=40_000, relabellings=0)
    assert (found.pairs, found.friends) == (2, pytest.approx(1 / 4))
    # 0-2, 0-3, 1-2, 1-3 are drawn about equally often; cosines have rounding, so no exact draw.
    assert found.others == pytest.approx((0 - 1 + np.sqrt(3) / 2 - 1 / 2) / 4, abs=0.02)
    assert 4.9 / 8 < found.auc < 6.1 / 8
    assert found.p_value == 1


def test_a_draw_counts_half():
    embedding = np.eye(4)  # all pairs have cosine 0
    found = friend_closeness(embedding, np.array([[0, 1]]), rng=0)
    assert (found.friends, found.others, found.auc, found.p_value) == (0, 0, 0.5, 1)


def test_friends_are_not_drawn_as_others():
    # All but the pair of the two opposite users are friends.
    pairs = np.array([pair for pair in combinations(range(4), 2) if pair != (0, 3)])
    assert friend_closeness(FAN, pairs, rng=0).others == pytest.approx(-1)


def test_friends_that_stand_together_are_no_chance():
    rng = np.random.default_rng(0)
    centres = rng.normal(size=(30, 8)).repeat(2, axis=0)
    embedding = centres + 0.1 * rng.normal(size=centres.shape)
    pairs = np.arange(60).reshape(-1, 2)
    found = friend_closeness(embedding, pairs, rng=1)
    assert found.auc > 0.99
    assert found.p_value == 1 / 200


def test_friends_at_random_are_chance():
    rng = np.random.default_rng(3)
    pairs = np.unique(np.sort(rng.integers(50, size=(300, 2)), axis=1), axis=0)
    found = friend_closeness(rng.normal(size=(50, 5)), pairs[pairs[:, 0] != pairs[:, 1]], rng=4)
    assert abs(found.auc - 0.5) < 0.06
    assert found.p_value > 0.05


def test_without_friends_nothing_is_known_of_them():
    found = friend_closeness(FAN, np.empty((0, 2), dtype=np.int64), rng=0)
    assert found.pairs == 0
    assert np.isnan([found.friends, found.auc, found.p_value]).all()
    assert not np.isnan(found.others)


def test_without_others_there_is_nothing_to_compare():
    found = friend_closeness(FAN[:2], np.array([[0, 1]]), rng=0)
    assert np.isnan([found.others, found.auc]).all()


@given(arrays.arrays(float, (6, 2), elements=st.integers(-9, 9)), st.floats(0.1, 9))
def test_lengths_do_not_matter(embedding, scale):
    pairs = np.array([[0, 1], [2, 5], [3, 4]])
    found = friend_closeness(embedding, pairs, rng=0, draws=50, relabellings=9)
    other = friend_closeness(embedding * scale, pairs, rng=0, draws=50, relabellings=9)
    assert other.friends == pytest.approx(found.friends, abs=1e-9)
    assert other.p_value == found.p_value
    assert 0 <= found.auc <= 1

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from analysis.evaluation.intervals import bootstrap, bootstrap_ratio, paired

SHARES = arrays.arrays(float, st.integers(1, 12), elements=st.floats(0, 1))


def test_the_interval_of_a_normal_mean():
    # 400 values of standard deviation 1: 1.96 / sqrt(400) = 0.098 to either side.
    values = np.random.default_rng(1).normal(3, 1, size=400)
    values = 3 + (values - values.mean()) / values.std()
    found = bootstrap(values, rng=2, resamples=4000)
    assert found.mean == pytest.approx(3)
    assert [found.low, found.high] == pytest.approx([3 - 0.098, 3 + 0.098], abs=0.008)


def test_a_narrower_level_is_within_a_wider():
    values = np.arange(30.0)
    wide, narrow = bootstrap(values, 0), bootstrap(values, 0, level=0.5)
    assert wide.low < narrow.low < narrow.mean < narrow.high < wide.high


def test_two_users_are_drawn_together_or_apart():
    # Means of two drawn from 0 and 1 are 0, 1/2 and 1, with 1/4, 1/2 and 1/4.
    found = bootstrap(np.array([0.0, 1.0]), rng=0, level=0.4)
    assert (found.mean, found.low, found.high) == (0.5, 0.5, 0.5)
    found = bootstrap(np.array([0.0, 1.0]), rng=0, level=0.6)
    assert (found.low, found.high) == (0, 1)


def test_users_without_a_value_are_left_out():
    values = np.array([0.2, 0.9, 0.4])
    holes = np.array([np.nan, 0.2, 0.9, np.nan, 0.4])
    assert bootstrap(holes, rng=3) == bootstrap(values, rng=3)


def test_the_splits_of_a_user_are_drawn_together():
    # What one split gains by a user the other loses: every sample has mean 1/2.
    values = np.array([0.0, 0.3, 0.9, 1.0])
    found = bootstrap(np.stack([values, 1 - values]), rng=0)
    assert (found.mean, found.low, found.high) == pytest.approx((0.5, 0.5, 0.5))


def test_every_split_counts_the_same_however_many_users_it_has():
    # Split 1: mean of 1, 1, 1; split 2: mean of 0.
    found = bootstrap(np.array([[1.0, 1.0, 1.0], [np.nan, np.nan, 0.0]]), rng=0)
    assert (found.mean, found.low, found.high) == (0.5, 0.5, 0.5)


def test_a_steady_difference_is_seen_through_unsteady_users():
    a = np.random.default_rng(0).random((2, 200))
    found = paired(a, a - 0.01, rng=0)
    assert (found.low, found.high) == pytest.approx((0.01, 0.01))
    assert bootstrap(a, rng=0).high - bootstrap(a, rng=0).low > 0.03


def test_pairs_need_both_values():
    found = paired(np.array([1.0, np.nan, 0.5]), np.array([0.5, 0.5, np.nan]), rng=0)
    assert found.mean == 0.5
    with pytest.raises(ValueError, match=r"\(2,\) and \(3,\)"):
        paired(np.zeros(2), np.zeros(3), rng=0)


def test_a_mean_over_links_weighs_users_by_their_links():
    # Squared errors 1, 1, 1 and 5 of two users: 8 / 4, though the users' means are 1 and 5.
    found = bootstrap_ratio(np.array([3.0, 5.0]), np.array([3, 1]), rng=0)
    assert (found.mean, found.low, found.high) == (2, 1, 5)


@pytest.mark.parametrize("shape", [(0,), (3,), (2, 3), (0, 3)])
def test_nothing_has_no_mean(shape):
    found = bootstrap(np.full(shape, np.nan), rng=0)
    assert np.isnan([found.mean, found.low, found.high]).all()


def test_a_split_without_values_has_no_mean():
    assert np.isnan(bootstrap(np.array([[1.0, 1.0], [np.nan, np.nan]]), rng=0).mean)


@given(SHARES, st.integers(0, 3))
def test_intervals_are_within_the_values_and_repeat(values, seed):
    found = bootstrap(values, seed, resamples=50)
    assert found == bootstrap(values, np.random.default_rng(seed), resamples=50)
    assert found.mean == pytest.approx(values.mean())
    room = 1e-12
    assert values.min() - room <= found.low <= found.high <= values.max() + room

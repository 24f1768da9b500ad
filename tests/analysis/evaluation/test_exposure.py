from math import log2

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.evaluation.exposure import exposure, gini

LISTENERS = np.array([6, 3, 1, 0, 2])


def test_exposure_worked_out_by_hand():
    # Shown: artist 0 twice, 1 once, 3 once, the others never. Ascending: 0, 0, 1, 1, 2.
    found = exposure(np.array([[0, 1], [0, 3]]), LISTENERS, users=6)
    assert found.coverage == pytest.approx(3 / 5)
    assert found.gini == pytest.approx((-4 * 0 - 2 * 0 + 0 * 1 + 2 * 1 + 4 * 2) / (5 * 4))
    assert found.popularity == pytest.approx((6 + 3 + 6 + 0) / 4)
    assert found.novelty == pytest.approx((0 + log2(2) + 0 + log2(6)) / 4)


def test_empty_places_are_no_recommendations():
    found = exposure(np.array([[2, -1], [-1, -1]]), LISTENERS, users=6)
    assert (found.coverage, found.popularity) == (pytest.approx(1 / 5), 1)
    assert found.gini == pytest.approx(4 / 5)


def test_no_recommendation_covers_nothing():
    found = exposure(np.full((2, 3), -1), LISTENERS, users=6)
    assert found.coverage == 0
    assert np.isnan([found.gini, found.popularity, found.novelty]).all()


def test_nothing_shared_out_has_no_inequality():
    assert np.isnan(gini(np.zeros(4, dtype=int)))
    assert np.isnan(gini(np.array([], dtype=int)))


@given(st.lists(st.integers(0, 50), min_size=1, max_size=12).filter(any), st.integers(1, 4))
def test_gini_is_half_the_relative_mean_difference(amounts, scale):
    x = np.array(amounts)
    difference = np.abs(x[:, None] - x).mean()
    assert gini(x * scale) == pytest.approx(difference / (2 * x.mean()))

from math import sqrt

import numpy as np
import pytest

from analysis.ranking.blend import Blend
from analysis.ranking.factors import Factors
from analysis.ranking.popularity import Popularity

# Means 2 and 6; deviations (-1, 0, 1) and (4, -2, -2): spreads sqrt(2 / 3) and sqrt(8).
ONE, TWO = (Popularity(np.array(row, np.float32)) for row in ([1, 2, 3], [10, 4, 4]))


def test_standardised_sum_by_hand():
    a, b = np.array([-1, 0, 1]) / sqrt(2 / 3), np.array([4, -2, -2]) / sqrt(8)
    blend = Blend(ONE, TWO, 0.25)
    expected = np.array([0.75 * a + 0.25 * b])
    assert blend.scores(np.array([0])) == pytest.approx(expected, abs=1e-6)
    assert blend.similarities(np.array([1])) == pytest.approx(expected, abs=1e-6)


@pytest.mark.parametrize(("share", "order"), [(0, [0, 1, 2]), (1, [1, 2, 0])])
def test_all_of_one_orders_as_that_one(share, order):
    scores = Blend(ONE, TWO, share).scores(np.array([0]))[0]
    assert np.argsort(scores, kind="stable").tolist() == order


def test_a_model_that_says_nothing_of_a_user_leaves_it_to_the_other():
    nothing = Factors(np.zeros((1, 1), np.float32), np.ones((3, 1), np.float32))
    alone = Blend(ONE, ONE, 0).scores(np.array([0]))
    assert Blend(ONE, nothing, 0.5).scores(np.array([0])) == pytest.approx(alone / 2)


def test_no_array_of_the_models_is_changed():
    before = ONE.listeners.copy()
    Blend(ONE, TWO, 0.5).scores(np.array([0, 1]))
    assert (ONE.listeners == before).all()

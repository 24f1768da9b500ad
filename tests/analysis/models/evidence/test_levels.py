import numpy as np
import pytest

from analysis.models.evidence.levels import Levels, standardise, user_levels
from analysis.models.evidence.settings import CountingSettings


def test_levels_worked_by_hand():
    # All: 1, 5, 9, mean 5. User 0: (1 + 5 + 2 * 5) / 4 = 4; user 1: (9 + 10) / 3 = 19 / 3.
    # Squares from those: 9, 1, (8 / 3)^2 = 64 / 9, mean 154 / 27.
    values = np.array([1.0, 5.0, 9.0])
    found = user_levels(np.array([0, 0, 1]), values, 3, CountingSettings(level=2, spread=3))
    assert found.mean == pytest.approx([4, 19 / 3, 5])
    usual = 154 / 27
    squares = [(10 + 3 * usual) / 5, (64 / 9 + 3 * usual) / 4, usual]
    assert found.spread == pytest.approx(np.sqrt(squares))


def test_a_user_without_spread_is_never_above_their_level():
    levels = Levels(np.array([2.0]), np.array([0.0]))
    assert standardise(np.array([0]), np.array([5.0]), levels).tolist() == [0.0]

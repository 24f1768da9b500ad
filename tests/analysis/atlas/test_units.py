import numpy as np
import pytest

from analysis.atlas.units import EXTENT, map_units


def test_the_longer_side_spans_the_extent_and_both_axes_share_a_factor():
    # x runs from 10 to 30 and sets the factor: 500 units for 1; y from -1 to 3 is 2,000 long.
    points = np.array([[10.0, -1.0], [30.0, 3.0], [25.0, 1.0]])
    assert map_units(points).tolist() == [[-5000, -1000], [5000, 1000], [2500, 0]]


@pytest.mark.parametrize("points", [np.full((3, 2), 7.5), np.array([[1.0, 2.0]])])
def test_equal_points_lie_in_the_middle(points):
    assert map_units(points).tolist() == [[0, 0]] * len(points)


def test_neither_moving_nor_stretching_a_map_changes_it():
    points = np.random.default_rng(3).normal(size=(50, 2))
    moved = map_units(points * 8 + [[16.0, -4.0]])
    assert np.abs(moved - map_units(points)).max() <= 1  # rounding of the 16th digit
    assert np.abs(moved).max() == EXTENT

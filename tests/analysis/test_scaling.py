"""The kept scaling, worked out by hand, and against what the original report printed."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.dataset import Dataset
from analysis.distribution import summarise
from analysis.scaling import find_outliers, min_max, scale_plays

PLAYS = [5, 3, 1, 9, 4, 2, 7]  # third quartile 6; above it 7 and 9, their median 8


def test_outliers_are_what_lies_above_the_third_quartile() -> None:
    outliers = find_outliers(PLAYS)
    assert (outliers.threshold, outliers.rows, outliers.median) == (6, 2, 8)


def test_scaled_values() -> None:
    expected = [1 + 9 * (capped - 1) / 7 for capped in (5, 3, 1, 8, 4, 2, 7)]
    assert scale_plays(PLAYS).tolist() == pytest.approx(expected)


def test_every_setting_is_an_argument() -> None:
    # The median is 4; above it 5, 7 and 9, their median 7.
    assert find_outliers(PLAYS, 0.5).median == 7
    assert scale_plays([1, 4, 7, 7], quantile=0.5, low=0, high=2).tolist() == [0, 1, 2, 2]


def test_plays_that_are_all_the_same_have_no_outliers_and_the_lowest_weight() -> None:
    assert find_outliers([3, 3]).rows == 0
    assert scale_plays([3, 3]).tolist() == [1, 1]
    assert min_max([3, 3]).tolist() == [0, 0]


@given(st.lists(st.integers(1, 10**6), min_size=1))
def test_scaling_keeps_order_and_range(plays: list[int]) -> None:
    scaled = scale_plays(plays)
    assert scaled.min() >= 1
    assert scaled.max() <= 10 + 1e-9
    in_order = scaled[np.argsort(plays, kind="stable")]
    assert (np.diff(in_order) >= 0).all()


@pytest.mark.slow
def test_the_original_figures(real: Dataset) -> None:
    # As printed by the original report (published.yml, preparation), to six digits.
    outliers = find_outliers(real.links["plays"])
    assert (outliers.threshold, outliers.rows, outliers.median) == (614, 23182, 1161)
    scaled = summarise(scale_plays(real.links["plays"])).as_dict()
    printed = {"mean": 4.154168, "std": 2.964601, "min": 1, "max": 10}
    printed |= {"q25": 1.822414, "q50": 3.009483, "q75": 5.756034}
    assert {name: round(value, 6) for name, value in scaled.items()} == printed

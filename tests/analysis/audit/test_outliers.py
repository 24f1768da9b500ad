"""Rules for outliers: by hand on few plays, by sorting the real ones."""

import csv
from collections import defaultdict
from statistics import fmean, pvariance

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.audit.outliers import Levels, outlier_rules, weight_levels


def test_the_three_thresholds():
    # Quartiles 2 and 8; logarithms to the base of 2: 0, 1, 2, 3, 12, quartiles 1 and 3.
    table = outlier_rules([1, 2, 4, 8, 4096])
    assert table["threshold"].tolist() == pytest.approx([8, 8 + 1.5 * 6, 2**6])
    assert table["links"].tolist() == [1, 1, 1]
    assert table["share"].tolist() == [0.2, 0.2, 0.2]


def test_a_quarter_of_plays_without_any_outlier_are_outliers_in_2021():
    assert outlier_rules(range(1, 101))["links"].tolist() == [25, 0, 0]


@given(st.lists(st.integers(1, 10**6), min_size=1))
def test_the_fence_is_never_below_the_quartile(plays):
    table = outlier_rules(plays)
    assert table["threshold"].iloc[1] >= table["threshold"].iloc[0]
    assert table["links"].iloc[1] <= table["links"].iloc[0] <= len(plays) / 4 + 1  # interpolated


def test_levels_by_hand():
    # The quartile is 3, the cap 9 (the median of 5, 9, 13): weights of 1 to 9 plays are 1 to 10
    # in steps of 9 / 8. User 1: 1, 1; user 2: 10, 5.5; others.
    plays = [1, 1, 13, 5, 1, 3, 9, 1, 1, 2]
    links = pd.DataFrame({"user_id": [1, 1, 2, 2, 3, 3, 2, 4, 4, 4], "plays": plays})
    weights = {1: [1, 1], 2: [10, 5.5, 10], 3: [1, 3.25], 4: [1, 1, 2.125]}
    every = [w for own in weights.values() for w in own]
    means = [fmean(own) for own in weights.values() for _ in own]
    found = weight_levels(links)
    assert found.user_share == pytest.approx(pvariance(means) / pvariance(every))
    assert (found.users, found.mostly_low, found.wholly_low) == (4, 2, 1)


def test_equal_weights_tell_of_nobody():
    links = pd.DataFrame({"user_id": [1, 2], "plays": [3, 3]})
    assert weight_levels(links) == Levels(user_share=0, users=2, mostly_low=2, wholly_low=2)


@pytest.mark.slow
def test_real_outliers_and_levels(real, real_data):
    with (real_data / "user_artists.dat").open() as file:
        lines = list(csv.reader(file, delimiter="\t"))[1:]
    plays = sorted(int(line[2]) for line in lines)
    # Quartiles 107 and 614 and the cap 1161 as the report of 2021 printed them.
    fence = 614 + 1.5 * (614 - 107)
    table = outlier_rules(real.links["plays"])
    assert table["threshold"].tolist()[:2] == [614, fence]
    assert table["links"].tolist()[:2] == [
        sum(p > 614 for p in plays),
        sum(p > fence for p in plays),
    ]
    lists = defaultdict(list)
    for user, _, count in lines:
        lists[user].append(1 + 9 * (min(int(count), 1161) - 1) / 1160)
    found = weight_levels(real.links)
    assert found.users == len(lists)
    assert found.wholly_low == sum(max(own) < 2 for own in lists.values())
    assert found.mostly_low == sum(sum(w < 2 for w in own) > len(own) / 2 for own in lists.values())
    within = sum(pvariance(own) * len(own) for own in lists.values())
    every = [w for own in lists.values() for w in own]
    assert found.user_share == pytest.approx(1 - within / (pvariance(every) * len(every)))

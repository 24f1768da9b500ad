"""Rules for outliers: by hand on few plays, by sorting the real ones."""

import csv
from collections import defaultdict
from statistics import fmean, pvariance

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.audit.outliers import outlier_rules, share_between_users


def test_the_two_thresholds():
    # Quartiles 2 and 8.
    table = outlier_rules([1, 2, 4, 8, 4096])
    assert table["threshold"].tolist() == [8, 8 + 1.5 * 6]
    assert table["links"].tolist() == [1, 1]
    assert table["share"].tolist() == [0.2, 0.2]


def test_a_quarter_of_plays_without_any_outlier_are_outliers_in_2021():
    assert outlier_rules(range(1, 101))["links"].tolist() == [25, 0]


@given(st.lists(st.integers(1, 10**6), min_size=1))
def test_the_fence_is_never_below_the_quartile(plays):
    table = outlier_rules(plays)
    assert table["threshold"].iloc[1] >= table["threshold"].iloc[0]
    assert table["links"].iloc[1] <= table["links"].iloc[0] <= len(plays) / 4 + 1  # interpolated


def test_the_share_between_users_by_hand():
    # The quartile is 3, the cap 9 (the median of 5, 9, 13): weights of 1 to 9 plays are 1 to 10
    # in steps of 9 / 8. User 1: 1, 1; user 2: 10, 5.5; others.
    plays = [1, 1, 13, 5, 1, 3, 9, 1, 1, 2]
    links = pd.DataFrame({"user_id": [1, 1, 2, 2, 3, 3, 2, 4, 4, 4], "plays": plays})
    weights = {1: [1, 1], 2: [10, 5.5, 10], 3: [1, 3.25], 4: [1, 1, 2.125]}
    every = [w for own in weights.values() for w in own]
    means = [fmean(own) for own in weights.values() for _ in own]
    assert share_between_users(links) == pytest.approx(pvariance(means) / pvariance(every))


def test_equal_weights_tell_of_nobody():
    links = pd.DataFrame({"user_id": [1, 2], "plays": [3, 3]})
    assert share_between_users(links) == 0


@pytest.mark.slow
def test_real_outliers_and_users(real, real_data):
    with (real_data / "user_artists.dat").open() as file:
        lines = list(csv.reader(file, delimiter="\t"))[1:]
    plays = sorted(int(line[2]) for line in lines)
    # Quartiles 107 and 614 and the cap 1161 as the report of 2021 printed them.
    fence = 614 + 1.5 * (614 - 107)
    table = outlier_rules(real.links["plays"])
    assert table["threshold"].tolist() == [614, fence]
    assert table["links"].tolist() == [
        sum(p > 614 for p in plays),
        sum(p > fence for p in plays),
    ]
    lists = defaultdict(list)
    for user, _, count in lines:
        lists[user].append(1 + 9 * (min(int(count), 1161) - 1) / 1160)
    within = sum(pvariance(own) * len(own) for own in lists.values())
    every = [w for own in lists.values() for w in own]
    between = 1 - within / (pvariance(every) * len(every))
    assert share_between_users(real.links) == pytest.approx(between)

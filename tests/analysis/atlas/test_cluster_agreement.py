from itertools import permutations
from math import isnan, log

import numpy as np
import pytest

from analysis.atlas.cluster_agreement import majority_by_chance, majority_share, mutual_information

PAIRS = np.array([0, 0, 1, 1])
NONE = np.array([], dtype=np.int64)


def test_purity_worked_out_by_hand():
    # Two of three are pop in group 0, one of two is jazz (or pop) in group 5.
    labels, genres = np.array([0, 5, 0, 5, 0]), np.array(["pop", "pop", "pop", "jazz", "jazz"])
    assert majority_share(labels, genres) == pytest.approx(3 / 5)
    assert majority_share(np.zeros(5), genres) == pytest.approx(3 / 5)
    assert majority_share(np.arange(5), genres) == 1


def test_purity_by_chance_worked_out_by_hand():
    # Of the six orders of two and two, two are pure and four half pure: 2/3.
    found = majority_by_chance(PAIRS, np.array(["pop", "pop", "jazz", "jazz"]), seed=0, draws=3000)
    assert found == pytest.approx(2 / 3, abs=0.02)


def test_the_seed_decides_what_is_drawn():
    rng = np.random.default_rng(0)
    labels, genres = rng.integers(0, 4, 40), rng.integers(0, 3, 40)
    first, again, other = (majority_by_chance(labels, genres, seed) for seed in (1, 1, 2))
    assert first == again != other


def information(first, second):
    rows = len(first)
    share = {(a, b): 0 for a in set(first) for b in set(second)}
    for pair in zip(first, second, strict=True):
        share[pair] += 1 / rows
    one = {a: first.count(a) / rows for a in set(first)}
    two = {b: second.count(b) / rows for b in set(second)}
    return sum(p * log(p / (one[a] * two[b])) for (a, b), p in share.items() if p)


def test_adjusted_information_by_all_orders():
    first, second = [0, 0, 0, 1, 1, 2], ["pop", "pop", "jazz", "jazz", "rock", "rock"]
    orders = [information(first, list(order)) for order in permutations(second)]
    chance = sum(orders) / len(orders)
    most = (information(first, first) + information(second, second)) / 2
    expected = (information(first, second) - chance) / (most - chance)
    found = mutual_information(np.array(first), np.array(second))
    assert found == pytest.approx(expected)
    # Neither the names of groups nor which grouping comes first plays a part.
    assert mutual_information(np.array(second), 7 - np.array(first)) == pytest.approx(expected)


def test_unrelated_groups_agree_about_as_much_as_chance():
    rng = np.random.default_rng(0)
    labels, genres = rng.integers(0, 5, 4000), rng.integers(0, 5, 4000)
    assert mutual_information(labels, genres) == pytest.approx(0, abs=0.01)
    assert majority_share(labels, genres) == pytest.approx(
        majority_by_chance(labels, genres, 1), abs=0.02
    )


def test_without_rows_there_is_nothing_to_say():
    assert isnan(mutual_information(NONE, NONE))
    assert isnan(majority_share(NONE, NONE))
    assert isnan(majority_by_chance(NONE, NONE, seed=0))

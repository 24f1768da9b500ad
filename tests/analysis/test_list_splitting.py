import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from analysis.list_splitting import ListSplitSettings, split_lists
from analysis.splitting import link_rows


def lists(*lengths):
    users = np.repeat(np.arange(len(lengths)), lengths)
    return pd.DataFrame({"user": users, "artist": np.arange(len(users)), "plays": 1})


def counts(length, *shares):
    split = split_lists(lists(length), 0, *shares)
    return len(split.train), len(split.validation), len(split.test)


@pytest.mark.parametrize(
    ("length", "expected"),
    [
        (1, (1, 0, 0)),
        (2, (1, 0, 1)),  # the second link goes to the test part, and then too few are left
        (3, (1, 1, 1)),
        (5, (3, 1, 1)),
        (9, (7, 1, 1)),
        (10, (8, 1, 1)),
        (19, (17, 1, 1)),
        (20, (16, 2, 2)),
        (50, (40, 5, 5)),
    ],
)
def test_counts_of_tenths(length, expected):
    assert counts(length) == expected


@pytest.mark.parametrize(
    ("length", "shares", "expected"),
    [
        (100, (0.29, 0.07), (64, 29, 7)),  # not the 28 of 0.29 * 100 = 28.999999999999996
        (4, (0.5, 0.1), (1, 2, 1)),
        (3, (0.0, 0.1), (2, 0, 1)),  # a share of nothing is no small share
        (4, (0.25, 0.7), (1, 1, 2)),
    ],
)
def test_counts_of_other_shares(length, shares, expected):
    assert counts(length, *shares) == expected


@given(st.lists(st.integers(0, 30), min_size=1, max_size=8), st.integers(0, 5))
def test_the_parts_make_the_whole(lengths, seed):
    links = lists(*lengths)
    split = split_lists(links, seed)
    parts = [split.train, split.validation, split.test]
    assert all(part["artist"].is_monotonic_increasing for part in parts)
    together = pd.concat(parts).sort_values("artist", ignore_index=True)
    pd.testing.assert_frame_equal(together, links)
    assert set(split.train["user"]) == set(links["user"])


def test_every_link_is_drawn_equally_often():
    drawn = np.concatenate(
        [split_lists(lists(5), seed).test["artist"].to_numpy() for seed in range(500)]
    )
    # 100 each expected; 5 standard deviations of sqrt(500 * 0.2 * 0.8) = 9
    assert np.abs(np.bincount(drawn, minlength=5) - 100).max() < 45


def test_other_ids_give_the_same_split(sample, shuffle_ids):
    before = split_lists(link_rows(sample), rng=3)
    after = split_lists(link_rows(shuffle_ids(sample, 1)), rng=3)
    for part in ("train", "validation", "test"):
        pd.testing.assert_frame_equal(getattr(before, part), getattr(after, part))


def test_the_seed_decides():
    links = lists(50, 50)
    assert split_lists(links, 1).test.equals(split_lists(links, 1).test)
    assert not split_lists(links, 1).test.equals(split_lists(links, 2).test)


def test_something_is_left_to_train_on():
    with pytest.raises(ValidationError, match="leave nothing to train on"):
        ListSplitSettings(seed=0, validation_share=0.5, test_share=0.5)

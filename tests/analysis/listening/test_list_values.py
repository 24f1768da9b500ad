import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.listening.list_values import link_material, list_values, matched_list, mean_value
from analysis.ranking.play_lists import play_lists
from analysis.splitting import link_rows


def test_values_are_those_of_training(sample):
    links, shape = link_rows(sample), (len(sample.user_rows), len(sample.artist_rows))
    lists, mean = play_lists(link_material(links, shape), 0.7), mean_value(links, 0.7)
    for user, part in list(links.groupby("user"))[:20]:
        own = list_values(part["plays"].to_numpy(), 0.7, mean)
        assert own == pytest.approx(lists[[user]].data, rel=1e-5)


def test_the_mean_by_hand():
    # log plays differ by less than the least spread of 0.3: z is 0.5 log(101 / 100) / 0.3.
    links = pd.DataFrame({"user": [0, 0, 1], "artist": [0, 1, 0], "plays": [99, 100, 3]})
    z = 0.5 * np.log(101 / 100) / 0.3
    assert mean_value(links, 1.5) == pytest.approx((np.exp(-1.5 * z) + np.exp(1.5 * z) + 1) / 3)
    assert mean_value(links.head(0), 1.5) == 1


@given(st.lists(st.integers(1, 10**6), max_size=9), st.floats(0, 2))
def test_more_plays_never_count_less(plays, emphasis):
    values = list_values(np.array(plays, np.int64), emphasis, mean=1.3)
    assert (np.diff(values[np.argsort(plays, kind="stable")]) >= -1e-12).all()


def test_a_playlist_weighs_all_alike():
    assert list_values(np.ones(4, int), 0.9, 2.0).tolist() == [0.5] * 4


def test_two_spellings_of_an_artist_are_one():
    rows = pd.array([5, None, 2, 5], dtype="Int64")
    found = matched_list(pd.DataFrame({"row": rows, "plays": [10, 99, 1, 5]}))
    assert [part.tolist() for part in found] == [[2, 5], [1, 15]]
    assert [len(part) for part in matched_list(pd.DataFrame({"row": rows[:0], "plays": []}))] == [
        0,
        0,
    ]

"""Curves of popularity, counted by hand."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.popularity_curve import artists_per_listeners, popularity_curve

TABLE = pd.DataFrame({"listeners": [3, 2, 2, 0], "plays": [10, 5, 16, 0]})


def test_each_measure_has_its_own_ranks() -> None:
    curve = popularity_curve(TABLE).groupby("measure")["count"].agg(list)
    assert curve.to_dict() == {"listeners": [3, 2, 2], "plays": [16, 10, 5]}


def test_artists_of_each_number_of_listeners() -> None:
    table = artists_per_listeners(TABLE)
    assert table["listeners"].tolist() == [0, 2, 3]
    assert table["artists"].tolist() == [1, 2, 1]
    assert table["share"].tolist() == pytest.approx([0.25, 0.5, 0.25])


@given(st.integers(1, 3000), st.integers(2, 60))
def test_ranks_are_thinned_but_both_ends_stay(artists: int, points: int) -> None:
    table = pd.DataFrame({"listeners": range(1, artists + 1), "plays": range(1, artists + 1)})
    curve = popularity_curve(table, points)
    ranks = curve.loc[curve["measure"] == "plays", "rank"].tolist()
    assert ranks == sorted(set(ranks))
    assert len(ranks) <= points
    assert ranks[0] == 1
    assert ranks[-1] == artists

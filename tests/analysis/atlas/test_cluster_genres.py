"""Main genres of clusters: shares of the judged artists, in an order that shows structure."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.atlas.cluster_genres import genre_shares

GENRES = ["rock", "pop", "jazz"]


def test_shares_are_of_the_judged_artists_of_the_cluster() -> None:
    labels = np.array([0, 0, 0, 0, 0, 1])
    main = np.array(["pop", "pop", "jazz", "", "rock", "pop", "rock"])  # the last is on no map
    table = genre_shares(labels, main, ["a", "b"], GENRES)
    first = table[table["cluster"] == "a"]
    assert first["genre"].tolist() == GENRES
    assert first["share"].tolist() == [0.25, 0.5, 0.25]
    assert set(zip(table["cluster"], table["artists"], table["judged"], strict=True)) == {
        ("a", 5, 4),
        ("b", 1, 1),
    }


def test_clusters_follow_their_leading_genre_then_its_share_and_unjudged_ones_come_last() -> None:
    labels = np.array([0, 1, 1, 2, 2, 3, 4, 4])
    main = np.array(["", "jazz", "rock", "pop", "jazz", "pop", "jazz", "jazz"])
    table = genre_shares(labels, main, ["none", "tie", "half", "all", "jazz"], GENRES)
    # A tie of genres is settled by their order: rock before jazz, pop before jazz.
    assert list(dict.fromkeys(table["cluster"])) == ["tie", "all", "half", "jazz", "none"]
    assert table[table["cluster"] == "none"]["share"].isna().tolist() == [True] * 3


def test_a_genre_that_is_not_shown_still_counts() -> None:
    table = genre_shares(np.array([0, 0]), np.array(["folk", "pop"]), ["a"], GENRES)
    assert table["share"].tolist() == [0, 0.5, 0]


def test_names_that_occur_again_and_genres_called_like_columns() -> None:
    main = np.array(["artists", "cluster"])
    table = genre_shares(np.array([0, 1]), main, ["Low", "Low"], ["artists", "cluster", "share"])
    assert table["cluster"].tolist() == ["Low"] * 3 + ["Low (2)"] * 3
    assert table["share"].tolist() == [1, 0, 0, 0, 1, 0]


@pytest.mark.parametrize(("names", "genres"), [([], []), (["a"], []), ([], ["rock"])])
def test_nothing_to_show(names: list[str], genres: list[str]) -> None:
    labels = np.zeros(len(names), dtype=np.int64)
    table = genre_shares(labels, np.array([""] * len(names), dtype=np.str_), names, genres)
    assert table.empty
    assert list(table) == ["cluster", "genre", "share", "artists", "judged"]


@given(st.lists(st.tuples(st.integers(0, 3), st.sampled_from(["", *GENRES])), min_size=1))
def test_shares_of_a_judged_cluster_sum_to_one(artists: list[tuple[int, str]]) -> None:
    labels, main = np.array([c for c, _ in artists]), np.array([g for _, g in artists])
    table = genre_shares(labels, main, list("abcd"), GENRES)
    sums = table.groupby("cluster")["share"].sum(min_count=1).dropna()
    assert sums.to_numpy() == pytest.approx(1)
    assert len(sums) == len({c for c, g in artists if g})
    assert len(table) == 4 * len(GENRES)

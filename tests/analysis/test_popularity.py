"""Listeners and plays are two things; expected values are counted by hand in `tiny`."""

from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest

from analysis.dataset import Dataset, load_dataset
from analysis.popularity import artist_popularity, head_and_tail, top_artists


@pytest.fixture
def popularity(tiny: Path) -> pd.DataFrame:
    data = load_dataset(tiny)
    return artist_popularity(data.artists, data.links)


def test_listeners_and_plays_of_every_artist(popularity: pd.DataFrame) -> None:
    assert popularity[["name", "listeners", "plays"]].to_numpy().tolist() == [
        ["Ada", 3, 10],
        ["ada", 2, 5],
        ['Ba"r', 2, 16],
        ["NA", 0, 0],
        ["Zoë", 0, 0],
    ]


def test_top_by_plays_is_another_list(popularity: pd.DataFrame) -> None:
    assert top_artists(popularity, by="plays", count=2)["name"].tolist() == ['Ba"r', "Ada"]
    assert top_artists(popularity, count=2)["name"].tolist() == ["Ada", "ada"]


def test_ties_in_plays_go_to_more_listeners() -> None:
    table = pd.DataFrame({"name": ["a", "b"], "listeners": [1, 2], "plays": [5, 5]})
    assert top_artists(table, by="plays")["name"].tolist() == ["b", "a"]


def test_head_and_tail(popularity: pd.DataFrame) -> None:
    table = head_and_tail(popularity, [0, 2, 3])
    assert table["artists"].tolist() == [3, 1, 0]
    assert table["links"].tolist() == [7, 3, 0]
    assert table["share_of_artists"].tolist() == pytest.approx([3 / 5, 1 / 5, 0])
    assert table["share_of_links"].tolist() == pytest.approx([1, 3 / 7, 0])
    assert table["share_of_plays"].tolist() == pytest.approx([1, 10 / 31, 0])


def test_nothing_listened_to_has_no_share() -> None:
    table = pd.DataFrame({"listeners": [0], "plays": [0]})
    assert head_and_tail(table, [0])["share_of_plays"].tolist() == [0]


def test_order_is_that_of_the_rows_whatever_the_ids(
    sample: Dataset, shuffle_ids: Callable[[Dataset, int], Dataset]
) -> None:
    mixed = shuffle_ids(sample, 1)
    one, other = (artist_popularity(data.artists, data.links) for data in (sample, mixed))
    pd.testing.assert_frame_equal(one.drop(columns="artist_id"), other.drop(columns="artist_id"))
    assert one["listeners"].sum() == len(sample.links)


@pytest.mark.slow
def test_the_original_top_five(real: Dataset) -> None:
    # As printed by the original report (published.yml, top_artists).
    top = top_artists(artist_popularity(real.artists, real.links), count=5)
    assert dict(zip(top["name"], top["listeners"], strict=True)) == {
        "Lady Gaga": 611,
        "Britney Spears": 522,
        "Rihanna": 484,
        "The Beatles": 480,
        "Katy Perry": 473,
    }

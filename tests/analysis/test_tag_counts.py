"""Uses of tags, counted by hand, and against the original report's top ten."""

from collections.abc import Callable

import pandas as pd
import pytest

from analysis.dataset import Dataset
from analysis.popularity import artist_popularity
from analysis.tag_counts import count_tags, top_artists_of_tags

TAGS = pd.DataFrame({"tag_id": [1, 2, 3], "name": ["rock", "Pop", "unused"]})
# Users 7 and 8 call artist 10 rock, 7 says so of 20 and 30 too; 8 calls 20 pop, 9 the unlisted 99.
GIVEN = pd.DataFrame(
    {
        "user_id": [7, 8, 7, 7, 8, 9],
        "artist_id": [10, 10, 20, 30, 20, 99],
        "tag_id": [1, 1, 1, 1, 2, 2],
    }
)
POPULARITY = pd.DataFrame(
    {"artist_id": [10, 20, 30], "name": ["Ada", "Bea", "Cem"], "listeners": [1, 4, 5]}
)


def test_assignments_taggers_and_artists() -> None:
    counts = count_tags(TAGS, GIVEN)
    assert counts.drop(columns="tag_id").to_numpy().tolist() == [
        ["rock", 4, 2, 3],
        ["Pop", 2, 2, 2],
        ["unused", 0, 0, 0],
    ]


def test_top_artists_by_taggers_then_listeners() -> None:
    top = top_artists_of_tags(count_tags(TAGS, GIVEN), POPULARITY, GIVEN, tags=2, artists=2)
    assert top.to_numpy().tolist() == [
        ["rock", 1, "Ada", 2, 1],
        ["rock", 2, "Cem", 1, 5],
        ["Pop", 1, "Bea", 1, 4],
    ]


def test_a_tag_of_unlisted_artists_alone_gives_its_place_to_the_next() -> None:
    odd = pd.DataFrame({"user_id": [7, 8, 9], "artist_id": 99, "tag_id": 3})
    given = pd.concat([GIVEN, odd])
    counts = count_tags(TAGS, given)
    assert counts["name"].tolist() == ["rock", "unused", "Pop"]
    top = top_artists_of_tags(counts, POPULARITY, given, tags=2, artists=1)
    assert top["tag"].tolist() == ["rock", "Pop"]


def test_ids_change_no_table(
    sample: Dataset, shuffle_ids: Callable[[Dataset, int], Dataset]
) -> None:
    tables = []
    for data in (sample, shuffle_ids(sample, 2)):
        popularity = artist_popularity(data.artists, data.links)
        counts = count_tags(data.tags, data.tag_assignments)
        tables.append(counts.drop(columns="tag_id"))
        tables.append(top_artists_of_tags(counts, popularity, data.tag_assignments))
    pd.testing.assert_frame_equal(tables[0], tables[2])
    pd.testing.assert_frame_equal(tables[1], tables[3])


@pytest.mark.slow
def test_the_original_top_ten(real: Dataset) -> None:
    # As printed by the original report (published.yml, top_tags).
    top = count_tags(real.tags, real.tag_assignments).head(10)
    assert dict(zip(top["name"], top["assignments"], strict=True)) == {
        "rock": 7503,
        "pop": 5418,
        "alternative": 5251,
        "electronic": 4672,
        "indie": 4458,
        "female vocalists": 4228,
        "80s": 2791,
        "dance": 2739,
        "alternative rock": 2631,
        "classic rock": 2287,
    }

from dataclasses import replace

import pandas as pd
import pytest

from analysis.dataset import load_dataset
from analysis.genre_winners import genre_winners
from analysis.genres import GenreSettings

TWO = GenreSettings(count=2)
# artist (by listeners: Ada 3, ada 2, Ba"r 2, NA 0), tag, users who gave it
GIVEN = [
    ("Ada", "pop", [5, 7, 8]),
    ("Ada", "rock", [7]),
    ("ada", "rock", [7, 8, 8]),  # one of them said it twice
    ('Ba"r', "rock", [5, 7, 9]),
    ("NA", "rock", [9]),
    ("NA", "unused", [9]),
]


@pytest.fixture
def tagged(tiny):
    """Return the data with other tag assignments."""
    data = load_dataset(tiny)
    tags = pd.DataFrame({"tag_id": [1, 2, 3], "name": ["rock", "pop", "unused"]})
    artists = data.artists.set_index("name")["artist_id"]
    ids = tags.set_index("name")["tag_id"]
    date = pd.Timestamp("2009-01-01")

    def with_assignments(given):
        lines = [(user, artists[a], ids[tag], date) for a, tag, users in given for user in users]
        columns = data.tag_assignments.columns
        return replace(data, tags=tags, tag_assignments=pd.DataFrame(lines, columns=columns))

    return with_assignments


def test_each_rule_has_its_artist(tagged):
    table = genre_winners(tagged(GIVEN), TWO, minimum_taggers=2)
    assert table.to_dict("records") == [
        {
            "genre": "rock",
            "assignments": 8,
            "most_tagged": 'Ba"r',
            "most_tagged_row": 2,
            "most_tagged_taggers": 3,
            "most_tagged_listeners": 2,
            # Ada is pop to three of its four taggers, and yet the most popular with the tag rock
            "one_tag": "Ada",
            "one_tag_row": 0,
            "one_tag_taggers": 1,
            "one_tag_listeners": 3,
            # as many listeners as 'Ba"r', and so by name
            "winner": "ada",
            "winner_row": 1,
            "winner_taggers": 2,
            "winner_listeners": 2,
        },
        {
            "genre": "pop",
            "assignments": 3,
            **{rule: "Ada" for rule in ("most_tagged", "one_tag", "winner")},
            **{f"{rule}_row": 0 for rule in ("most_tagged", "one_tag", "winner")},
            **{f"{rule}_taggers": 3 for rule in ("most_tagged", "one_tag", "winner")},
            **{f"{rule}_listeners": 3 for rule in ("most_tagged", "one_tag", "winner")},
        },
    ]


@pytest.mark.parametrize(
    ("minimum", "rock", "pop"), [(1, "ada", "Ada"), (3, 'Ba"r', "Ada"), (4, "", "")]
)
def test_the_winner_needs_enough_taggers(tagged, minimum, rock, pop):
    table = genre_winners(tagged(GIVEN), TWO, minimum)
    assert table["winner"].tolist() == [rock, pop]
    assert table["winner_row"].isna().tolist() == [not rock, not pop]


def test_equally_many_taggers_go_to_the_artist_with_more_listeners(tagged):
    table = genre_winners(tagged([('Ba"r', "rock", [5, 7]), ("Ada", "rock", [8, 9])]), TWO)
    assert table["most_tagged"].tolist() == ["Ada"]


def test_without_assignments_there_are_no_genres(tagged):
    assert genre_winners(tagged([]), TWO).empty


def test_assignments_to_artists_not_listed_have_no_winner(tiny):
    table = genre_winners(load_dataset(tiny), TWO, minimum_taggers=1)
    # français: one assignment to NA, one to an artist that the data do not list
    assert table[["genre", "assignments", "winner"]].to_numpy().tolist() == [
        ["français", 2, "NA"],
        ["rock", 2, "Ada"],
    ]


def test_other_ids_give_the_same_table(sample, shuffle_ids):
    ten = GenreSettings(count=10)
    pd.testing.assert_frame_equal(
        genre_winners(sample, ten), genre_winners(shuffle_ids(sample, 3), ten)
    )


def test_no_artist_wins_two_genres(sample):
    winners = genre_winners(sample, GenreSettings(count=20), minimum_taggers=1)["winner_row"]
    assert winners.dropna().is_unique


@pytest.mark.slow
def test_the_real_winners_are_artists_of_the_genre(real):
    table = genre_winners(real, GenreSettings(count=10)).set_index("genre")
    # What anybody can hear, and what five users of 1,892 called it.
    assert table.loc["classic rock", "winner"] == "The Beatles"
    assert table.loc["electronic", "winner"] == "Depeche Mode"
    assert table.loc["alternative", "winner"] == "Radiohead"
    assert table["winner"].is_unique
    assert table.loc["rock", ["one_tag", "one_tag_listeners"]].tolist() == ["Lady Gaga", 611]
    assert table.loc["rock", "one_tag_taggers"] == 5

import pandas as pd

from analysis.genres import genre_tags, main_genres

TAGS = pd.DataFrame({"name": ["seen live", "rock", "jazz", "unused"], "assignments": [9, 7, 6, 0]})
COUNTS = pd.DataFrame(
    [
        (0, "seen live", 9),
        (0, "pop", 2),
        (0, "rock", 1),
        (1, "rock", 3),
        (1, "pop", 3),
        (2, "seen live", 4),
    ],
    columns=["artist", "tag", "assignments"],
)


def test_genres_are_the_first_tags_that_are_used():
    assert genre_tags(TAGS, 2) == ["seen live", "rock"]
    assert genre_tags(TAGS, 99) == ["seen live", "rock", "jazz"]


def test_the_main_genre_is_the_most_given():
    found = main_genres(COUNTS, ["rock", "jazz", "pop"])
    # artist 1: a tie, so the first
    assert found["genre"].to_dict() == {0: "pop", 1: "rock"}
    assert found["confidence"].to_dict() == {0: 2 / 3, 1: 0.5}


def test_without_genres_nobody_has_one():
    assert main_genres(COUNTS, []).empty

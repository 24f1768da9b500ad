import pandas as pd

from analysis.genres import genre_tags, main_genres

# artist, tag, assignments, overall
COUNTS = pd.DataFrame(
    [
        (0, "seen live", 9, 9),
        (0, "pop", 2, 6),
        (0, "rock", 1, 7),
        (1, "pop", 3, 6),
        (1, "rock", 3, 7),
        (2, "seen live", 4, 9),
        (3, "jazz", 2, 6),
        (3, "pop", 2, 6),
    ],
    columns=["artist", "tag", "assignments", "overall"],
)


def test_genres_are_the_most_used_tags_ties_by_name():
    assert genre_tags(COUNTS, 3) == ["seen live", "rock", "jazz"]
    assert genre_tags(COUNTS, 99) == ["seen live", "rock", "jazz", "pop"]


def test_the_main_genre_is_the_most_given():
    found = main_genres(COUNTS, ["rock", "jazz", "pop"])
    # artist 1: a tie goes to rock, used more overall; artist 3: pop and jazz tie twice, so by name
    assert found["genre"].to_dict() == {0: "pop", 1: "rock", 3: "jazz"}
    assert found["confidence"].to_dict() == {0: 2 / 3, 1: 0.5, 3: 0.5}


def test_without_genres_nobody_has_one():
    assert main_genres(COUNTS, []).empty

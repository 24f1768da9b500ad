"""A grid of users: counts in place of users, on square cells."""

import pandas as pd
import pytest

from analysis.atlas.user_cells import UserCells
from analysis.charts.spec import to_spec
from analysis.charts.theme import GREY, PALETTE
from analysis.charts.users import HEIGHTS, user_map

CELLS = pd.DataFrame(
    {
        "x": [0, 3],
        "y": [1, 2],
        "users": [3, 8],
        "genre": ["polka", ""],
        "share": [2 / 3, 0.0],
    }
)
FOUND = UserCells(CELLS, side=4, left_out=0.1)


def data_of(spec):
    (data,) = spec["datasets"].values()
    return data


def test_genres_without_a_colour_are_others_but_keep_their_name() -> None:
    before = CELLS.copy()
    spec = to_spec(user_map(FOUND, genres=["pop"]))
    assert [(row["genre"], row["main"]) for row in data_of(spec)] == [
        ("other", "polka"),
        ("other", "none"),
    ]
    scale = spec["encoding"]["color"]["scale"]
    assert scale == {"domain": ["pop", "other"], "range": [PALETTE[0], GREY]}
    pd.testing.assert_frame_equal(CELLS, before)


def test_cells_and_nothing_of_users_are_in_the_data() -> None:
    for row in data_of(to_spec(user_map(FOUND, genres=[]))):
        assert set(row) == {"x", "y", "users", "genre", "main", "share"}


def test_cells_are_square_and_fill_the_plot() -> None:
    # Four columns and two rows: a cell is as wide as the narrower of the two allows.
    spec = to_spec(user_map(FOUND, genres=[]))
    across, up = (spec["encoding"][side]["scale"] for side in "xy")
    assert (across["domain"], up["domain"]) == ([-0.5, 3.5], [0.5, 2.5])
    assert across["range"][1]["expr"] == "width / 2 + min(width / 4.0, height / 2.0) * 2.0"
    assert up["range"][0]["expr"] == "height / 2 + min(width / 4.0, height / 2.0) * 1.0"
    assert spec["height"] == spec["width"] / 2


def test_no_cell_makes_an_empty_chart() -> None:
    spec = to_spec(user_map(UserCells(CELLS.head(0), side=1, left_out=1.0), genres=["pop"]))
    assert HEIGHTS[0] <= spec["height"] <= HEIGHTS[1]


def test_more_genres_than_colours_is_an_error() -> None:
    with pytest.raises(ValueError, match="8 genres, but colours for 7 only"):
        user_map(FOUND, genres=list("abcdefgh"))

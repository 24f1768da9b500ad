"""A map with a filtering legend."""

import pandas as pd
import pytest

from analysis.charts.atlas import artist_map
from analysis.charts.spec import to_spec
from analysis.charts.theme import GREY, PALETTE

TABLE = pd.DataFrame(
    {
        "x": [0.12345, 1.0],
        "y": [2.0, -1.98765],
        "name": ["A", "B"],
        "listeners": [9, 1],
        "genre": ["pop", "polka"],
    }
)


def test_genres_without_a_colour_are_others() -> None:
    spec = to_spec(artist_map(TABLE, genres=["pop"]))
    (data,) = spec["datasets"].values()
    assert [row["genre"] for row in data] == ["pop", "other"]
    scale = spec["layer"][0]["encoding"]["color"]["scale"]
    assert scale == {"domain": ["pop", "other"], "range": [PALETTE[0], GREY]}


def test_positions_are_rounded_and_the_table_is_left_alone() -> None:
    before = TABLE.copy()
    (data,) = to_spec(artist_map(TABLE, genres=["pop"]))["datasets"].values()
    assert (data[0]["x"], data[1]["y"]) == (0.123, -1.988)
    pd.testing.assert_frame_equal(TABLE, before)


def test_parameters_belong_to_the_points() -> None:
    params = {
        param["name"]: param for param in to_spec(artist_map(TABLE, genres=["pop"]))["params"]
    }
    assert set(params) == {"search", "genre", "pick", "move"}
    assert params["pick"]["bind"] == "legend"
    assert params["genre"]["bind"]["options"] == [None, "pop", "other"]
    assert params["pick"]["views"] == ["map"]


def test_more_genres_than_colours_is_an_error() -> None:
    with pytest.raises(ValueError, match="8 genres, but colours for 7 only"):
        artist_map(TABLE, genres=list("abcdefgh"))


def test_every_genre_with_a_colour_has_a_shape() -> None:
    spec = to_spec(artist_map(TABLE, genres=list("abcdefg")))
    shapes = spec["layer"][0]["encoding"]["shape"]["scale"]["range"]
    assert len(set(shapes)) == 7  # circle: the first, and all others in grey
    assert shapes[-1] == "circle"

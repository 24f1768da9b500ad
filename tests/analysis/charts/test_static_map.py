"""Maps for paper: colours, shapes, and names of genres and clusters."""

import re

import pandas as pd
import pytest

from analysis.charts.picture import draw_svg
from analysis.charts.spec import to_spec
from analysis.charts.static_map import cluster_map, genre_map
from analysis.charts.theme import GREY, PALETTE

HOSTILE = ["<script>alert(1)</script>", "(.*)+[", "12345"]
TABLE = pd.DataFrame(
    {
        "x": [-5000, 5000, 0],
        "y": [0, 100, -100],
        "name": HOSTILE,
        "listeners": [9, 3, 1],
        "genre": ["pop", "polka", ""],
        "cluster": [0, 1, 0],
        "fits": [0, 9, 1_000_000],
    }
)
GENRES = {"pop": PALETTE[0], "other": GREY}
CENTRES = pd.DataFrame(
    {
        "x": [-2500, 5000],
        "y": [0, 0],
        "cluster": [0, 1],
        "name": ["post-punk · <b> · indie", "around 12345"],
        "fits": [0, 0],
    }
)


def texts(svg):
    return re.findall(r">([^<>]+)</t(?:ext|span)>", svg)


def rows_of(spec, column):
    return [
        [row[column] for row in data] for data in spec["datasets"].values() if column in data[0]
    ]


def test_genres_without_a_colour_are_others():
    before = TABLE.copy()
    spec = to_spec(genre_map(TABLE, genres=GENRES))
    assert rows_of(spec, "genre") == [["pop", "other", "other"]]
    encoding = spec["layer"][0]["encoding"]
    assert encoding["color"]["scale"] == {"domain": ["pop", "other"], "range": [PALETTE[0], GREY]}
    assert encoding["shape"]["scale"]["domain"] == ["pop", "other"]
    pd.testing.assert_frame_equal(TABLE, before)


def test_every_genre_with_a_colour_has_a_shape():
    genres = dict(zip([*"abcdefg", "other"], PALETTE, strict=True))
    shapes = to_spec(genre_map(TABLE, genres=genres))["layer"][0]["encoding"]["shape"]["scale"]
    assert len(shapes["range"]) == 8
    assert len(set(shapes["range"])) == 7  # circle: the first, and all others in grey
    assert shapes["range"][-1] == "circle"


def test_more_genres_than_colours_is_an_error():
    with pytest.raises(ValueError, match="9 genres, but colours for 7 and all others"):
        genre_map(TABLE, genres=dict.fromkeys([*"abcdefgh", "other"], GREY))


def test_names_that_fit_are_written_as_text():
    found = texts(draw_svg(to_spec(genre_map(TABLE, genres=GENRES))))
    assert found.count("&lt;script&gt;alert(1)&lt;/script&gt;") == 2  # with the halo
    assert found.count("(.*)+[") == 2
    assert "12345" not in found


def test_the_tags_of_a_cluster_stand_below_each_other():
    svg = draw_svg(to_spec(cluster_map(TABLE, CENTRES, ["#111111", "#222222"])))
    found = texts(svg)
    for line in ("post-punk", "&lt;b&gt;", "indie", "around 12345"):
        assert found.count(line) == 2
    assert "<b>" not in svg


def test_clusters_have_their_colours_and_artists_are_told_theirs():
    spec = to_spec(cluster_map(TABLE, CENTRES, ["#111111", "#222222"]))
    scale = spec["layer"][0]["encoding"]["color"]["scale"]
    assert scale == {"domain": [0, 1], "range": ["#111111", "#222222"]}
    assert rows_of(spec, "told") == [[CENTRES["name"][number] for number in (0, 1, 0)]]


@pytest.mark.parametrize("count", [0, 1])
def test_one_artist_and_nobody_make_a_map(count):
    few = TABLE.head(count)
    for chart in (genre_map(few, genres=GENRES), cluster_map(few, CENTRES.head(1), ["#111111"])):
        assert draw_svg(to_spec(chart)).startswith("<svg")

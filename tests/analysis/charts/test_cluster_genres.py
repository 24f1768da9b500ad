"""Clusters by genres: rows and columns in the order given, whatever the names hold."""

import numpy as np
import pandas as pd

from analysis.charts.cluster_genres import COUNTED, NONE, cluster_genres
from analysis.charts.picture import draw_svg
from analysis.charts.spec import Spec, to_spec, with_csv

NAMES = ['z · "q" <b>&', "a.b[c]", "1975"]
TABLE = pd.DataFrame(
    {
        "cluster": np.repeat(NAMES, 2),
        "genre": ["rock", "80s's\\"] * 3,
        "share": [0.87654, 0.12346, 0.0, 1.0, np.nan, np.nan],
        "artists": np.repeat([1200, 5, 2], 2),
        "judged": np.repeat([1100, 3, 0], 2),
    }
)


def spec_of(table: pd.DataFrame = TABLE) -> Spec:
    return to_spec(cluster_genres(table))


def test_rows_and_columns_in_the_order_of_the_table() -> None:
    spec = spec_of()
    for layer in spec["layer"][:3]:
        assert layer["encoding"]["y"]["scale"]["domain"] == NAMES
        assert layer["encoding"]["x"]["scale"]["domain"] == ["rock", "80s's\\"]
    assert "step" in spec["height"]  # the site fits such a chart to its page


def test_a_share_of_nothing_has_no_tint_and_no_judged_artist_has_no_cell() -> None:
    tiles, tints, numbers = spec_of()["layer"][:3]
    assert tiles["transform"] == [{"filter": "datum.judged > 0"}]
    assert tints["transform"] == [{"filter": "datum.share > 0"}]
    assert tints["encoding"]["opacity"]["scale"]["domain"] == [0, 1]
    assert numbers["transform"][0] == {"filter": "datum.share >= 0.005"}


def test_the_tooltip_says_how_many_artists_there_are() -> None:
    for layer in spec_of()["layer"][:4]:
        fields = [tip["field"] for tip in layer["encoding"]["tooltip"]]
        assert fields == ["cluster", "genre", "share", "artists", "judged"]


def test_the_picture_holds_numbers_names_and_what_is_missing() -> None:
    svg = draw_svg(spec_of())
    for text in ("88", "12", "100", "1,100", "a.b[c]", "1975", COUNTED, NONE):
        assert f">{text}</text>" in svg
    assert "&lt;b&gt;" in svg
    assert ">0</text>" in svg  # of the judged artists of the last cluster
    assert svg.count(f">{NONE}</text>") == 1
    assert "NaN" not in svg


def test_many_rows_become_text_with_numbers_where_some_are_missing() -> None:
    spec = with_csv(spec_of(), more_than=5)
    types = spec["layer"][0].get("data", spec.get("data"))["format"]["parse"]
    assert types["share"] == "number"
    assert types["cluster"] == "string"  # also of a name of digits


def test_an_empty_table_is_drawn_and_a_table_is_left_alone() -> None:
    before = TABLE.copy()
    assert draw_svg(spec_of(TABLE.head(0))).startswith("<svg")
    spec_of()
    pd.testing.assert_frame_equal(TABLE, before)

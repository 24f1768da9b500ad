"""Intervals: best first, with the results of others in rows of their own."""

import re

import pandas as pd

from analysis.charts.intervals import interval_chart
from analysis.charts.picture import draw_svg
from analysis.charts.spec import Spec, to_spec
from analysis.charts.theme import BLUE, GREY, VERMILLION

TABLE = pd.DataFrame(
    {
        "model": ["ease", "blend", "popularity"],
        "mean": [0.21, 0.23, 0.07],
        "low": [0.2, 0.22, 0.06],
        "high": [0.22, 0.24, 0.08],
        "users": [5, 5, 5],
    }
)
OTHERS = {"SEPT": 0.2127, "MHCN": 0.2123}


def largest(spec: Spec) -> list[dict[str, object]]:
    rows: list[dict[str, object]] = max(spec["datasets"].values(), key=len)
    return rows


def test_best_first_with_others_among_ours() -> None:
    spec = to_spec(interval_chart(TABLE, title="Recall", references=OTHERS))
    order = ["blend", "SEPT", "MHCN", "ease", "popularity"]
    assert [row["model"] for row in largest(spec)] == order
    assert spec["layer"][1]["encoding"]["y"]["sort"] == order


def test_an_error_is_best_where_it_is_smallest() -> None:
    spec = to_spec(interval_chart(TABLE, title="MSE", higher_is_better=False))
    assert [row["model"] for row in largest(spec)] == ["popularity", "ease", "blend"]


def test_only_others_have_a_line_and_only_ours_an_interval() -> None:
    spec = to_spec(interval_chart(TABLE, title="Recall", references=OTHERS, decimals=2))
    levels, bars, points, numbers = spec["layer"]
    assert [row["model"] for row in spec["datasets"][levels["data"]["name"]]] == ["SEPT", "MHCN"]
    intervals = {row["model"]: (row["low"], row["interval"]) for row in largest(spec)}
    assert intervals["ease"] == (0.2, "0.20 to 0.22")
    assert intervals["SEPT"] == (None, "none")
    assert bars["encoding"]["x2"] == {"field": "high"}
    assert points["mark"]["type"] == "point"
    assert numbers["encoding"]["text"]["format"] == ".2f"


def test_the_model_that_counts_stands_out() -> None:
    chart = interval_chart(TABLE, title="Recall", references=OTHERS, headline="blend")
    encoding = to_spec(chart)["layer"][2]["encoding"]
    assert encoding["color"]["scale"] == {
        "domain": ["chosen model", "other models", "published by others"],
        "range": [VERMILLION, BLUE, GREY],
    }
    assert encoding["shape"]["scale"]["range"] == ["circle", "circle", "diamond"]
    weight = encoding["y"]["axis"]["labelFontWeight"]
    assert weight["condition"] == {"test": 'datum.value === "blend"', "value": "bold"}


def test_the_legend_names_only_what_is_there() -> None:
    spec = to_spec(interval_chart(TABLE, title="Recall"))
    assert spec["layer"][2]["encoding"]["color"]["scale"] == {
        "domain": ["other models"],
        "range": [BLUE],
    }


def test_every_name_stands_on_a_row_of_its_own() -> None:
    chart = interval_chart(TABLE, title="Recall", references=OTHERS | {"ease": 0.2101})
    svg = draw_svg(to_spec(chart))
    names = [*TABLE["model"], *OTHERS, "ease (2)"]
    places = {re.search(rf"translate\([^)]+\)(?=[^>]*>{re.escape(n)}<)", svg)[0] for n in names}
    assert len(places) == 6


def test_the_table_is_left_alone() -> None:
    before = TABLE.copy()
    interval_chart(TABLE, title="Recall", references=OTHERS, headline="ease")
    pd.testing.assert_frame_equal(TABLE, before)

"""Error against recall: what is drawn, and what it is called."""

import numpy as np
import pandas as pd

from analysis.charts.error_and_ranking import error_and_ranking_chart
from analysis.charts.spec import to_spec
from analysis.charts.theme import BLUE, INK, VERMILLION

TABLE = pd.DataFrame(
    {
        "model": ["plain", "ablation_l2", "biases", "popularity"],
        "kind": ["2021", "2021", "ours", "ranking"],
        "test_mse": [14.0, 8.0, 4.0, np.nan],
        "mean": [0.03, 0.04, 0.05, 0.07],
        "low": [0.02, 0.03, 0.04, 0.06],
        "high": [0.04, 0.05, 0.06, 0.08],
        "listeners": [34.0, 46.0, 247.0, 371.0],
    }
)


def test_models_are_points_and_rankings_are_levels() -> None:
    spec = to_spec(error_and_ranking_chart(TABLE))
    levels, *_, points, right, left = spec["layer"]
    rows = {row["name"] for row in spec["datasets"][points["data"]["name"]]}
    assert rows == {"plain", "L2 alone", "biases"}
    assert [row["name"] for row in spec["datasets"][levels["data"]["name"]]] == ["popularity"]
    assert [right["mark"]["align"], left["mark"]["align"]] == ["left", "right"]


def test_a_kind_has_a_colour_and_a_shape() -> None:
    points = to_spec(error_and_ranking_chart(TABLE))["layer"][-3]["encoding"]
    assert points["color"]["scale"]["range"] == [VERMILLION, BLUE]
    assert len(set(points["shape"]["scale"]["range"])) == 2


def test_names_take_the_colour_of_the_page() -> None:
    *_, right, left = to_spec(error_and_ranking_chart(TABLE))["layer"]
    assert right["encoding"]["color"] == left["encoding"]["color"] == {"value": INK}


def test_the_axis_begins_at_nothing_and_holds_every_interval() -> None:
    recall = to_spec(error_and_ranking_chart(TABLE))["layer"][0]["encoding"]["y"]
    low, high = recall["scale"]["domain"]
    assert low == 0
    assert 0.08 < high < 0.09


def test_a_recall_that_is_not_known_is_no_error() -> None:
    unknown = TABLE.assign(mean=np.nan, low=np.nan, high=np.nan)
    assert to_spec(error_and_ranking_chart(unknown))["layer"]

"""Norms in two models: one brush for both panels."""

import warnings

import pandas as pd

from analysis.charts.norms import norm_chart
from analysis.charts.picture import draw_svg
from analysis.charts.search import FOUND
from analysis.charts.spec import Spec, to_spec

TABLE = pd.DataFrame(
    {
        "artist": [0, 1],
        "name": ["A", "B"],
        "listeners": [90, 5],
        "plain": [2.00049, 1.0],
        "a.b[c]": [0.3, 0.25],
    }
)


def spec_of(table: pd.DataFrame) -> Spec:
    return to_spec(norm_chart(table))


def test_one_brush_over_the_points_of_both_panels() -> None:
    spec = spec_of(TABLE)
    brush = next(param for param in spec["params"] if param["name"] == "brush")
    assert brush["select"]["type"] == "interval"
    assert brush["views"] == [panel["layer"][0]["name"] for panel in spec["hconcat"]]
    assert len(set(brush["views"])) == 2
    for panel in spec["hconcat"]:
        conditions = panel["layer"][0]["encoding"]["color"]["condition"]
        assert [c["param"] for c in conditions] == ["brush"]


def test_both_panels_share_one_data_set_with_both_norms() -> None:
    spec = spec_of(TABLE)
    (data,) = spec["datasets"].values()
    assert data[0] == {"name": "A", "listeners": 90, "norm_0": 2.0, "norm_1": 0.3}
    fields = [panel["layer"][0]["encoding"]["y"]["field"] for panel in spec["hconcat"]]
    assert fields == ["norm_0", "norm_1"]


def test_a_model_may_have_any_name() -> None:
    svg = draw_svg(spec_of(TABLE))
    assert ">a.b[c]<" in svg


def test_listeners_are_logarithmic_and_searched_names_stand_out() -> None:
    for panel in spec_of(TABLE)["hconcat"]:
        points, hits, names = panel["layer"]
        assert points["encoding"]["x"]["scale"]["type"] == "log"
        assert {"filter": FOUND} in hits["transform"]
        assert names["mark"]["align"]["expr"].startswith("datum.listeners > 21.2132 ?")  # √450


def test_nothing_is_warned_of_and_the_table_is_left_alone() -> None:
    before = TABLE.copy()
    with warnings.catch_warnings():
        warnings.simplefilter("error")  # a page would show it
        spec_of(TABLE)
    pd.testing.assert_frame_equal(TABLE, before)

"""Headline results from version to version: a panel per measure, the oldest version first."""

from typing import Any

import pandas as pd
import pytest

from analysis.charts.spec import Spec, to_spec
from analysis.charts.versions import versions_chart

VERSIONS = ["9-b", "10-a", "this version"]
TABLE = pd.DataFrame(
    [
        {
            "version": version,
            "order": order,
            "made": "2026-01-01",
            "data": "old" if order == 0 else "new",
            "model": "ease",
            "measure": measure,
            "mean": start + order,
            "low": start + order - 0.5,
            "high": start + order + 0.25,
        }
        for order, version in enumerate(VERSIONS)
        for measure, start in (("NDCG", 1.0), ("Error", 10.0))
    ]
)


@pytest.fixture(params=[TABLE, TABLE[::-1]], ids=["in order", "in reverse"])
def spec(request: pytest.FixtureRequest) -> Spec:
    return to_spec(versions_chart(request.param))


def panel(spec: Spec, title: str) -> dict[str, Any]:
    [found] = [one for one in spec["vconcat"] if one["title"] == title]
    return found


def test_a_panel_per_measure_in_the_order_of_the_table() -> None:
    for table in (TABLE, TABLE[::-1]):
        titles = [one["title"] for one in to_spec(versions_chart(table))["vconcat"]]
        assert titles == table["measure"].tolist()[:2]


def test_a_panel_holds_its_own_measure(spec: Spec) -> None:
    for title, low in (("NDCG", [0.5, 1.5, 2.5]), ("Error", [9.5, 10.5, 11.5])):
        rows = spec["datasets"][panel(spec, title)["data"]["name"]]
        assert sorted(row["low"] for row in rows) == low
        assert {row["measure"] for row in rows} == {title}


def test_versions_stand_from_the_oldest_on_not_by_name(spec: Spec) -> None:
    orders = [layer["encoding"]["x"]["sort"] for one in spec["vconcat"] for layer in one["layer"]]
    assert orders == [VERSIONS] * 6


def test_a_version_without_a_measure_leaves_its_place_empty() -> None:
    lacking = TABLE[(TABLE["measure"] != "NDCG") | (TABLE["order"] != 1)]
    spec = to_spec(versions_chart(lacking))
    scales = [one["layer"][0]["encoding"]["x"]["scale"] for one in spec["vconcat"]]
    assert scales == [{"domain": VERSIONS}] * 2


def test_a_point_has_its_interval_and_a_line_its_mean(spec: Spec) -> None:
    for one in spec["vconcat"]:
        line, ends, points = one["layer"]
        marks = [layer["mark"]["type"] for layer in (line, ends, points)]
        assert marks == ["line", "rule", "point"]
        assert {layer["encoding"]["y"]["field"] for layer in (line, points)} == {"mean"}
        assert (ends["encoding"]["y"]["field"], ends["encoding"]["y2"]["field"]) == ("low", "high")
        assert "y2" not in points["encoding"]
        assert {layer["encoding"]["x"]["field"] for layer in one["layer"]} == {"version"}


def test_other_data_differ_in_colour_and_mark_and_are_not_joined(spec: Spec) -> None:
    for one in spec["vconcat"]:
        assert {layer["encoding"]["color"]["field"] for layer in one["layer"]} == {"data"}
        assert one["layer"][2]["encoding"]["shape"] == {
            "field": "data",
            "legend": None,
            "type": "nominal",
        }
    assert spec["resolve"] == {"scale": {"color": "shared", "shape": "shared"}}


def test_the_axis_of_values_need_not_start_at_zero(spec: Spec) -> None:
    scales = [one["layer"][0]["encoding"]["y"]["scale"]["zero"] for one in spec["vconcat"]]
    assert scales == [False, False]


def test_only_the_last_panel_names_the_versions(spec: Spec) -> None:
    axes = [one["layer"][0]["encoding"]["x"]["axis"] for one in spec["vconcat"]]
    assert [axis["title"] for axis in axes] == [None, "Version, the oldest first"]
    assert [axis.get("labels", True) for axis in axes] == [False, True]


def test_a_point_tells_all_that_is_known_of_it(spec: Spec) -> None:
    told = [one["field"] for one in spec["vconcat"][0]["layer"][2]["encoding"]["tooltip"]]
    assert told == ["version", "made", "data", "model", "mean", "low", "high"]


def test_the_table_is_left_alone() -> None:
    before = TABLE.copy()
    versions_chart(TABLE)
    pd.testing.assert_frame_equal(TABLE, before)


def test_one_version_is_one_point_a_panel() -> None:
    spec = to_spec(versions_chart(TABLE[TABLE["order"] == 2]))
    assert [len(rows) for rows in spec["datasets"].values()] == [1, 1]

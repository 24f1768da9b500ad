"""Groups against the list of one listener: what there is, and what there cannot be."""

import pandas as pd
import pytest

from analysis.charts.cluster_lists import cluster_lists
from analysis.charts.picture import draw_svg
from analysis.charts.spec import Spec, to_spec

TABLE = pd.DataFrame(
    {
        "kind": ["dense group", "drawn at random", "cluster", "drawn at random"],
        "like": ["dense group", "dense group", "cluster", "cluster"],
        "artists": [10, 10, 200, 200],
        "share": [1.0, 0.1, 0.24999, 0.03],
    }
)


def spec_of(table: pd.DataFrame = TABLE, longest: int = 50) -> Spec:
    return to_spec(cluster_lists(table, longest=longest))


def rows_with(spec: Spec, column: str) -> list[dict[str, float]]:
    return next(data for data in spec["datasets"].values() if data and column in data[0])


def test_groups_and_channels() -> None:
    spec = spec_of()
    assert [row["share"] for row in rows_with(spec, "kind")] == [1, 0.1, 0.25, 0.03]
    behind, before = spec["layer"][-2:]
    assert behind["transform"] == [{"filter": "datum.kind === 'drawn at random'"}]
    assert before["transform"] == [{"filter": "datum.kind !== 'drawn at random'"}]
    assert behind["mark"]["size"] < before["mark"]["size"]
    for channel in ("color", "shape"):
        scale = before["encoding"][channel]["scale"]
        assert scale["domain"] == ["dense group", "cluster", "drawn at random"]
        assert len(set(scale["range"])) == 3


def test_the_ceiling_is_all_up_to_the_longest_list_and_that_over_the_artists_beyond() -> None:
    line = rows_with(spec_of(), "most")
    assert line[0]["artists"] < 10  # it spans the axis
    assert line[-1]["artists"] > 200
    assert {"artists": 50, "most": 1, "all": 1} in line
    for row in line:
        expected = 1 if row["artists"] <= 50 else 50 / row["artists"]
        assert row["most"] == pytest.approx(expected, abs=1e-4)


def test_the_ceiling_is_labelled_with_the_longest_list() -> None:
    assert ">most 50 artists<" in draw_svg(spec_of())
    assert ">most 120 artists<" in draw_svg(spec_of(longest=120))


def test_no_ceiling_where_a_list_could_hold_every_group() -> None:
    assert [layer["mark"]["type"] for layer in spec_of(longest=500)["layer"]] == ["point", "point"]


def test_a_kind_that_is_missing_is_not_in_the_legend() -> None:
    spec = spec_of(TABLE[TABLE["like"] == "cluster"])
    domain = spec["layer"][-1]["encoding"]["color"]["scale"]["domain"]
    assert domain == ["cluster", "drawn at random"]


@pytest.mark.parametrize("rows", [0, 1])
def test_few_groups_are_drawn_and_the_table_is_left_alone(rows: int) -> None:
    before = TABLE.copy()
    svg = draw_svg(spec_of(TABLE.head(rows)))
    assert svg.startswith("<svg")
    assert "NaN" not in svg
    pd.testing.assert_frame_equal(TABLE, before)

"""Level lines: drawn where they belong, named once each."""

import altair as alt

from analysis.charts.levels import levels
from analysis.charts.spec import to_spec


def test_each_level_has_a_line_and_a_name() -> None:
    found = levels({"overall mean": 8.8, "user means": 4.1}, alt.Y("mse:Q"))
    spec = to_spec(alt.LayerChart(layer=found))
    assert [layer["mark"]["type"] for layer in spec["layer"]] == ["rule", "text"]
    (data,) = spec["datasets"].values()
    assert data == [{"name": "overall mean", "mse": 8.8}, {"name": "user means", "mse": 4.1}]

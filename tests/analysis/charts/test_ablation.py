"""Two errors a model, each with its range, in the order of the table."""

import pandas as pd

from analysis.charts.ablation import ablation_chart
from analysis.charts.picture import draw_svg
from analysis.charts.spec import to_spec

TABLE = pd.DataFrame(
    {
        "model": ["no term", "no term", "L2 alone", "L2 alone"],
        "figure": ["best_test_mse", "final_test_mse"] * 2,
        "mean": [6.8, 8.0, 6.9, 7.7],
        "low": [6.6, 7.8, 6.6, 7.4],
        "high": [7.0, 8.2, 7.0, 7.8],
    }
)


def test_models_keep_their_order() -> None:
    for layer in to_spec(ablation_chart(TABLE))["layer"]:
        assert layer["encoding"]["y"]["sort"] == ["no term", "L2 alone"]


def test_every_dot_has_its_range() -> None:
    ranges, dots = to_spec(ablation_chart(TABLE))["layer"]
    assert (ranges["encoding"]["x"]["field"], ranges["encoding"]["x2"]["field"]) == ("low", "high")
    assert dots["encoding"]["x"]["field"] == "mean"
    assert ranges["encoding"]["color"] == dots["encoding"]["color"]


def test_the_two_errors_differ_in_shape_too() -> None:
    spec = to_spec(ablation_chart(TABLE))
    assert spec["layer"][1]["encoding"]["shape"]["scale"]["range"] == ["circle", "diamond"]
    svg = draw_svg(spec)
    assert ">at its lowest<" in svg
    assert ">after the last step<" in svg

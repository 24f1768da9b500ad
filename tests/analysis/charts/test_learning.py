"""Learning curves with levels to compare with."""

import re

import pandas as pd

from analysis.charts.learning import learning_curve
from analysis.charts.picture import draw_svg
from analysis.charts.spec import to_spec

HISTORY = pd.DataFrame(
    {
        "iteration": [0, 10, 0, 10],
        "series": ["train", "train", "test", "test"],
        "mse": [20.0, 1.0, 21.0, 7.0],
    }
)


def test_series_keep_their_order_and_colour() -> None:
    (lines,) = to_spec(learning_curve(HISTORY))["layer"]
    assert lines["encoding"]["color"]["scale"]["domain"] == ["train", "test"]


def test_levels_are_named_in_the_plot() -> None:
    lines, rules, names = to_spec(learning_curve(HISTORY, references={"mean": 8.8}))["layer"]
    assert (rules["mark"]["type"], names["mark"]["type"]) == ("rule", "text")
    assert lines["encoding"]["y"]["scale"]["zero"] is True


def test_the_names_of_levels_stand_beside_the_plot_where_no_curve_is() -> None:
    chart = learning_curve(HISTORY, references={"mean": 7.0})  # where a curve ends
    svg = draw_svg(to_spec(chart))
    (x,) = re.findall(r'translate\(([\d.]+),[\d.]+\)"[^>]*>mean<', svg)
    assert float(x) > chart.width


def test_logarithmic_error() -> None:
    (lines,) = to_spec(learning_curve(HISTORY, log=True))["layer"]
    assert lines["encoding"]["y"]["scale"]["type"] == "log"
    assert lines["encoding"]["y"]["axis"]["values"] == [1, 2, 5, 10, 20]


def test_a_colour_is_a_model_and_a_dash_a_part() -> None:
    both = pd.concat(
        [HISTORY.assign(series=f"{name}, " + HISTORY["series"]) for name in ("plain", "low, wide")]
    )
    (lines,) = to_spec(learning_curve(both))["layer"]
    assert lines["encoding"]["color"]["scale"]["domain"] == ["plain", "low, wide"]
    assert lines["encoding"]["strokeDash"]["scale"]["domain"] == ["train", "test"]


def test_steps_are_written_out() -> None:
    svg = draw_svg(to_spec(learning_curve(HISTORY.assign(iteration=[0, 2000] * 2))))
    assert ">1,000<" in svg
    assert ">Training steps<" in svg


def test_a_band_lies_under_each_line() -> None:
    banded = HISTORY.assign(low=HISTORY["mse"] - 1, high=HISTORY["mse"] + 1)
    band, lines = to_spec(learning_curve(banded))["layer"]
    assert (band["mark"]["type"], lines["mark"]["type"]) == ("area", "line")
    ends = {name: band["encoding"][name]["field"] for name in ("y", "y2", "detail")}
    assert ends == {"y": "low", "y2": "high", "detail": "series"}  # train and test apart
    assert band["encoding"]["color"] == lines["encoding"]["color"]
    assert "low" in [told["field"] for told in lines["encoding"]["tooltip"]]


def test_printed_points_have_the_colour_of_their_model() -> None:
    ours = pd.concat(
        [HISTORY.assign(series=f"{name}, " + HISTORY["series"]) for name in ("low", "plain")]
    )
    printed = ours[ours["series"].str.startswith("plain")]
    lines, points = to_spec(learning_curve(ours, printed=printed))["layer"]
    assert points["mark"]["type"] == "point"
    assert points["encoding"]["color"]["scale"] == lines["encoding"]["color"]["scale"]
    assert "as printed in 2021<" in draw_svg(to_spec(learning_curve(ours, printed=printed)))


def test_many_decades_have_a_tick_each() -> None:
    wide = HISTORY.assign(mse=[20.0, 0.001, 21.0, 7.0])
    (lines,) = to_spec(learning_curve(wide, log=True))["layer"]
    assert lines["encoding"]["y"]["axis"]["values"] == [0.001, 0.01, 0.1, 1, 10]


def test_the_table_is_left_alone() -> None:
    before = HISTORY.copy()
    to_spec(learning_curve(HISTORY, printed=HISTORY))
    pd.testing.assert_frame_equal(HISTORY, before)

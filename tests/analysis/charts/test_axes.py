"""Ticks at round values."""

import altair as alt
import pandas as pd
import pytest

from analysis.charts.axes import count_axis, log_axis
from analysis.charts.picture import draw_svg
from analysis.charts.spec import to_spec


@pytest.mark.parametrize(
    ("ends", "steps", "expected"),
    [
        ((1, 1), (1,), [1]),
        ((1, 999), (1,), [1, 10, 100]),
        ((1, 1000), (1,), [1, 10, 100, 1000]),
        ((0.3, 30), (1, 2, 5), [0.5, 1, 2, 5, 10, 20]),
        ((0.02, 0.11), (1, 2, 5), [0.02, 0.05, 0.1]),
    ],
)
def test_round_values_between_the_ends(
    ends: tuple[float, float], steps: tuple[int, ...], expected: list[float]
) -> None:
    assert log_axis(*ends, "Title", steps).to_dict()["values"] == expected


def test_numbers_are_written_short_but_each_by_itself() -> None:
    table = pd.DataFrame({"x": [0, 2000]})
    chart = alt.Chart(table).mark_point().encode(x=alt.X("x:Q", axis=count_axis("Plays", 4)))
    svg = draw_svg(to_spec(chart))
    for label in (">0<", ">500<", ">1k<", ">1.5k<", ">2k<"):
        assert label in svg

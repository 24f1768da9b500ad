"""Time and memory against size."""

import pandas as pd
import pytest

from analysis.charts.growth import growth_chart
from analysis.charts.spec import to_spec

TABLE = pd.DataFrame(
    {"links": [1000, 10_000, 100_000], "seconds": [2.0, 20.0, 200.0], "peak_gb": [1.0, 1.0, 1.0]}
)


def test_a_panel_per_measure_on_logarithmic_axes_with_units() -> None:
    panels = to_spec(growth_chart(TABLE))["hconcat"]
    axes = [panel["layer"][1]["encoding"]["y"]["axis"]["title"] for panel in panels]
    assert axes == ["Time (s, log scale)", "Peak memory (GB, log scale)"]
    for panel in panels:
        encoding = panel["layer"][1]["encoding"]
        assert {encoding[channel]["scale"]["type"] for channel in "xy"} == {"log"}


def test_the_slope_is_told_and_drawn() -> None:
    spec = to_spec(growth_chart(TABLE))
    told = [panel["title"]["subtitle"] for panel in spec["hconcat"]]
    assert told == ["grows as links to the power 1.00", "grows as links to the power 0.00"]
    line = spec["datasets"][spec["hconcat"][0]["layer"][0]["data"]["name"]]
    assert [(row["links"], row["seconds"]) for row in line] == [
        (1000, pytest.approx(2)),
        (100_000, pytest.approx(200)),
    ]


def test_every_measurement_is_a_point() -> None:
    spec = to_spec(growth_chart(TABLE))
    points = spec["datasets"][spec["hconcat"][1]["layer"][1]["data"]["name"]]
    assert [set(row) for row in points] == [{"links", "peak_gb"}] * 3

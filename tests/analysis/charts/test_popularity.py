"""Popularity on logarithmic scales."""

import pandas as pd

from analysis.charts.popularity import listeners_chart, popularity_chart
from analysis.charts.spec import to_spec

CURVE = pd.DataFrame(
    {"measure": ["listeners"] * 2 + ["plays"] * 2, "rank": [1, 2, 1, 2], "count": [3, 1, 90, 5]}
)


def test_each_measure_has_a_panel_with_its_own_unit() -> None:
    left, right = to_spec(popularity_chart(CURVE))["hconcat"]
    assert left["encoding"]["y"]["axis"]["title"] == "Listeners (users)"
    assert right["encoding"]["y"]["axis"]["title"] == "Plays"
    for panel in (left, right):
        assert panel["encoding"]["x"]["scale"]["type"] == "log"
        assert panel["encoding"]["y"]["scale"]["type"] == "log"


def test_artists_without_listeners_have_no_place_on_a_logarithm() -> None:
    table = pd.DataFrame({"listeners": [0, 1], "artists": [4, 6], "share": [0.4, 0.6]})
    (data,) = to_spec(listeners_chart(table))["datasets"].values()
    assert [row["listeners"] for row in data] == [1]

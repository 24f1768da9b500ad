"""Distributions hold bins and quantiles, and never a single link."""

import pandas as pd

from analysis.charts.spec import to_spec
from analysis.charts.weights import (
    boxes,
    plays_histogram,
    users_at_cap_histogram,
    weights_histogram,
)
from analysis.distribution import histogram, log_histogram, summarise


def test_plays_are_binned_on_a_log_scale() -> None:
    spec = to_spec(plays_histogram(log_histogram([1, 20, 20, 300], 1)))
    (data,) = spec["datasets"].values()
    assert [row["links"] for row in data] == [1, 2, 1]
    assert spec["encoding"]["x"]["scale"] == {"type": "log", "domain": [1, 1000]}
    assert spec["encoding"]["y2"] == {"datum": 0}


def test_weights_are_binned_on_a_linear_scale() -> None:
    spec = to_spec(weights_histogram(histogram([1, 4, 10], 1, 10, 3)))
    assert spec["encoding"]["x"]["scale"] == {"domain": [1, 10]}


def test_users_are_counted_by_share() -> None:
    bins = pd.DataFrame({"left": [0.0, 0.5], "right": [0.5, 1.0], "users": [3, 1]})
    spec = to_spec(users_at_cap_histogram(bins))
    assert spec["encoding"]["y"]["field"] == "users"
    assert spec["encoding"]["tooltip"][0]["format"] == ".0%"


def test_a_box_is_drawn_from_quantiles() -> None:
    spec = to_spec(boxes({"one": summarise([1, 2, 3]), "two": summarise([5])}, title="Plays"))
    (data,) = spec["datasets"].values()
    assert len(data) == 2
    fields = [layer["encoding"]["x"]["field"] for layer in spec["layer"]]
    assert fields == ["min", "q25", "q50"]
    assert "scale" not in spec["layer"][1]["encoding"]["x"]
    log = to_spec(boxes({"one": summarise([1, 2, 3])}, title="Plays", log=True))
    assert log["layer"][0]["encoding"]["x"]["scale"]["type"] == "log"

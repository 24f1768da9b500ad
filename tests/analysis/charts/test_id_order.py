"""Pairs with a common listener, by the distance of their ids."""

import pandas as pd

from analysis.charts.id_order import shared_chart
from analysis.charts.spec import to_spec

TABLE = pd.DataFrame({"distance": [1, 5, 1000], "share": [0.8, 0.5, 0.01]})


def test_a_point_for_each_distance_and_chance_as_a_level() -> None:
    spec = to_spec(shared_chart(TABLE, 0.008))
    line, rule, name = spec["layer"]
    assert spec["datasets"][line["data"]["name"]] == TABLE.to_dict("records")
    for layer in (rule, name):
        rows = spec["datasets"][layer["data"]["name"]]
        assert rows == [{"share": 0.008, "name": "all pairs"}]


def test_distances_are_on_a_log_scale_with_round_ticks() -> None:
    across = to_spec(shared_chart(TABLE, 0.008))["layer"][0]["encoding"]["x"]
    assert across["scale"]["type"] == "log"
    assert across["axis"]["values"] == [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000]


def test_without_distances_chance_is_left() -> None:
    spec = to_spec(shared_chart(TABLE.head(0), 0.008))
    assert len(spec["layer"]) == 3

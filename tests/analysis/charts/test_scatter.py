"""One point per artist, searchable."""

import pandas as pd

from analysis.charts.scatter import plays_and_listeners
from analysis.charts.search import FOUND
from analysis.charts.spec import to_spec

TABLE = pd.DataFrame(
    {"artist_id": [1, 2, 3], "name": ["A", "B", "C"], "listeners": [9, 1, 0], "plays": [70, 5, 0]}
)


def test_points_hits_and_names() -> None:
    spec = to_spec(plays_and_listeners(TABLE))
    points, hits, names = spec["layer"]
    assert points["mark"]["type"] == "circle"
    assert {"filter": FOUND} in hits["transform"]
    assert names["mark"]["type"] == "text"
    assert [param["name"] for param in spec["params"]] == ["search", "everyone"]


def test_ids_and_artists_without_links_stay_out() -> None:
    (data,) = to_spec(plays_and_listeners(TABLE))["datasets"].values()
    assert data == [
        {"name": "A", "listeners": 9, "plays": 70},
        {"name": "B", "listeners": 1, "plays": 5},
    ]


def test_few_listeners_show_on_demand() -> None:
    points = to_spec(plays_and_listeners(TABLE, at_least=3))["layer"][0]
    assert points["transform"] == [{"filter": "everyone || datum.listeners >= 3"}]


def test_paper_shows_every_artist() -> None:
    spec = to_spec(plays_and_listeners(TABLE))
    assert spec["usermeta"]["picture"] == {"everyone": True}


def test_the_same_table_gives_the_same_chart() -> None:
    assert to_spec(plays_and_listeners(TABLE)) == to_spec(plays_and_listeners(TABLE))

"""Lines of the file against rows of 2021."""

import pandas as pd

from analysis.charts.places import places_chart
from analysis.charts.spec import to_spec


def test_points_and_the_line_where_names_are_right() -> None:
    table = pd.DataFrame({"line": [0, 1, 2], "place": [2, 0, 1]})
    spec = to_spec(places_chart(table))
    rule, name, points = (spec["datasets"][layer["data"]["name"]] for layer in spec["layer"])
    assert [(row["line"], row["place"]) for row in points] == [(0, 2), (1, 0), (2, 1)]
    assert all(row["line"] == row["place"] for row in rule)
    assert [row["line"] for row in rule][::2] == [0, 2]
    assert sum(row["name"] != "" for row in name) == 1

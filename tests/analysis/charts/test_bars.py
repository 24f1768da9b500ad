"""Bars: one per row, in the table's order, whatever the names hold."""

import pandas as pd

from analysis.charts.bars import bars
from analysis.charts.spec import to_spec

TABLE = pd.DataFrame(
    {"name": ["Low", "Low", "*"], "listeners": [9, 9, 1], "plays": [5, 6, 7], "user_id": [1, 2, 3]}
)


def test_rows_order_and_columns() -> None:
    spec = to_spec(bars(TABLE, value="listeners", title="Listeners", tooltip={"plays": "Plays"}))
    (data,) = spec["datasets"].values()
    assert [row["label"] for row in data] == ["Low", "Low (2)", "*"]
    assert set(data[0]) == {"label", "name", "listeners", "plays"}
    assert spec["layer"][0]["encoding"]["y"]["sort"] is None
    assert [tip["field"] for tip in spec["layer"][0]["encoding"]["tooltip"]] == [
        "name",
        "listeners",
        "plays",
    ]


def test_the_table_is_left_alone() -> None:
    before = TABLE.copy()
    bars(TABLE, value="plays", title="Plays")
    pd.testing.assert_frame_equal(TABLE, before)


def test_another_column_can_be_the_label() -> None:
    tags = pd.DataFrame({"tag": ["rock"], "assignments": [3]})
    spec = to_spec(bars(tags, label="tag", value="assignments", title="Assignments"))
    (data,) = spec["datasets"].values()
    assert data == [{"label": "rock", "tag": "rock", "assignments": 3}]

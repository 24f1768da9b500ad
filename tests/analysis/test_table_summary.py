"""Rows, columns and missing values, counted by hand in `tiny`."""

from pathlib import Path

import pandas as pd
import pytest

from analysis.dataset import Dataset, load_dataset
from analysis.table_summary import count_missing, describe_columns, summarise_tables


def test_five_tables(tiny: Path) -> None:
    table = summarise_tables(load_dataset(tiny)).set_index("table")
    assert table["rows"].to_dict() == {
        "artists": 5,
        "tags": 3,
        "links": 7,
        "friends": 6,
        "tag_assignments": 4,
    }
    assert table["columns"].tolist() == [4, 2, 3, 2, 4]
    assert table["missing"].tolist() == [2, 0, 0, 0, 0]
    assert table["where"].tolist() == ["picture_url: 2", "", "", "", ""]


def test_an_empty_text_is_missing() -> None:
    assert count_missing(pd.DataFrame({"a": ["", "x"], "n": [1, None]})).tolist() == [1, 1]


def test_columns(tiny: Path) -> None:
    table = describe_columns(load_dataset(tiny)).set_index(["table", "column"])
    assert table.loc[("links", "plays")].tolist() == [7, 7, "1", "9"]
    assert table.loc[("links", "user_id")].tolist() == [7, 4, "", ""]
    assert table.loc[("artists", "picture_url")].tolist() == [3, 3, "", ""]
    dates = table.loc[("tag_assignments", "date")].tolist()
    assert dates == [4, 4, "1956-01-01", "2009-04-02"]


@pytest.mark.slow
def test_the_original_figures(real: Dataset) -> None:
    # As printed by the original report (published.yml, preparation).
    table = summarise_tables(real).set_index("table")
    assert table["rows"].tolist() == [17632, 11946, 92834, 25434, 186479]
    assert table["missing"].tolist() == [444, 0, 0, 0, 0]

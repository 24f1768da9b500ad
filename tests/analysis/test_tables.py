"""A table shows every value as it is, aligned, in HTML and in the PDF's source."""

import subprocess

import numpy as np
import pandas as pd
import pypandoc
import pytest
from bs4 import BeautifulSoup, Tag
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.tables import show_table
from analysis.text import single_line

ARTISTS = pd.DataFrame(
    {
        "artist_name": ["<script>alert(1)</script>", "A & $x$ | *b* %"],
        "listeners": [61234, -5],
        "part": [0.267, np.nan],
        "mean": [2.345, 1000.0],
        "year": [2011, 1999],
    }
)


def cells(html: str) -> list[list[Tag]]:
    soup = BeautifulSoup(html, "html.parser")
    return [list(row.find_all(["th", "td"])) for row in soup("tr")]


def texts(html: str) -> list[list[str]]:
    return [[cell.get_text() for cell in row] for row in cells(html)]


def test_values_and_formats() -> None:
    formats: dict[str, int | str] = {"part": "share", "year": "plain", "mean": 1}
    shown = show_table(ARTISTS, formats=formats, labels={"year": "Founded"})
    assert texts(shown.html) == [
        ["Artist name", "Listeners", "Part", "Mean", "Founded"],
        ["<script>alert(1)</script>", "61,234", "26.7\u00a0%", "2.3", "2011"],
        ["A & $x$ | *b* %", "−5", "–", "1,000.0", "1999"],
    ]


def test_numbers_stand_right_and_text_left() -> None:
    for row in cells(show_table(ARTISTS).html):
        assert [cell["style"] for cell in row] == [
            "text-align: left;",
            *["text-align: right;"] * 4,
        ]


def test_text_can_be_set_like_a_number() -> None:
    html = show_table(pd.DataFrame({"value": ["1 of 2"]}), formats={"value": "right"}).html
    assert cells(html)[1][0]["style"] == "text-align: right;"


def test_significant_digits_for_values_of_unlike_size() -> None:
    df = pd.DataFrame({"value": [0.00012, 3.014, -41.26, 1234.0, 0.0, np.nan]})
    shown = [row[0] for row in texts(show_table(df, formats={"value": "3s"}).html)[1:]]
    assert shown == ["0.000120", "3.01", "−41.3", "1,230", "0.00", "–"]


def test_the_place_that_scrolls_has_a_name_and_a_role() -> None:
    place = BeautifulSoup(show_table(ARTISTS).html, "html.parser").div
    assert place
    assert (place["role"], place["tabindex"]) == ("region", "0")
    assert place["aria-label"] == "Table, scrolls sideways"


def test_rank_counts_the_rows() -> None:
    html = show_table(ARTISTS[["artist_name"]], rank="Rank").html
    assert [row[0] for row in texts(html)] == ["Rank", "1", "2"]


def test_the_frame_is_left_alone() -> None:
    before = ARTISTS.copy()
    show_table(ARTISTS, rank="Rank")
    pd.testing.assert_frame_equal(ARTISTS, before)


def test_html_has_no_style_sheet_no_script_no_id_and_is_the_same_each_time() -> None:
    html = show_table(ARTISTS).html
    soup = BeautifulSoup(html, "html.parser")
    assert not soup(["style", "script"])
    assert not soup(id=True)
    assert html == show_table(ARTISTS).html


def test_an_unknown_column_or_format_is_named() -> None:
    with pytest.raises(ValueError, match="no column plys; the table has name"):
        show_table(pd.DataFrame({"name": []}), formats={"plys": 0})
    with pytest.raises(ValueError, match="format 'euro' of column name"):
        show_table(pd.DataFrame({"name": ["a"]}), formats={"name": "euro"})


def test_pandoc_makes_a_typst_table_with_a_head_and_alignment() -> None:
    command = [pypandoc.get_pandoc_path(), "-f", "html", "-t", "typst"]
    out = subprocess.run(
        command, input=show_table(ARTISTS).html, capture_output=True, text=True, check=True
    ).stdout
    assert "align: (left,right,right,right,right,)" in out
    assert "table.header(" in out
    assert "\\$x\\$" in out


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text(max_size=15), min_size=1, max_size=5))
def test_any_name_is_shown_as_it_is(names: list[str]) -> None:
    shown = [row[0] for row in texts(show_table(pd.DataFrame({"name": names})).html)[1:]]
    assert shown == [single_line(name) for name in names]

from datetime import date, datetime

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.checking import check_table
from analysis.errors import DataError
from analysis.schema import ARTISTS, FRIENDS, LINKS, TAG_ASSIGNMENTS


def links(**changes: list[int]) -> pd.DataFrame:
    return pd.DataFrame(
        {"user_id": [1, 1, 2], "artist_id": [5, 6, 5], "plays": [9, 8, 7]} | changes
    )


def tagged(day: int, month: int, year: int) -> pd.DataFrame:
    ids = {"user_id": [1], "artist_id": [1], "tag_id": [1]}
    return pd.DataFrame(ids | {"day": [day], "month": [month], "year": [year]})


def test_a_good_table_passes_unchanged():
    assert check_table(links(), LINKS).equals(links())


@pytest.mark.parametrize(
    ("change", "row", "column", "problem"),
    [
        ({"plays": [9, 0, 7]}, 3, "weight", "0 is out of range"),
        ({"plays": [-4, 0, 7]}, 2, "weight", "-4 is out of range"),
        ({"artist_id": [5, 6, -5]}, 4, "artistID", "-5 is out of range"),
        ({"user_id": [1, 1, 1]}, 4, "userID, artistID", "1, 5 stands in row 2 already"),
    ],
)
def test_a_bad_cell_is_named(change, row, column, problem):
    with pytest.raises(DataError) as caught:
        check_table(links(**change), LINKS)
    error = caught.value
    assert (error.file, error.row, error.column) == ("user_artists.dat", row, column)
    assert error.problem == problem


def test_an_artist_needs_a_name():
    artists = pd.DataFrame(
        {"artist_id": [1], "name": [" \u00a0"], "url": [""], "picture_url": [""]}
    )
    with pytest.raises(DataError, match="row 2, column name: the text is blank"):
        check_table(artists, ARTISTS)


def test_friends_are_not_needed():
    check_table(pd.DataFrame({"user_id": [], "friend_id": []}, dtype="int64"), FRIENDS)


@given(st.dates())
def test_every_date_of_the_calendar_is_read(day: date):
    rows = check_table(tagged(day.day, day.month, day.year), TAG_ASSIGNMENTS)
    assert rows["date"].dt.to_pydatetime()[0] == datetime(day.year, day.month, day.day)
    assert list(rows) == ["user_id", "artist_id", "tag_id", "date"]


@given(st.integers(1, 31), st.integers(1, 12), st.integers(1, 9999))
def test_no_other_date_is_read(day: int, month: int, year: int):
    try:
        date(year, month, day)
    except ValueError:
        with pytest.raises(DataError, match=f"{day}.{month}.{year} is not a date"):
            check_table(tagged(day, month, year), TAG_ASSIGNMENTS)
    else:
        check_table(tagged(day, month, year), TAG_ASSIGNMENTS)


@pytest.mark.parametrize(
    ("day", "month", "year", "column"),
    [
        (0, 1, 2000, "day"),
        (32, 1, 2000, "day"),
        (1, 0, 2000, "month"),
        (1, 13, 2000, "month"),
        (1, 1, 0, "year"),
        (1, 1, 2**60, "year"),
    ],
)
def test_a_part_of_a_date_out_of_range_is_named(day: int, month: int, year: int, column: str):
    with pytest.raises(DataError, match="out of range") as caught:
        check_table(tagged(day, month, year), TAG_ASSIGNMENTS)
    assert caught.value.column == column

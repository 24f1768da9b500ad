"""Checks on a table once read: ranges, unique keys, dates that exist, rows enough."""

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from analysis.errors import DataError
from analysis.schema import Column, Table

_MONTH_DAYS = np.array([0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])


def check_table(rows: pd.DataFrame, table: Table) -> pd.DataFrame:
    """Check one table by itself and form its dates.

    Parameters
    ----------
    rows : pd.DataFrame
        As `analysis.reading.parse_table` returns it: row `i` is line `i + 2` of the file.
    table : Table
        What it should hold.

    Returns
    -------
    pd.DataFrame
        The same rows; where the table is dated, `date` (datetime64) replaces day, month, year.

    Raises
    ------
    DataError
        For a number out of range, a blank name, a repeated key, a date that does not exist, or
        fewer rows than the report needs.

    Examples
    --------
    >>> from analysis.schema import FRIENDS
    >>> check_table(pd.DataFrame({"user_id": [1, 1], "friend_id": [2, 2]}), FRIENDS)
    Traceback (most recent call last):
    analysis.errors.DataError: user_friends.dat, row 3, column userID, friendID: 1, 2 \
stands in row 2 already. Keep one of the two lines.
    """
    for column in table.columns:
        _check_column(rows[column.name], column, table)
    _check_unique(rows, table)
    if len(rows) < table.fewest:
        problem = f"holds {len(rows)} of the {table.fewest} rows that the report needs at least"
        raise DataError(table.file, 0, "", problem, "Fetch the data again, or take more of them.")
    return _with_date(rows, table) if table.dated else rows


def _at(table: Table, index: int, column: str, problem: str, remedy: str) -> DataError:
    return DataError(table.file, int(index) + 2, column, problem, remedy)


def _check_column(values: pd.Series, column: Column, table: Table) -> None:
    if column.kind == "integer":
        cells = values.to_numpy()
        bad = (cells < column.low) | (cells > column.high)
        problem, remedy = "{} is out of range", f"It must be {_range(column)}."
    else:
        bad = (values.str.strip() == "").to_numpy() & column.required
        problem, remedy = "the text is blank", "Give it a name."
    if bad.any():
        first = int(np.flatnonzero(bad)[0])
        raise _at(table, first, column.header, problem.format(values.iloc[first]), remedy)


def _range(column: Column) -> str:
    return f"at least {column.low}" if column.high > 2**62 else f"{column.low} to {column.high}"


def _check_unique(rows: pd.DataFrame, table: Table) -> None:
    key = list(table.key)
    repeated = np.flatnonzero(rows.duplicated(key).to_numpy())
    if not len(repeated):
        return
    again = rows[key].iloc[repeated[0]]
    first = int(np.flatnonzero((rows[key] == again).all(axis=1))[0])
    problem = f"{', '.join(map(str, again))} stands in row {first + 2} already"
    headers = ", ".join(map(table.header_of, key))
    raise _at(table, repeated[0], headers, problem, "Keep one of the two lines.")


def _with_date(rows: pd.DataFrame, table: Table) -> pd.DataFrame:
    day, month, year = (rows[name].to_numpy() for name in ("day", "month", "year"))
    wrong = np.flatnonzero(day > _days_in_month(month, year))
    if len(wrong):
        found = f"{day[wrong[0]]}.{month[wrong[0]]}.{year[wrong[0]]} is not a date"
        raise _at(table, wrong[0], "day", found, "Correct day, month or year.")
    first = (year - 1970).astype("datetime64[Y]").astype("datetime64[M]") + (month - 1)
    dates = (first.astype("datetime64[D]") + (day - 1)).astype("datetime64[us]")
    return rows.drop(columns=["day", "month", "year"]).assign(date=dates)


def _days_in_month(month: NDArray[np.int64], year: NDArray[np.int64]) -> NDArray[np.int64]:
    leap = (year % 4 == 0) & ((year % 100 != 0) | (year % 400 == 0))
    days: NDArray[np.int64] = _MONTH_DAYS[month] + ((month == 2) & leap)
    return days

"""The table that every history becomes: one row an artist."""

import csv
import io
from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd

from analysis.listening.names import clean_name

TABLE_COLUMNS = ("artist", "plays", "seconds", "first", "last", "source", "released")
SOURCES = ("account data", "extended history", "playlist", "Spotify account")
"""Where plays come from, in the order in which a cell joins them."""
JOINED = " + "


def as_table(artist: Sequence[str] | Any, **columns: Any) -> pd.DataFrame:
    """Make a table of a history.

    Parameters
    ----------
    artist : sequence of str
        Names, each once.
    **columns
        The other columns; what is left out of seconds, first, last and released is unknown.

    Returns
    -------
    pd.DataFrame
        artist (str), plays (int64), seconds (float64, NaN unknown), first and last (datetime64[s],
        UTC, NaT unknown), source (str) and released (Int64, a year, <NA> unknown); most plays
        first, ties by name.

    Examples
    --------
    >>> as_table(["Elbow"], plays=[2], source=["playlist"])["seconds"].isna().item()
    True
    """
    size = len(artist)
    table = pd.DataFrame(
        {
            "artist": pd.Series(list(artist), dtype="str"),
            "plays": np.asarray(columns["plays"], dtype="int64"),
            "seconds": np.asarray(columns.get("seconds", [np.nan] * size), dtype="float64"),
            "first": np.asarray(columns.get("first", ["NaT"] * size), dtype="datetime64[s]"),
            "last": np.asarray(columns.get("last", ["NaT"] * size), dtype="datetime64[s]"),
            "source": pd.Series(list(columns["source"]), dtype="str"),
            "released": pd.array(list(columns.get("released", [pd.NA] * size)), dtype="Int64"),
        }
    )
    return table.sort_values(["plays", "artist"], ascending=[False, True], ignore_index=True)


def combine(tables: Sequence[pd.DataFrame]) -> pd.DataFrame:
    """Add tables up.

    Parameters
    ----------
    tables : sequence of pd.DataFrame
        As of `as_table`, of plays that no two of them share.

    Returns
    -------
    pd.DataFrame
        As of `as_table`; the time played is that of the plays whose time is known.

    Examples
    --------
    >>> one = as_table(["Elbow"], plays=[2], source=["playlist"])
    >>> combine([one, one])["plays"].tolist()
    [4]
    """
    rows = pd.concat(tables, ignore_index=True)
    grouped = rows.groupby("artist")
    found = grouped.agg({"plays": "sum", "first": "min", "last": "max", "released": "min"})
    found["seconds"] = grouped["seconds"].sum(min_count=1)
    found["source"] = grouped["source"].agg(_join)
    found = found.reset_index()
    return as_table(**{column: found[column].to_numpy() for column in TABLE_COLUMNS})


def _join(cells: pd.Series) -> str:
    held = {part for cell in cells for part in cell.split(JOINED)}
    return JOINED.join(source for source in SOURCES if source in held)


def write_table(history: pd.DataFrame) -> str:
    """Write a history as the project's own kind of file.

    Parameters
    ----------
    history : pd.DataFrame
        As of `as_table`.

    Returns
    -------
    str
        CSV with a header, lines ended by a line feed, unknown cells empty.

    Examples
    --------
    >>> print(write_table(as_table(["Elbow"], plays=[2], source=["playlist"])).splitlines()[1])
    Elbow,2,,,,playlist,
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(TABLE_COLUMNS)
    for row in history[list(TABLE_COLUMNS)].itertuples(index=False):
        cells = [*row[1:3], _time(row[3]), _time(row[4]), *row[5:]]
        writer.writerow([clean_name(row[0]), *("" if pd.isna(cell) else cell for cell in cells)])
    return text.getvalue()


def _time(value: Any) -> Any:
    return value if pd.isna(value) else f"{value:%Y-%m-%dT%H:%M:%S}Z"

"""The project's own kind of file, as `analysis.listening.table.write_table` writes it."""

import math
import re
from collections.abc import Callable
from datetime import datetime
from typing import Any

import numpy as np
import pandas as pd

from analysis.listening.files.faults import fault
from analysis.listening.files.sheets import rows_of
from analysis.listening.names import clean_name
from analysis.listening.table import JOINED, SOURCES, TABLE_COLUMNS, as_table, combine

TIME = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z")
REMEDY = "Fetch the table again, or correct the cell."


def read_table(content: bytes, name: str) -> pd.DataFrame:
    """Read a table.

    Parameters
    ----------
    content : bytes
        CSV.
    name : str
        For messages.

    Returns
    -------
    pd.DataFrame
        As of `analysis.listening.table.as_table`; an artist in several rows is added up.

    Raises
    ------
    ListeningError
        With the row and the column of a cell that cannot be.

    Examples
    --------
    >>> from analysis.listening.table import write_table
    >>> table = as_table(["Elbow"], plays=[2], source=["playlist"])
    >>> read_table(write_table(table).encode(), "a.csv").equals(table)
    True
    """
    _, *rows = rows_of(content, name)
    read = [_row(place, row) for place, row in rows]
    columns = {c: [row[p] for row in read] for p, c in enumerate(TABLE_COLUMNS)}
    return combine([as_table(**columns)])


def _row(place: str, row: list[str]) -> list[Any]:
    if len(row) != len(TABLE_COLUMNS):
        raise fault(place, f"has {len(row)} cells, not {len(TABLE_COLUMNS)}", REMEDY)
    return [_cell(place, c, cell) for c, cell in zip(TABLE_COLUMNS, row, strict=True)]


def _cell(place: str, column: str, cell: str) -> Any:
    problem, read, unknown = CELLS[column]
    if not cell and unknown is not None:
        return unknown
    try:
        return read(cell)
    except ValueError:
        pass  # whose message holds the cell: ours is raised without it
    raise fault(f"{place}, column {column}", problem, REMEDY)


def _name(cell: str) -> str:
    return _held(clean_name(cell), bool)


def _plays(cell: str) -> int:
    return int(_held(cell, lambda text: re.fullmatch("[0-9]{1,15}", text) and int(text) > 0))


def _seconds(cell: str) -> float:
    return float(_held(cell, lambda text: math.isfinite(float(text)) and float(text) >= 0))


def _when(cell: str) -> np.datetime64:
    return np.datetime64(datetime.fromisoformat(_held(cell, TIME.fullmatch)[:-1]), "s")


def _source(cell: str) -> str:
    return _held(cell, lambda text: set(text.split(JOINED)) <= set(SOURCES))


def _year(cell: str) -> int:
    return int(_held(cell, re.compile("[0-9]{4}").fullmatch))


def _held(cell: str, is_right: Callable[[str], object]) -> str:
    if not is_right(cell):
        raise ValueError
    return cell


WHEN = ("must be a time such as 2020-01-31T12:00:00Z, or empty", _when, np.datetime64("NaT"))
CELLS: dict[str, tuple[str, Callable[[str], Any], Any]] = {
    "artist": ("must be a name", _name, None),
    "plays": ("must be a whole number from 1", _plays, None),
    "seconds": ("must be a number from 0, or empty", _seconds, math.nan),
    "first": WHEN,
    "last": WHEN,
    "source": (f"must be of {', '.join(SOURCES)}", _source, None),
    "released": ("must be a year, or empty", _year, pd.NA),
}

"""Checks between tables: ids that one refers to and another describes."""

import numpy as np
import pandas as pd

from analysis.errors import DataError
from analysis.schema import Table


def check_references(rows: pd.DataFrame, table: Table, name: str, target: pd.DataFrame) -> None:
    """Check that every id in column `name` of `rows` is an id of `target`.

    Parameters
    ----------
    rows : pd.DataFrame
        The table that refers.
    table : Table
        Its description.
    name : str
        Our name of the column; `target` has one of the same name.
    target : pd.DataFrame
        The table referred to.

    Raises
    ------
    DataError
        Names the first line whose id is unknown.

    Examples
    --------
    >>> from analysis.schema import LINKS
    >>> links = pd.DataFrame({"user_id": [2], "artist_id": [51], "plays": [9]})
    >>> check_references(links, LINKS, "artist_id", pd.DataFrame({"artist_id": [51]}))
    """
    unknown = np.flatnonzero(~rows[name].isin(target[name]).to_numpy())
    if len(unknown):
        what = f"{name.removesuffix('_id')} {rows[name].iloc[unknown[0]]} is not described"
        remedy = "A line of the file that describes it is missing, or this line is wrong."
        raise DataError(table.file, int(unknown[0]) + 2, table.header_of(name), what, remedy)


def check_overlap(rows: pd.DataFrame, table: Table, name: str, target: pd.DataFrame) -> None:
    """Check that one id in column `name` of `rows`, at least, is an id of `target`.

    Parameters
    ----------
    rows, table, name, target
        As for `check_references`, where some ids may well be unknown.

    Raises
    ------
    DataError
        If all are.

    Examples
    --------
    >>> from analysis.schema import TAG_ASSIGNMENTS
    >>> given, artists = pd.DataFrame({"artist_id": [7, 9]}), pd.DataFrame({"artist_id": [9]})
    >>> check_overlap(given, TAG_ASSIGNMENTS, "artist_id", artists)
    """
    if not rows[name].isin(target[name]).any():
        problem = f"no {name.removesuffix('_id')} in it is described"
        remedy = "The report needs one at least: take files that belong together."
        raise DataError(table.file, 0, table.header_of(name), problem, remedy)

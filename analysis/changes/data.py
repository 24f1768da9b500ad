"""What the data gained and lost. No row of a user is published, so users are only counted."""

from collections.abc import Collection, Mapping
from typing import Any

import pandas as pd

from analysis.changes.schema import DataChange
from analysis.changes.users import users_added_and_gone

KINDS = {
    "users": "users",
    "artists": "artists",
    "links": "links of a user to an artist",
    "tags": "tags",
    "tag_assignments": "tag assignments",
    "friend_pairs": "friend pairs",
}
"""Keys of ``results.json`` that count the data's rows, as a reader calls them."""


def data_change(
    before: Mapping[str, Any],
    now: Mapping[str, Any],
    old: pd.DataFrame,
    new: pd.DataFrame,
    old_users: Collection[str] = (),
    new_users: Collection[str] = (),
) -> DataChange:
    """Compare the data of two versions.

    Parameters
    ----------
    before, now : mapping
        Their ``results.json``.
    old, new : pd.DataFrame
        Their artists: name and listeners. Names tell artists apart, since another edition of the
        data may number them anew.
    old_users, new_users : collection of str
        Marks of their users, of `analysis.changes.users.user_marks`.

    Examples
    --------
    >>> old = pd.DataFrame({"name": ["Air", "Low"], "listeners": [2, 3]})
    >>> new = pd.DataFrame({"name": ["Air", "Muse"], "listeners": [2, 9]})
    >>> change = data_change({}, {"dataset": {"users": 5}}, old, new)
    >>> change.rows["users"], change.artists_added, change.artists_gone
    ([None, 5], ['Muse'], ['Low'])
    """
    rows = {kind: [_count(before, kind), _count(now, kind)] for kind in KINDS}
    users_added, users_gone = users_added_and_gone(old_users, new_users)
    return DataChange(
        rows=rows,
        users_added=users_added,
        users_gone=users_gone,
        artists_added=None if old.empty else _only(new, old),
        artists_gone=None if old.empty else _only(old, new),
    )


def _count(results: Mapping[str, Any], kind: str) -> int | None:
    count = results.get("dataset", {}).get(kind)
    return None if count is None else int(count)


def _only(these: pd.DataFrame, others: pd.DataFrame) -> list[str]:
    """Name artists of one table that the other lacks, those with most listeners first."""
    found = these[~these["name"].isin(others["name"])]
    found = found.assign(listeners=found["listeners"].astype(int))
    ordered = found.sort_values(["listeners", "name"], ascending=[False, True])
    names: list[str] = ordered["name"].unique().tolist()
    return names

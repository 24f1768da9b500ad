"""The tables of the chapter on changes."""

from math import floor, log10

import pandas as pd

from analysis.changes.data import KINDS
from analysis.changes.schema import Changes, NumberChange
from analysis.text import number

MOST, LISTS = 15, 8
"""Numbers and lists shown; all stand in `changes.json`."""
NOTHING, NONE = "nothing to compare", "–"


def rows_table(changes: Changes) -> pd.DataFrame:
    """Count the data's rows then and now.

    Parameters
    ----------
    changes : Changes
        Result of `analysis.changes.since.since_previous`.

    Returns
    -------
    pd.DataFrame
        kind, before, now and difference; missing without a version before.
    """
    rows = [(KINDS[kind], *counts) for kind, counts in changes.data.rows.items()]
    table = pd.DataFrame(rows, columns=["kind", "before", "now"])
    table[["before", "now"]] = table[["before", "now"]].astype("Int64")
    return table.assign(difference=table["now"] - table["before"])


def numbers_table(changes: Changes) -> pd.DataFrame:
    """Give the numbers that moved most.

    Those that differ by more than noise come first, by the size of the difference relative to the
    interval; then numbers without an interval, by the size relative to the number.

    Parameters
    ----------
    changes : Changes
        As for `rows_table`.

    Returns
    -------
    pd.DataFrame
        name, before, now and difference as a reader sees them: keys as words, counts in full; and
        verdict ("yes", or "–" where no interval tells).
    """
    moved = [one for one in changes.numbers if one.difference and one.more_than_noise is not False]
    moved.sort(key=lambda one: (one.more_than_noise is None, -_size(one), one.name))
    rows = [
        (_words(one.name), *_values(one), "yes" if one.more_than_noise else NONE)
        for one in moved[:MOST]
    ]
    rows = rows or [(_reason(changes, "no number"), NONE, NONE, NONE, NONE)]
    return pd.DataFrame(rows, columns=["name", "before", "now", "difference", "verdict"])


def lists_table(changes: Changes) -> pd.DataFrame:
    """Give the lists of nearest artists that moved most.

    Parameters
    ----------
    changes : Changes
        As for `rows_table`.

    Returns
    -------
    pd.DataFrame
        artist, kept ("3 of 10"), added and gone (names).
    """
    rows = [
        (one.artist, f"{one.kept} of {one.of}", ", ".join(one.added), ", ".join(one.gone))
        for one in changes.neighbours.moved[:LISTS]
    ]
    rows = rows or [(_reason(changes, "no artist"), NONE, NONE, NONE)]
    return pd.DataFrame(rows, columns=["artist", "kept", "added", "gone"])


def _reason(changes: Changes, none: str) -> str:
    return NOTHING if changes.previous is None else none


def _words(name: str) -> str:
    return name.replace(".", " › ").replace("_", " ")


def _values(change: NumberChange) -> tuple[str, str, str]:
    return _shown(change.before, 4), _shown(change.now, 4), _shown(change.difference, 3)


def _shown(value: float | None, digits: int) -> str:
    """Write a whole number in full, and any other with so many significant digits."""
    if value is None:
        return NONE
    if value == int(value):
        return number(value)
    return number(value, max(0, digits - 1 - floor(log10(abs(value)))))


def _size(change: NumberChange) -> float:
    if change.difference is None or change.before is None or change.now is None:
        return 0.0
    if change.more_than_noise and change.interval_before and change.interval_now:
        low, high = zip(change.interval_before, change.interval_now, strict=True)
        width = sum(high) - sum(low)
        return abs(change.difference) / width if width else float("inf")
    return abs(change.difference) / max(abs(change.before), abs(change.now))

"""The order of every list of names: more first, then by name."""

from collections.abc import Sequence

import pandas as pd

_FOLDED = "\0folded"  # no column of a data file can have this name


def most_first(table: pd.DataFrame, by: str, *, then: Sequence[str] = ()) -> pd.DataFrame:
    """Sort a table by a count, the largest first, ties by name.

    Names are compared without case first, then as they are. Ids and the order of the rows never
    decide: rows that agree in all the columns used look the same to a reader.

    Parameters
    ----------
    table
        Columns `name`, `by` and those of `then`; left alone.
    by
        Column to sort by.
    then
        Columns that break ties before the name does (and after it, where names are the same),
        the largest first.

    Returns
    -------
    pd.DataFrame
        A sorted copy with a new index from 0.

    Examples
    --------
    >>> table = pd.DataFrame({"name": ["b", "a", "B"], "plays": [2, 1, 2]})
    >>> most_first(table, "plays")["name"].tolist()
    ['B', 'b', 'a']
    """
    keyed = table.assign(**{_FOLDED: table["name"].str.casefold()})
    keys = [by, *then, _FOLDED, "name"]
    numbers = map(str, table.select_dtypes("number").columns)
    rest = [name for name in numbers if not name.endswith("_id")]
    keys += [name for name in rest if name not in keys]
    rising = [key in {_FOLDED, "name"} for key in keys]
    ordered = keyed.sort_values(keys, ascending=rising, ignore_index=True, kind="stable")
    return ordered.drop(columns=_FOLDED)

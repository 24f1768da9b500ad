"""The tables of neighbours of 2021 as the reader sees them: of a model, or one with its scores."""

from collections.abc import Iterable
from itertools import zip_longest

import pandas as pd

from analysis.audit.neighbour_decoding import KEY
from analysis.audit.neighbour_tables import NeighbourTables
from analysis.dataset import Dataset
from analysis.tagging import artist_tags, tag_lists

_MEASURES = {"cosine": "cosine", "dot": "dot product"}
_HEADS = ["Neighbour as printed", "Whose row it was", "Right neighbour"]
_TAGS = 3


def line_by_line(tables: NeighbourTables, model: str) -> pd.DataFrame:
    """Lay all tables of a model out for a reader: a line for each neighbour.

    Parameters
    ----------
    tables : NeighbourTables
        Result of `analysis.audit.neighbour_tables.neighbour_tables`.
    model : str
        Its name in the study.

    Returns
    -------
    pd.DataFrame
        Asked for (name and measure, in the first line of a table), Answered with (the artist whose
        row it was, in the first line), Neighbour as printed, Whose row it was, and Right neighbour;
        listeners in brackets, the artist asked for left out of its neighbours.

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.audit.neighbour_tables import neighbour_tables
    >>> from analysis.dataset import load_dataset
    >>> from analysis.study import load_study
    >>> data, split = load_dataset(Path("data/sample")), load_study().split
    >>> tables = neighbour_tables(data, {}, split, [], k=6, minimum_listeners=20)
    >>> line_by_line(tables, "plain").columns[:2].tolist()
    ['Asked for', 'Answered with']
    """
    right = dict(list(tables.right.groupby(KEY)))
    lines = tables.lines[tables.lines["model"] == model]
    parts = [
        _lines(part, right.get(key, tables.right.head(0)))
        for key, part in lines.groupby(KEY, sort=False)
    ]
    columns = ["Asked for", "Answered with", *_HEADS]
    return pd.concat([pd.DataFrame(columns=columns), *parts], ignore_index=True)


def _lines(lines: pd.DataFrame, right: pd.DataFrame) -> pd.DataFrame:
    first, near = lines.iloc[0], lines[lines["named"] != lines["query_row"]]
    columns = [
        near["printed"].tolist(),
        _with_listeners(near["owner_name"], near["owner_listeners"]),
        _with_listeners(right["name"], right["listeners"]),
    ]
    table = pd.DataFrame(zip_longest(*columns, fillvalue=""), columns=_HEADS)
    asked = f"{first['query']}, {_MEASURES[first['measure']]}"
    answered = f"{first['query_owner_name']} ({first['query_owner_listeners']:,})"
    table.insert(0, "Asked for", [asked, *[""] * (len(table) - 1)])
    table.insert(1, "Answered with", [answered, *[""] * (len(table) - 1)])
    return table


def _with_listeners(names: Iterable[str], listeners: Iterable[int]) -> list[str]:
    return [f"{name} ({count:,})" for name, count in zip(names, listeners, strict=True)]


def worked(dataset: Dataset, tables: NeighbourTables, key: tuple[str, str, str]) -> pd.DataFrame:
    """Lay one table out in full, the line of the artist asked about included.

    Parameters
    ----------
    dataset : Dataset
        The data.
    tables : NeighbourTables
        Result of `analysis.audit.neighbour_tables.neighbour_tables`.
    key : (str, str, str)
        model, measure and query, as of `analysis.audit.plausibility.most_plausible`.

    Returns
    -------
    pd.DataFrame
        Rank, As printed, Score, Whose row it was, Listeners and Tags, the last three of the
        artist whose row it was; tags joined by commas, most given first.

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.audit.neighbour_tables import neighbour_tables
    >>> from analysis.dataset import load_dataset
    >>> from analysis.study import load_study
    >>> data, split = load_dataset(Path("data/sample")), load_study().split
    >>> tables = neighbour_tables(data, {}, split, [], k=6, minimum_listeners=20)
    >>> worked(data, tables, ("plain", "cosine", "Nobody")).columns[:3].tolist()
    ['Rank', 'As printed', 'Score']
    """
    lines = tables.lines
    lines = lines[(lines[KEY] == list(key)).all(axis=1)]
    tags = tag_lists(artist_tags(dataset), _TAGS).reindex(lines["owner"], fill_value="")
    shown = {
        "rank": "Rank",
        "printed": "As printed",
        "score": "Score",
        "owner_name": "Whose row it was",
        "owner_listeners": "Listeners",
    }
    table = lines[list(shown)].rename(columns=shown).reset_index(drop=True)
    return table.assign(Tags=tags.to_numpy())

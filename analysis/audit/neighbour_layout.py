"""The tables of neighbours of 2021 as the reader sees them: all in short, or one line by line."""

from collections.abc import Iterable

import pandas as pd

from analysis.audit.neighbour_decoding import KEY
from analysis.audit.neighbour_tables import NeighbourTables
from analysis.dataset import Dataset
from analysis.model_labels import WEIGHTS
from analysis.tagging import artist_tags, tag_lists

_MEASURES = {"cosine": "cosine", "dot": "dot product"}
_TAGS = 3


def compact(tables: NeighbourTables) -> pd.DataFrame:
    """Lay all tables out for a reader: a line for each.

    Parameters
    ----------
    tables : NeighbourTables
        Result of `analysis.audit.neighbour_tables.neighbour_tables`.

    Returns
    -------
    pd.DataFrame
        Model, Asked (name and measure), Whose row it was, Neighbours as printed, Whose rows they
        were (in the same order) and Right neighbours; listeners in brackets, the artist asked
        about left out of its neighbours.

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.audit.neighbour_tables import neighbour_tables
    >>> from analysis.dataset import load_dataset
    >>> from analysis.study import load_study
    >>> data, split = load_dataset(Path("data/sample")), load_study().split
    >>> tables = neighbour_tables(data, {}, split, [], k=6, minimum_listeners=20)
    >>> compact(tables).columns[:2].tolist()
    ['Model', 'Asked']
    """
    right = {key: part for key, part in tables.right.groupby(KEY)}
    rows = [
        _short(part, right.get(key, tables.right.head(0)))
        for key, part in tables.lines.groupby(KEY, sort=False)
    ]
    columns = ["Model", "Asked", "Whose row it was", "Neighbours as printed"]
    return pd.DataFrame(rows, columns=[*columns, "Whose rows they were", "Right neighbours"])


def _short(lines: pd.DataFrame, right: pd.DataFrame) -> list[str]:
    first, near = lines.iloc[0], lines[lines["named"] != lines["query_row"]]
    return [
        WEIGHTS.get(first["model"], first["model"]),
        f"{first['query']}, {_MEASURES[first['measure']]}",
        f"{first['query_owner_name']} ({first['query_owner_listeners']:,})",
        " · ".join(near["printed"]),
        _with_listeners(near["owner_name"], near["owner_listeners"]),
        _with_listeners(right["name"], right["listeners"]),
    ]


def _with_listeners(names: Iterable[str], listeners: Iterable[int]) -> str:
    pairs = zip(names, listeners, strict=True)
    return " · ".join(f"{name} ({count:,})" for name, count in pairs)


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

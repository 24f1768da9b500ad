"""The tables of neighbours of 2021 as the reader sees them: of a model, or one with its scores."""

from collections.abc import Iterable
from itertools import zip_longest

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from analysis.audit.neighbour_decoding import KEY
from analysis.audit.neighbour_tables import NeighbourTables
from analysis.dataset import Dataset
from analysis.listeners import listeners

_MEASURES = {"cosine": "cosine", "dot": "dot product"}
_HEADS = ["Printed", "In truth", "Trained again, rightly named"]


def line_by_line(dataset: Dataset, tables: NeighbourTables, model: str) -> pd.DataFrame:
    """Lay all tables of a model out for a reader: a line for each neighbour.

    Parameters
    ----------
    dataset : Dataset
        The data.
    tables : NeighbourTables
        Result of `analysis.audit.neighbour_tables.neighbour_tables`.
    model : str
        Its name in the study.

    Returns
    -------
    pd.DataFrame
        Printed (first the name asked for, with the measure, then its neighbours), In truth (whose
        row it was) and Trained again (a list of its own: the artist asked for, and its neighbours
        rightly named); listeners in brackets.

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.audit.neighbour_tables import neighbour_tables
    >>> from analysis.dataset import load_dataset
    >>> from analysis.study import load_study
    >>> data, split = load_dataset(Path("data/sample")), load_study().split
    >>> tables = neighbour_tables(data, {}, split, [], k=6, minimum_listeners=20)
    >>> line_by_line(data, tables, "plain").columns.tolist()
    ['Printed', 'In truth', 'Trained again, rightly named']
    """
    right = dict(list(tables.right.groupby(KEY)))
    lines, heard = tables.lines[tables.lines["model"] == model], listeners(dataset)
    parts = [
        _lines(part, right.get(key, tables.right.head(0)), heard)
        for key, part in lines.groupby(KEY, sort=False)
    ]
    return pd.concat([pd.DataFrame(columns=_HEADS), *parts], ignore_index=True)


def _lines(lines: pd.DataFrame, right: pd.DataFrame, heard: NDArray[np.int64]) -> pd.DataFrame:
    first, near = lines.iloc[0], lines[lines["named"] != lines["query_row"]]
    asked, owner = f"Asked for: {first['query']}, {_MEASURES[first['measure']]}", "query_owner"
    names = [first["query"], *right["name"]]
    columns = [
        [asked, *near["printed"]],
        _with_listeners(
            [first[f"{owner}_name"], *near["owner_name"]],
            [first[f"{owner}_listeners"], *near["owner_listeners"]],
        ),
        _with_listeners(names, [heard[first["query_row"]], *right["listeners"]]),
    ]
    return pd.DataFrame(zip_longest(*columns, fillvalue=""), columns=_HEADS)


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
        Printed, Its listeners, Score, In truth (the artist whose row it was) and Listeners in
        truth.

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.audit.neighbour_tables import neighbour_tables
    >>> from analysis.dataset import load_dataset
    >>> from analysis.study import load_study
    >>> data, split = load_dataset(Path("data/sample")), load_study().split
    >>> tables = neighbour_tables(data, {}, split, [], k=6, minimum_listeners=20)
    >>> worked(data, tables, ("plain", "cosine", "Nobody")).columns[:3].tolist()
    ['Printed', 'Its listeners', 'Score']
    """
    lines = tables.lines
    lines = lines[(lines[KEY] == list(key)).all(axis=1)]
    return pd.DataFrame(
        {
            "Printed": lines["printed"],
            "Its listeners": listeners(dataset)[lines["named"].to_numpy(np.int64)],
            "Score": lines["score"],
            "In truth": lines["owner_name"],
            "Listeners in truth": lines["owner_listeners"],
        }
    ).reset_index(drop=True)

"""Nearest artists in an embedding."""

from typing import Any, Literal

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from pydantic import PositiveInt

from analysis.dataset import Dataset
from analysis.directions import directions
from analysis.listeners import listeners
from analysis.settings import Settings
from analysis.tagging import artist_tags, tag_lists

Measure = Literal["cosine", "dot"]


class NeighbourSettings(Settings):
    """Settings of a table of neighbours.

    Parameters
    ----------
    count : int
        Neighbours in a table, the queried artist not counted.
    minimum_listeners : int
        Listeners that a neighbour has at least.
    tags : int
        Tags named beside each neighbour.
    """

    count: PositiveInt
    minimum_listeners: PositiveInt
    tags: PositiveInt


def nearest(
    embedding: NDArray[np.floating[Any]],
    row: int,
    k: int,
    measure: Measure = "cosine",
    eligible: NDArray[np.bool_] | None = None,
) -> pd.DataFrame:
    r"""Return the rows nearest to a row, itself excluded.

    The score of rows with vectors u and v is :math:`u \cdot v` (dot) or
    :math:`u \cdot v / (|u| |v|)` (cosine; 0 where a vector is zero).

    Parameters
    ----------
    embedding : NDArray
        Shape (rows, dimension).
    row : int
        Row to start from.
    k : int
        Number of neighbours at most.
    measure : {"cosine", "dot"}
        Score.
    eligible : NDArray[np.bool_], optional
        Shape (rows,): which rows may be neighbours; by default all.

    Returns
    -------
    pd.DataFrame
        row and score, highest score first; ties in row order. Fewer than k rows where fewer are
        eligible.

    Examples
    --------
    >>> embedding = np.array([[1.0, 0.0], [3.0, 4.0], [3.0, 0.0]])
    >>> nearest(embedding, 0, k=2).to_dict("list")
    {'row': [2, 1], 'score': [1.0, 0.6]}
    """
    vectors = np.asarray(embedding, dtype=np.float64)
    if measure == "cosine":
        vectors = directions(vectors)
    scores = vectors @ vectors[row]
    allowed = np.ones(len(vectors), dtype=bool) if eligible is None else eligible.copy()
    allowed[row] = False
    order = np.argsort(-scores, kind="stable")
    rows = order[allowed[order]][:k]
    return pd.DataFrame({"row": rows, "score": scores[rows]})


def neighbour_table(
    dataset: Dataset,
    embedding: NDArray[np.floating[Any]],
    artist_row: int,
    settings: NeighbourSettings,
    measure: Measure = "cosine",
) -> pd.DataFrame:
    """Return the artists nearest to an artist, with what a reader wants to know about them.

    Parameters
    ----------
    dataset : Dataset
        The data.
    embedding : NDArray
        Artist embedding by artist row.
    artist_row : int
        Row of the artist to start from.
    settings : NeighbourSettings
        Number of neighbours, their listeners and tags.
    measure : {"cosine", "dot"}
        Score.

    Returns
    -------
    pd.DataFrame
        row, name, listeners, tags (joined by commas) and score, nearest first.

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.dataset import load_dataset
    >>> data = load_dataset(Path("data/sample"))
    >>> settings = NeighbourSettings(count=2, minimum_listeners=1, tags=3)
    >>> len(neighbour_table(data, np.eye(len(data.artist_rows)), 0, settings))
    2
    """
    heard = listeners(dataset)
    eligible = heard >= settings.minimum_listeners
    table = nearest(embedding, artist_row, settings.count, measure, eligible)
    rows = table["row"].to_numpy()
    tags = tag_lists(artist_tags(dataset), settings.tags).reindex(rows, fill_value="").to_numpy()
    known = {"name": dataset.artist_names[rows], "listeners": heard[rows], "tags": tags}
    return table.assign(**known)[["row", "name", "listeners", "tags", "score"]]

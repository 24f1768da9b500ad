"""Tables of the artists nearest to an artist."""

from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from pydantic import PositiveInt

from analysis.dataset import Dataset
from analysis.listeners import listeners
from analysis.nearest import rank_rows
from analysis.settings import Settings
from analysis.similarity import Measure, score_rows
from analysis.tagging import artist_tags, tag_lists


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


def scored_neighbours(
    dataset: Dataset,
    scores: NDArray[np.floating[Any]],
    artist_row: int,
    settings: NeighbourSettings,
) -> pd.DataFrame:
    """Return the artists that score highest for an artist, with what readers want to know of them.

    Parameters
    ----------
    dataset : Dataset
        The data.
    scores : NDArray
        Shape (artists,): scores for the artist by artist row, such as its row of an item-item
        similarity.
    artist_row : int
        Row of the artist; it is not listed itself.
    settings : NeighbourSettings
        Number of neighbours, their listeners and tags.

    Returns
    -------
    pd.DataFrame
        row, name, listeners, tags (joined by commas) and score, nearest first; ties by listeners,
        then by name.

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.dataset import load_dataset
    >>> data = load_dataset(Path("data/sample"))
    >>> settings = NeighbourSettings(count=2, minimum_listeners=1, tags=3)
    >>> scored_neighbours(data, np.ones(len(data.artist_rows)), 0, settings)["row"].tolist()
    [1, 2]
    """
    heard = listeners(dataset)
    eligible = heard >= settings.minimum_listeners
    table = rank_rows(scores, artist_row, settings.count, eligible)
    rows = table["row"].to_numpy()
    tags = tag_lists(artist_tags(dataset), settings.tags).reindex(rows, fill_value="").to_numpy()
    known = {"name": dataset.artist_names[rows], "listeners": heard[rows], "tags": tags}
    return table.assign(**known)[["row", "name", "listeners", "tags", "score"]]


def neighbour_table(
    dataset: Dataset,
    embedding: NDArray[np.floating[Any]],
    artist_row: int,
    settings: NeighbourSettings,
    measure: Measure = "cosine",
    alpha: float = 0.5,
) -> pd.DataFrame:
    """Return the artists nearest to an artist in an embedding.

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
    measure, alpha
        Score; see `analysis.similarity.score_rows`.

    Returns
    -------
    pd.DataFrame
        As of `scored_neighbours`.

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.dataset import load_dataset
    >>> data = load_dataset(Path("data/sample"))
    >>> settings = NeighbourSettings(count=2, minimum_listeners=1, tags=3)
    >>> len(neighbour_table(data, np.eye(len(data.artist_rows)), 0, settings))
    2
    """
    scores = score_rows(embedding, artist_row, measure, alpha)
    return scored_neighbours(dataset, scores, artist_row, settings)

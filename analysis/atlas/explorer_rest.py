"""The artists that are too rare for the map, placed on it by their nearest artists there."""

import numpy as np
import pandas as pd

from analysis.atlas.explorer_names import map_columns
from analysis.atlas.explorer_table import describe_artists
from analysis.atlas.nearest_lists import as_lists
from analysis.atlas.placing import (
    cluster_by_nearest,
    have_neighbours,
    place_by_nearest,
    some_of,
)
from analysis.dataset import Dataset
from analysis.genres import GenreSettings
from analysis.listeners import listeners
from analysis.neighbour_steps import Likeness

PLACED_BY = 3
"""Of the nearest artists, so many drawn at random decide on a place; see `some_of`."""


def place_rest(
    dataset: Dataset,
    artists: pd.DataFrame,
    likeness: Likeness,
    genres: GenreSettings,
    tags: int,
    seed: int,
) -> pd.DataFrame:
    """Place all artists with a listener that are not on the map.

    An artist without a neighbour (its vector is zero) has no place and is left out.

    Parameters
    ----------
    dataset : Dataset
        The data.
    artists : pd.DataFrame
        The explorer's table, of the artists on the map.
    likeness : Likeness
        The nearest artists on the map of all artists.
    genres, tags
        As for `analysis.atlas.explorer_table.describe_artists`.
    seed : int
        Randomness of the places.

    Returns
    -------
    pd.DataFrame
        The columns of `artists` but those of labels, in row order.
    """
    there = have_neighbours(likeness.near) & (listeners(dataset) > 0)
    there[: len(artists)] = False
    rows = np.flatnonzero(there)
    near = likeness.near[rows]
    clusters = cluster_by_nearest(artists["cluster"].to_numpy(), near)
    rest = describe_artists(dataset, rows, clusters, genres, tags)
    names, drawn = map_columns(), some_of(near, PLACED_BY, seed)
    places = {}
    for x, y in zip(names[::2], names[1::2], strict=True):
        places[x], places[y] = place_by_nearest(artists[[x, y]].to_numpy(), drawn).T
    return pd.concat([rest, pd.DataFrame(places, index=rest.index)], axis=1)


def rest_part(rest: pd.DataFrame, likeness: Likeness, fewest: int) -> dict[str, object]:
    """Return the rest as the browser reads it.

    Parameters
    ----------
    rest : pd.DataFrame
        Result of `place_rest`.
    likeness : Likeness
        As for `place_rest`.
    fewest : int
        Listeners of an artist whose nearest are told: of fewer they would tell a list.

    Returns
    -------
    dict
        columns, each a list of values, and near, by the default measure.

    Examples
    --------
    >>> near = Likeness(np.array([[1], [0], [0]]), np.ones((3, 1), np.float32))
    >>> rest_part(pd.DataFrame({"row": [2], "listeners": [4]}), near, fewest=3)["near"]
    {'cosine': {'rows': [[0]], 'scores': [[1000]]}}
    """
    rows = rest["row"].to_numpy()
    told = (rest["listeners"] >= fewest).to_numpy()
    own = Likeness(np.where(told[:, None], likeness.near[rows], -1), likeness.scores[rows])
    columns = {str(name): values.tolist() for name, values in rest.items()}
    return {"columns": columns, "near": {"cosine": as_lists(own)}}

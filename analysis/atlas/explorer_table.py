"""The explorer's table: who is on the map, and where on each of its versions."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from analysis.atlas.explorer_names import PROJECTIONS
from analysis.atlas.table import atlas_table
from analysis.atlas.units import map_units
from analysis.dataset import Dataset
from analysis.genres import GenreSettings

LabelWidths = Callable[[NDArray[np.int64], Sequence[str]], NDArray[np.int64]]
ABOUT = ("row", "name", "listeners", "tags", "genre", "cluster")
"""Columns that say who an artist is; those of its places follow."""


def describe_artists(
    dataset: Dataset,
    rows: NDArray[np.int64],
    clusters: NDArray[np.int64],
    genres: GenreSettings,
    tags: int,
) -> pd.DataFrame:
    """Say who artists are.

    Parameters
    ----------
    dataset : Dataset
        The data.
    rows : NDArray[np.int64]
        Shape (n,): artist rows.
    clusters : NDArray[np.int64]
        Shape (n,): their clusters.
    genres : GenreSettings
        Which tags count as genres.
    tags : int
        Tags named for each artist.

    Returns
    -------
    pd.DataFrame
        row, name, listeners, tags (joined by commas), genre ("" for none), cluster; in the order
        of the rows.

    Examples
    --------
    >>> from analysis.study import load_study, open_dataset
    >>> first, genres = np.arange(2), load_study().genres
    >>> describe_artists(open_dataset(), first, np.zeros(2, int), genres, 3)["row"].tolist()
    [0, 1]
    """
    table = atlas_table(dataset, pd.DataFrame({"artist": rows}), genres, tags)
    return table.rename(columns={"artist": "row"}).assign(cluster=clusters)[list(ABOUT)]


def add_maps(
    artists: pd.DataFrame, maps: Mapping[str, pd.DataFrame], label_widths: LabelWidths
) -> pd.DataFrame:
    """Add the places of artists on all maps, in map units.

    Parameters
    ----------
    artists : pd.DataFrame
        Result of `describe_artists`, for the artists on the map.
    maps : mapping of str to pd.DataFrame
        `ArtistMap.places` by model, of the same artists in the same order.
    label_widths : callable
        From places, shape (n, 2), and names to the width of the map in pixels from which on each
        name fits.

    Returns
    -------
    pd.DataFrame
        The columns of `artists`, and for each model m and projection p m_p_x, m_p_y and m_p_label.

    Raises
    ------
    ValueError
        If a map is of other artists.

    Examples
    --------
    >>> artists, axes = pd.DataFrame({"row": [0, 1], "name": ["Air", "Low"]}), ["x", "y"]
    >>> places = {f"{p}_{axis}": [0.0, 1.0] for p in PROJECTIONS for axis in axes}
    >>> maps = {"ials": pd.DataFrame({"artist": [0, 1], **places})}
    >>> add_maps(artists, maps, lambda points, names: points[:, 0] * 0)["ials_pca_x"].tolist()
    [-5000, 5000]
    """
    columns: dict[str, Any] = {}
    for model, places in maps.items():
        if places["artist"].tolist() != artists["row"].tolist():
            raise ValueError(f"the map of {model} is of other artists than the table")
        for projection in PROJECTIONS:
            points = map_units(places[[f"{projection}_x", f"{projection}_y"]].to_numpy())
            name = f"{model}_{projection}"
            columns[f"{name}_x"], columns[f"{name}_y"] = points.T
            columns[f"{name}_label"] = label_widths(points, artists["name"].tolist())
    return pd.concat([artists, pd.DataFrame(columns, index=artists.index)], axis=1)

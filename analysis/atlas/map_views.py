"""Tables of the maps for paper: who is where, and whose name fits."""

import pandas as pd

from analysis.atlas.label_places import label_widths
from analysis.atlas.units import EXTENT
from analysis.atlas.views import Rows

WHOLE = 2 * EXTENT


def map_table(artists: pd.DataFrame, place: str = "ials_tsne") -> pd.DataFrame:
    """Take one map out of the explorer's table.

    Parameters
    ----------
    artists : pd.DataFrame
        `analysis.atlas.explored.Explored.artists`, or its centres of clusters.
    place : str
        Name of the map: model and projection.

    Returns
    -------
    pd.DataFrame
        All columns that are of no map, and x, y and fits.

    Examples
    --------
    >>> artists = {"name": ["Air"], "ials_tsne_x": [1], "ials_tsne_y": [2], "ials_tsne_label": [0]}
    >>> map_table(pd.DataFrame(artists | {"ials_pca_x": [9]})).to_dict("list")
    {'name': ['Air'], 'x': [1], 'y': [2], 'fits': [0]}
    """
    own = {f"{place}_x": "x", f"{place}_y": "y", f"{place}_label": "fits"}
    others = [
        column
        for column in map(str, artists)
        if column.endswith(("_x", "_y", "_label")) and column not in own
    ]
    return artists.drop(columns=others).rename(columns=own)


def chosen_table(table: pd.DataFrame, rows: Rows, first: int | None = None) -> pd.DataFrame:
    """Take some artists out of a map, and see anew whose name fits among them.

    Parameters
    ----------
    table : pd.DataFrame
        Of `map_table`, by row.
    rows : NDArray[np.int64]
        The artists; names of the earlier ones go before.
    first : int, optional
        The artist asked about.

    Returns
    -------
    pd.DataFrame
        x, y, name, listeners, fits and first.

    Examples
    --------
    >>> import numpy as np
    >>> table = pd.DataFrame({"x": [0, 9], "y": 0, "name": ["a", "b"], "listeners": 9, "fits": 0})
    >>> chosen_table(table, np.array([1, 0]), first=1)["first"].tolist()
    [True, False]
    """
    chosen = table.iloc[rows]
    fits = label_widths(chosen[["x", "y"]].to_numpy(), chosen["name"].tolist(), WHOLE)
    columns = chosen[["x", "y", "name", "listeners"]]
    return columns.assign(fits=fits, first=chosen.index == first).reset_index(drop=True)

"""The small clumps on the map of 2021: each is mostly the list of one listener."""

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from analysis.atlas.projection import Points
from analysis.dataset import Dataset
from analysis.listeners import listeners
from analysis.splitting import link_rows

Labels = NDArray[np.int64]
SMALLEST = 5
"""Artists of a clump at least: the default of HDBSCAN, and not fitted to any data."""


def clump_labels(points: Points, smallest: int = SMALLEST) -> Labels:
    """Find clumps by HDBSCAN (Campello, Moulavi and Sander 2013).

    It looks for groups that stay together over a range of densities: unlike DBSCAN it needs no
    distance, which would have to be chosen for every map.

    Parameters
    ----------
    points : NDArray[np.float64]
        Shape (points, 2).
    smallest : int
        Points of a clump at least.

    Returns
    -------
    NDArray[np.int64]
        Shape (points,): number of the clump, from 0; -1 for a point of none.

    Examples
    --------
    >>> apart = np.repeat([[0.0, 0.0], [9.0, 9.0]], 3, axis=0) + np.arange(6)[:, None] / 100
    >>> len(set(clump_labels(apart, smallest=3).tolist()))
    2
    """
    from sklearn.cluster import HDBSCAN

    if len(points) < smallest:
        return np.full(len(points), -1, dtype=np.int64)
    found = HDBSCAN(min_cluster_size=smallest, copy=True).fit_predict(points)
    return np.asarray(found, dtype=np.int64)


def clumps(dataset: Dataset, points: Points, labels: Labels | None = None) -> pd.DataFrame:
    """Describe the clumps of a map by who listens to their artists.

    Parameters
    ----------
    dataset : Dataset
        The data.
    points : NDArray[np.float64]
        Shape (artists with listeners, 2), as of `analysis.audit.artist_points.all_points`.
    labels : NDArray[np.int64], optional
        Shape (artists with listeners,); by default those of `clump_labels`.

    Returns
    -------
    pd.DataFrame
        clump (its label), artists (their number), listener_share (of them, the share that the user
        with most of them listens to), single_listener_share (that have one listener in all), x and
        y (mean position); by label.

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.dataset import load_dataset
    >>> data = load_dataset(Path("data/sample"))
    >>> clumps(data, np.zeros((1998, 2)), np.zeros(1998, dtype=int))["artists"].tolist()
    [1998]
    """
    labels = clump_labels(points) if labels is None else labels
    single = listeners(dataset)[: len(points)] == 1
    at = pd.DataFrame({"clump": labels, "x": points[:, 0], "y": points[:, 1], "single": single})
    groups = at[at["clump"] >= 0].groupby("clump")
    table = groups[["x", "y"]].mean().assign(artists=groups.size())
    table["listener_share"] = leading_listeners(dataset, labels)["artists"] / table["artists"]
    table["single_listener_share"] = groups["single"].mean()
    columns = ["clump", "artists", "listener_share", "single_listener_share", "x", "y"]
    return table.reset_index()[columns]


def leading_listeners(dataset: Dataset, labels: Labels) -> pd.DataFrame:
    """Find for each clump the user who listens to most of its artists.

    Parameters
    ----------
    dataset : Dataset
        The data.
    labels : NDArray[np.int64]
        Shape (artists with listeners,); -1 for an artist in no clump.

    Returns
    -------
    pd.DataFrame
        By clump: user (row; the first of several), artists (of the clump, in the user's list).

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.dataset import load_dataset
    >>> data = load_dataset(Path("data/sample"))
    >>> lists = data.links.groupby("user_id").size()
    >>> bool(leading_listeners(data, np.zeros(2000, int)).loc[0, "artists"] == lists.max())
    True
    """
    links = link_rows(dataset)
    links["clump"] = labels[links["artist"]]
    counts = links[links["clump"] >= 0].groupby(["clump", "user"]).size()
    most = counts.reset_index(name="artists").sort_values("artists", ascending=False, kind="stable")
    return most.drop_duplicates("clump").set_index("clump").sort_index()

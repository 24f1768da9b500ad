"""The clusters as a table: what each is called, who is typical, and how large it is."""

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from analysis.atlas.cluster_colours import cluster_colours
from analysis.atlas.cluster_names import cluster_names, telling_tags
from analysis.atlas.cluster_steps import Clusters
from analysis.atlas.cluster_votes import tag_votes
from analysis.dataset import Dataset
from analysis.directions import directions
from analysis.genres import GenreSettings, genre_tags, main_genres
from analysis.listeners import listeners
from analysis.splitting import link_rows
from analysis.tag_counts import count_tags
from analysis.tagging import artist_tags

COLOURS = 7
"""Colours of `analysis.charts.theme.PALETTE` but grey."""
TYPICAL = 5


def cluster_table(
    dataset: Dataset,
    clusters: Clusters,
    vectors: NDArray[np.float64],
    genres: GenreSettings,
    tags: int,
) -> pd.DataFrame:
    """Describe each cluster.

    Parameters
    ----------
    dataset : Dataset
        The data.
    clusters : Clusters
        Result of `analysis.atlas.cluster_steps.clustered`.
    vectors : NDArray[np.float64]
        Result of `analysis.atlas.mapped_artists.mapped`, of the same arguments.
    genres : GenreSettings
        Which tags count as genres.
    tags : int
        Tags in a name at most.

    Returns
    -------
    pd.DataFrame
        By cluster, the largest first: cluster, artists, listeners (users with one of them in their
        list), name, typical (list of up to five names, the most typical first), genre (the main
        genre of most of its artists, "" where none has one), genre_share (of those with a main
        genre; NaN where none has one) and colour (0 to 6).

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.dataset import load_dataset
    >>> one = Clusters(np.zeros(4, dtype=np.int64), np.zeros((1, 1)))
    >>> sample = load_dataset(Path("data/sample"))
    >>> table = cluster_table(sample, one, np.eye(4), GenreSettings(count=10), tags=3)
    >>> table["artists"].tolist(), len(table["typical"][0])
    ([4], 4)
    """
    labels = clusters.labels
    sizes = pd.Series(np.bincount(labels))
    best_known = dataset.artist_names[np.unique(labels, return_index=True)[1]]
    telling = telling_tags(tag_votes(dataset, labels), sizes)
    table = pd.DataFrame({"cluster": sizes.index, "artists": sizes})
    table["listeners"] = _listeners(dataset, labels)
    table["name"] = cluster_names(telling, tags, best_known)
    table["typical"] = [dataset.artist_names[r].tolist() for r in typical(dataset, labels, vectors)]
    table = table.join(_genres(dataset, labels, genres), on="cluster")
    table["genre"] = table["genre"].astype(object).fillna("")
    return table.assign(colour=cluster_colours(clusters.between, COLOURS))


def typical(
    dataset: Dataset, labels: NDArray[np.int64], vectors: NDArray[np.float64]
) -> list[NDArray[np.int64]]:
    r"""Find the artists that stand for each cluster: near its middle, and known.

    The score is :math:`\cos(v_i, \bar v) \log(1 + \text{listeners}_i)`, where
    :math:`\bar v` is the mean of the cluster's directions.

    Parameters
    ----------
    dataset, labels, vectors
        As for `cluster_table`.

    Returns
    -------
    list of NDArray[np.int64]
        By cluster: up to five artist rows, the highest score first.

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.dataset import load_dataset
    >>> sample = load_dataset(Path("data/sample"))
    >>> [rows.tolist() for rows in typical(sample, np.array([0, 1, 0]), np.eye(3))]
    [[0, 2], [1]]
    """
    known = np.log1p(listeners(dataset)[: len(labels)])
    found = []
    for cluster in range(labels.max() + 1):
        rows = np.flatnonzero(labels == cluster)
        middle = directions(vectors[rows].mean(axis=0, keepdims=True))[0]
        scores = (vectors[rows] @ middle * known[rows]).round(9)
        found.append(rows[np.argsort(-scores, kind="stable")][:TYPICAL])
    return found


def _listeners(dataset: Dataset, labels: NDArray[np.int64]) -> pd.Series:
    links = link_rows(dataset)
    links = links[links["artist"] < len(labels)]
    users = links.groupby(labels[links["artist"]])["user"].nunique()
    return users.reindex(range(labels.max() + 1), fill_value=0)


def _genres(dataset: Dataset, labels: NDArray[np.int64], genres: GenreSettings) -> pd.DataFrame:
    used = genre_tags(count_tags(dataset.tags, dataset.tag_assignments), genres.count)
    main = main_genres(artist_tags(dataset), used)["genre"]
    main = main[main.index < len(labels)]
    counts = pd.DataFrame({"cluster": labels[main.index], "genre": main.to_numpy(dtype=object)})
    table = counts.value_counts(sort=False).reset_index(name="artists")
    table["place"] = table["genre"].map({name: place for place, name in enumerate(used)})
    table["genre_share"] = table["artists"] / table.groupby("cluster")["artists"].transform("sum")
    ordered = table.sort_values(["artists", "place"], ascending=[False, True])
    return ordered.drop_duplicates("cluster").set_index("cluster")[["genre", "genre_share"]]

"""The clusters as a table: what each is called, who is typical, and how large it is."""

from collections.abc import Sequence

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from analysis.atlas.cluster_colours import cluster_colours
from analysis.atlas.cluster_names import cluster_names, telling_tags
from analysis.atlas.cluster_steps import Clusters
from analysis.atlas.cluster_votes import folded, tag_votes
from analysis.dataset import Dataset
from analysis.directions import directions
from analysis.listeners import listeners
from analysis.tagging import artist_tags

COLOURS = 7
"""Colours of `analysis.charts.theme.PALETTE` but grey."""
TYPICAL = 5
MOST_GIVEN = 5
"""Tags of an artist that say what it is; further down, a single tagger has a say."""
JOINED = " · "


def cluster_table(
    dataset: Dataset, clusters: Clusters, vectors: NDArray[np.float64], tags: int
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
    tags : int
        Tags in a name at most.

    Returns
    -------
    pd.DataFrame
        By cluster, the largest first: cluster, artists, name, typical (list of up to five names,
        the most typical first) and colour (0 to 6).

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.dataset import load_dataset
    >>> one = Clusters(np.zeros(4, dtype=np.int64), np.zeros((1, 1)))
    >>> table = cluster_table(load_dataset(Path("data/sample")), one, np.eye(4), tags=3)
    >>> table["artists"].tolist(), len(table["typical"][0])
    ([4], 4)
    """
    labels = clusters.labels
    sizes = pd.Series(np.bincount(labels))
    best_known = dataset.artist_names[np.unique(labels, return_index=True)[1]]
    telling = telling_tags(tag_votes(dataset, labels), sizes)
    table = pd.DataFrame({"cluster": sizes.index, "artists": sizes})
    table["name"] = cluster_names(telling, tags, best_known)
    rows = typical(dataset, labels, vectors, table["name"].tolist())
    table["typical"] = [dataset.artist_names[who].tolist() for who in rows]
    return table.assign(colour=cluster_colours(clusters.between, COLOURS))


def typical(
    dataset: Dataset, labels: NDArray[np.int64], vectors: NDArray[np.float64], names: Sequence[str]
) -> list[NDArray[np.int64]]:
    r"""Find the artists that stand for each cluster: of its tags, near its middle, and known.

    Artists go first that have a tag of the cluster's name among those most given to them; among
    them the score is
    :math:`\cos(v_i, \bar v) \log(1 + \text{listeners}_i)`, where :math:`\bar v` is the mean of the
    cluster's directions.

    Parameters
    ----------
    dataset, labels, vectors
        As for `cluster_table`.
    names : sequence of str
        By cluster: tags between middle dots.

    Returns
    -------
    list of NDArray[np.int64]
        By cluster: up to five artist rows, the most typical first.

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.dataset import load_dataset
    >>> sample = load_dataset(Path("data/sample"))
    >>> [rows.tolist() for rows in typical(sample, np.array([0, 1, 0]), np.eye(3), ["", ""])]
    [[0, 2], [1]]
    """
    known, tagged = np.log1p(listeners(dataset)[: len(labels)]), _tagged(dataset, labels, names)
    found = []
    for cluster in range(labels.max() + 1):
        rows = np.flatnonzero(labels == cluster)
        middle = directions(vectors[rows].mean(axis=0, keepdims=True))[0]
        scores = (vectors[rows] @ middle * known[rows]).round(9)
        found.append(rows[np.lexsort((-scores, ~tagged[rows]))][:TYPICAL])
    return found


def _tagged(dataset: Dataset, labels: NDArray[np.int64], names: Sequence[str]) -> NDArray[np.bool_]:
    given = artist_tags(dataset)
    given = given[given["artist"] < len(labels)].groupby("artist").head(MOST_GIVEN)
    wanted = [{folded(tag) for tag in name.split(JOINED)} for name in names]
    rows, tags = given["artist"].to_numpy(), given["tag"].map(folded)
    right = [tag in wanted[labels[row]] for row, tag in zip(rows, tags, strict=True)]
    tagged = np.zeros(len(labels), dtype=np.bool_)
    tagged[rows[np.array(right, dtype=np.bool_)]] = True
    return tagged

"""Small dense groups of artists: where many share one listener, the list of that listener."""

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from analysis.audit.clumps import leading_listeners
from analysis.dataset import Dataset

DENSE, CLUSTER, DRAWN = "dense group", "cluster", "drawn at random"


def dense_groups(vectors: NDArray[np.float64], smallest: int = 10) -> NDArray[np.int64]:
    """Find the densest groups by HDBSCAN (Campello, Moulavi and Sander 2013): its leaves.

    Parameters
    ----------
    vectors : NDArray[np.float64]
        Shape (rows, dimension), each of length 1.
    smallest : int
        Rows of a group at least.

    Returns
    -------
    NDArray[np.int64]
        Shape (rows,): number of the group, from 0; -1 for a row of none.

    Examples
    --------
    >>> dense_groups(np.eye(3)).tolist()
    [-1, -1, -1]
    """
    from sklearn.cluster import HDBSCAN

    if len(vectors) < smallest:
        return np.full(len(vectors), -1, dtype=np.int64)
    leaves = HDBSCAN(
        min_cluster_size=smallest,
        min_samples=max(smallest // 2, 1),
        cluster_selection_method="leaf",
        copy=True,
    )
    return np.asarray(leaves.fit_predict(vectors), dtype=np.int64)


def drawn_labels(labels: NDArray[np.int64], seed: int, alike: int = 50) -> NDArray[np.int64]:
    """Draw groups of the same sizes, of artists about as well known.

    Parameters
    ----------
    labels : NDArray[np.int64]
        Shape (artists,), by row: most listeners first; -1 for an artist in no group.
    seed : int
        Randomness.
    alike : int
        Artists next to each other in popularity that change places among themselves.

    Returns
    -------
    NDArray[np.int64]
        Shape (artists,).

    Examples
    --------
    >>> sorted(drawn_labels(np.array([0, 0, 1, -1]), seed=0).tolist())
    [-1, 0, 0, 1]
    """
    rng = np.random.default_rng(seed)
    blocks = np.split(labels, range(alike, len(labels), alike))
    return np.concatenate([rng.permutation(block) for block in blocks])


def one_listener_shares(
    dataset: Dataset, dense: NDArray[np.int64], clusters: NDArray[np.int64], seed: int
) -> pd.DataFrame:
    """Compare groups by the share of their artists that a single listener has.

    Parameters
    ----------
    dataset : Dataset
        The data.
    dense, clusters : NDArray[np.int64]
        Shape (artists on the map,): groups of `dense_groups`, and of
        `analysis.atlas.cluster_steps.clustered`.
    seed : int
        Randomness of the drawn groups.

    Returns
    -------
    pd.DataFrame
        kind (``dense group``, ``cluster`` or ``drawn at random``), like (the kind whose sizes the
        group has), artists and share (of its artists, in the list of the user with most of them);
        a row a group. No listener is named.

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.dataset import load_dataset
    >>> sample, none = load_dataset(Path("data/sample")), np.full(4, -1)
    >>> one_listener_shares(sample, none, np.zeros(4, dtype=int), seed=0)["kind"].tolist()
    ['cluster', 'drawn at random']
    """
    tables = []
    for like, labels in ((DENSE, dense), (CLUSTER, clusters)):
        for kind, group in ((like, labels), (DRAWN, drawn_labels(labels, seed))):
            tables.append(_shares(dataset, group).assign(kind=kind, like=like))
    return pd.concat(tables, ignore_index=True)[["kind", "like", "artists", "share"]]


def _shares(dataset: Dataset, labels: NDArray[np.int64]) -> pd.DataFrame:
    everyone = np.full(len(dataset.artist_rows), -1, dtype=np.int64)
    everyone[: len(labels)] = labels
    sizes = np.bincount(labels[labels >= 0], minlength=max(labels.max(initial=-1) + 1, 0))
    leading = leading_listeners(dataset, everyone)["artists"].reindex(
        range(len(sizes)), fill_value=0
    )
    return pd.DataFrame({"artists": sizes, "share": leading.to_numpy() / sizes})


def outwardness(points: NDArray[np.float64], groups: NDArray[np.int64]) -> float:
    """Tell whether grouped points lie further out on a map than others do.

    Parameters
    ----------
    points : NDArray[np.float64]
        Shape (points, 2).
    groups : NDArray[np.int64]
        Shape (points,): -1 for a point of no group.

    Returns
    -------
    float
        Median distance from the middle of the map of the grouped points, over that of all points:
        above 1 where groups lie outside; NaN without groups or distances.

    Examples
    --------
    >>> outwardness(np.array([[-1.0, 0], [1, 0], [0, -3], [0, 3]]), np.array([-1, -1, 0, 0]))
    1.5
    """
    away = np.linalg.norm(points - points.mean(axis=0), axis=1)
    typical = np.median(away)
    if not (groups >= 0).any() or typical == 0:
        return float("nan")
    return float(np.median(away[groups >= 0]) / typical)

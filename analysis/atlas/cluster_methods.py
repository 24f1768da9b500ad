"""Ways to group artists, compared by what genres say of them."""

from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from analysis.atlas.cluster_agreement import majority_by_chance, majority_share, mutual_information
from analysis.atlas.dense_groups import dense_groups

Labels = NDArray[np.int64]
LEIDEN, KMEANS, HDBSCAN = "communities (Leiden)", "k-means", "dense groups (HDBSCAN)"


def kmeans_labels(vectors: NDArray[np.float64], clusters: int, seed: int) -> Labels:
    """Group rows by k-means.

    Parameters
    ----------
    vectors : NDArray[np.float64]
        Shape (rows, dimension).
    clusters : int
        Groups; lowered for few rows.
    seed : int
        Randomness.

    Returns
    -------
    NDArray[np.int64]
        Shape (rows,): number of the group.

    Examples
    --------
    >>> labels = kmeans_labels(np.array([[0.0], [0.1], [9.0]]), clusters=2, seed=0)
    >>> bool(labels[0] == labels[1] != labels[2])
    True
    """
    from sklearn.cluster import KMeans
    from threadpoolctl import threadpool_limits

    most = min(clusters, len(np.unique(vectors, axis=0)))
    with threadpool_limits(1):  # threads add up in the order in which they finish
        found = KMeans(most, n_init=5, random_state=seed).fit_predict(vectors)
    return np.asarray(found, dtype=np.int64)


def compare_methods(
    vectors: NDArray[np.float64],
    communities: Labels,
    genres: NDArray[Any],
    judged: NDArray[np.int64],
    seed: int,
) -> pd.DataFrame:
    """Compare the communities with k-means and with dense groups, by genre.

    Parameters
    ----------
    vectors : NDArray[np.float64]
        Shape (artists, dimension), each of length 1.
    communities : NDArray[np.int64]
        Shape (artists,).
    genres : NDArray
        Shape (artists,): main genres.
    judged : NDArray[np.int64]
        Rows whose genres are looked at.
    seed : int
        Randomness.

    Returns
    -------
    pd.DataFrame
        method, clusters, left_out (share of all artists that are in no group), ami, purity and
        chance (of the judged artists in a group; NaN without any).

    Examples
    --------
    >>> found = compare_methods(
    ...     np.eye(4), np.array([0, 0, 1, 1]), np.array(["a", "a", "b", "b"]), np.arange(4), 0
    ... )
    >>> float(found["purity"][0]), found["left_out"].tolist()
    (1.0, [0.0, 0.0, 1.0])
    """
    count = int(communities.max()) + 1
    methods = {
        LEIDEN: communities,
        KMEANS: kmeans_labels(vectors, count, seed),
        HDBSCAN: dense_groups(vectors),
    }
    rows = [_row(name, labels, genres, judged, seed) for name, labels in methods.items()]
    return pd.DataFrame(rows)


def _row(
    method: str, labels: Labels, genres: NDArray[Any], judged: NDArray[np.int64], seed: int
) -> dict[str, str | float]:
    kept = judged[labels[judged] >= 0]
    groups, main = labels[kept], genres[kept]
    return {
        "method": method,
        "clusters": int(labels.max(initial=-1)) + 1,
        "left_out": float((labels < 0).mean()),
        "ami": mutual_information(groups, main),
        "purity": majority_share(groups, main),
        "chance": majority_by_chance(groups, main, seed),
    }

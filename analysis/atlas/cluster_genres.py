"""Which main genres the artists of each cluster have."""

from collections.abc import Sequence

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from analysis.charts.labels import distinct


def genre_shares(
    labels: NDArray[np.int64],
    main_genres_of_artists: NDArray[np.str_],
    names: Sequence[str],
    genres: Sequence[str],
) -> pd.DataFrame:
    """Return how the judged artists of each cluster share out over the main genres.

    Parameters
    ----------
    labels : NDArray[np.int64]
        Shape (artists on the map,), by row: number of the cluster.
    main_genres_of_artists : NDArray[np.str_]
        Shape (artists,), by row, with those on the map first: main genre, as of
        `analysis.atlas.genre_purity.artist_genres`; "" for an artist that is not judged.
    names : sequence of str
        Name of each cluster, by number; those that occur again are numbered.
    genres : sequence of str
        The main genres that there are, in the order of their columns.

    Returns
    -------
    pd.DataFrame
        A row a cluster and genre: cluster (name), genre, share (0 to 1, of the cluster's judged
        artists; NaN where it has none), artists (in the cluster) and judged (of these). Clusters
        that lead with the same genre follow each other, the largest share first, in the order of
        `genres`; those without judged artists come last.

    Examples
    --------
    >>> main = np.array(["pop", "rock", "rock", ""])
    >>> table = genre_shares(np.array([0, 1, 1, 1]), main, ["a", "b"], ["rock", "pop"])
    >>> table[["cluster", "genre", "share"]].to_dict("split")["data"]
    [['b', 'rock', 1.0], ['b', 'pop', 0.0], ['a', 'rock', 0.0], ['a', 'pop', 1.0]]
    """
    main = main_genres_of_artists[: len(labels)]
    clusters, columns = len(names), len(genres)
    judged = np.bincount(labels[main != ""], minlength=clusters)
    counts = np.array([np.bincount(labels[main == g], minlength=clusters) for g in genres])
    shares = counts.reshape(columns, clusters).T / np.where(judged > 0, judged, np.nan)[:, None]
    order = _order(shares)
    table = {
        "cluster": np.repeat(np.array(distinct(names), dtype=object)[order], columns),
        "genre": np.tile(np.array(genres, dtype=object), clusters),
        "share": shares[order].ravel(),
        "artists": np.repeat(np.bincount(labels, minlength=clusters)[order], columns),
        "judged": np.repeat(judged[order], columns),
    }
    return pd.DataFrame(table)


def _order(shares: NDArray[np.float64]) -> NDArray[np.int64]:
    none = np.full((len(shares), 1), -1.0)  # a column that leads nowhere but where nothing is known
    filled = np.hstack([np.nan_to_num(shares, nan=-2.0), none])
    leading = filled.argmax(axis=1)
    return np.lexsort((-filled.max(axis=1), leading))

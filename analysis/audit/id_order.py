"""What the order of the artists' ids gives away: artists with like ids share listeners.

Ids were given out as lists were read, so that neighbours in their order often come from one list.
Only the order counts here, never the ids themselves.
"""

from collections.abc import Sequence

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy.sparse import csr_array

from analysis.dataset import Dataset
from analysis.evaluation.membership import membership
from analysis.listeners import listeners
from analysis.splitting import link_rows

DISTANCES = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)


def rows_by_id(dataset: Dataset) -> NDArray[np.int64]:
    """Return the artists with listeners in the order of their ids.

    Parameters
    ----------
    dataset : Dataset
        The data.

    Returns
    -------
    NDArray[np.int64]
        Shape (artists with listeners,): artist rows.

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.dataset import load_dataset
    >>> data = load_dataset(Path("data/sample"))
    >>> bool((np.diff(data.artist_rows.ids[rows_by_id(data)]) > 0).all())
    True
    """
    order = np.argsort(dataset.artist_rows.ids)
    rows: NDArray[np.int64] = order[listeners(dataset)[order] > 0]
    return rows


def places_by_id(dataset: Dataset) -> NDArray[np.int64]:
    """Return the place of every artist in that order.

    Parameters
    ----------
    dataset : Dataset
        The data.

    Returns
    -------
    NDArray[np.int64]
        Shape (artists,), from 0; -1 for an artist without listeners.

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.dataset import load_dataset
    >>> data = load_dataset(Path("data/sample"))
    >>> places_by_id(data)[rows_by_id(data)][:3].tolist()
    [0, 1, 2]
    """
    rows = rows_by_id(dataset)
    places = np.full(len(dataset.artist_rows), -1, dtype=np.int64)
    places[rows] = np.arange(len(rows))
    return places


def shared_by_distance(dataset: Dataset, distances: Sequence[int] = DISTANCES) -> pd.DataFrame:
    """Count the pairs of artists with a common listener, by how far apart their ids stand.

    Parameters
    ----------
    dataset : Dataset
        The data.
    distances : sequence of int
        In places of the order of ids; those that no pair is apart are left out.

    Returns
    -------
    pd.DataFrame
        distance, and share (0 to 1) of the pairs so far apart that have a common listener.

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.dataset import load_dataset
    >>> shared_by_distance(load_dataset(Path("data/sample")), (1, 2, 10**6))["distance"].tolist()
    [1, 2]
    """
    common = _common_listeners(dataset)
    count = common.shape[0]
    known = [distance for distance in distances if 0 < distance < count]
    sharing = [np.count_nonzero(common.diagonal(k=distance)) for distance in known]
    shares = [n / (count - distance) for n, distance in zip(sharing, known, strict=True)]
    return pd.DataFrame(
        {"distance": np.array(known, dtype=np.int64), "share": np.array(shares, dtype=float)}
    )


def shared_by_chance(dataset: Dataset) -> float:
    """Return the share of all pairs of different artists that have a common listener.

    Parameters
    ----------
    dataset : Dataset
        The data.

    Returns
    -------
    float
        0 to 1, among artists with listeners; NaN where there are no two of them.

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.dataset import load_dataset
    >>> 0 < shared_by_chance(load_dataset(Path("data/sample"))) < 1
    True
    """
    common = _common_listeners(dataset)
    count = int(common.shape[0])
    if count < 2:
        return float("nan")
    # Each artist shares all its listeners with itself: the diagonal is full.
    different = int(common.count_nonzero()) - count
    return different / (count * (count - 1))


def _common_listeners(dataset: Dataset) -> csr_array:
    shape = (len(dataset.user_rows), len(dataset.artist_rows))
    listens = membership(link_rows(dataset), shape)[:, rows_by_id(dataset)].astype(np.int32)
    return (listens.T @ listens).tocsr()

"""Who is whose friend, by rows."""

import numpy as np
from numpy.typing import NDArray

from analysis.dataset import Dataset


def friend_pairs(dataset: Dataset) -> NDArray[np.int64]:
    """Return the pairs of friends, each once however often the data list it.

    Parameters
    ----------
    dataset : Dataset
        The data. Friends without links have no row to stand in and are left out, as are users
        listed as their own friend.

    Returns
    -------
    NDArray[np.int64]
        Shape (pairs, 2): user rows, the lower first, sorted. Nothing in it depends on ids or on
        the order of the files.

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.dataset import load_dataset
    >>> pairs = friend_pairs(load_dataset(Path("data/sample")))
    >>> bool((pairs[:, 0] < pairs[:, 1]).all())
    True
    """
    listed = dataset.friends[["user_id", "friend_id"]]
    listed = listed[listed.isin(dataset.user_rows.ids).all(axis=1)]
    rows = dataset.user_rows.rows_of(listed.to_numpy().ravel()).reshape(-1, 2)
    pairs: NDArray[np.int64] = np.sort(rows[rows[:, 0] != rows[:, 1]], axis=1)
    return np.unique(pairs, axis=0)

"""Listeners of each artist: how many users have it in their list, however often they play it."""

import numpy as np
from numpy.typing import NDArray

from analysis.dataset import Dataset


def listeners(dataset: Dataset) -> NDArray[np.int64]:
    """Count the listeners of every artist.

    Parameters
    ----------
    dataset : Dataset
        The data.

    Returns
    -------
    NDArray[np.int64]
        Shape (artists,), by artist row, and so never increasing; 0 for an artist without links.

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.dataset import load_dataset
    >>> data = load_dataset(Path("data/sample"))
    >>> int(listeners(data).sum()) == len(data.links)
    True
    """
    rows = dataset.artist_rows.rows_of(dataset.links["artist_id"])
    return np.bincount(rows, minlength=len(dataset.artist_rows)).astype(np.int64)

"""The nearest artists of several artists in one table."""

from collections.abc import Sequence

import pandas as pd

from analysis.dataset import Dataset
from analysis.listeners import listeners
from analysis.neighbour_steps import Likeness


def neighbour_lists(
    dataset: Dataset, likeness: Likeness, rows: Sequence[int], count: int
) -> pd.DataFrame:
    """List the nearest artists of each of some artists.

    Parameters
    ----------
    dataset : Dataset
        The data.
    likeness : Likeness
        Result of `analysis.neighbour_steps.alike`.
    rows : sequence of int
        Artist rows; those that the model was not asked about, for want of listeners, are left out.
    count : int
        Neighbours of each at most.

    Returns
    -------
    pd.DataFrame
        artist, listeners and nearest (names in order, joined by a middle dot), in the order of
        `rows`.

    Examples
    --------
    >>> import numpy as np
    >>> from pathlib import Path
    >>> from analysis.dataset import load_dataset
    >>> data = load_dataset(Path("data/sample"))
    >>> likeness = Likeness(np.array([[1, 2], [0, 2]]), np.ones((2, 2), np.float32))
    >>> found = neighbour_lists(data, likeness, [1, 5], count=1)
    >>> found["nearest"].tolist() == [data.artist_names[0]]
    True
    """
    asked = [row for row in rows if row < len(likeness.near)]
    names, heard = dataset.artist_names, listeners(dataset)
    nearest = [" · ".join(names[likeness.near[row, :count]]) for row in asked]
    return pd.DataFrame({"artist": names[asked], "listeners": heard[asked], "nearest": nearest})

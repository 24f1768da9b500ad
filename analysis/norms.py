"""How long the vectors of artists are, beside how many users listen to them."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from analysis.dataset import Dataset
from analysis.listeners import listeners


def norm_table(
    dataset: Dataset,
    embeddings: Mapping[str, NDArray[np.floating[Any]]],
    minimum_listeners: int,
) -> pd.DataFrame:
    r"""Return the Euclidean norm of each artist's vector in some models.

    :math:`|v_a| = \sqrt{\sum_k v_{ak}^2}`. Where the dot product ranks, an artist with a long
    vector is put forward to many users; long vectors of rarely heard artists are chance.

    Parameters
    ----------
    dataset : Dataset
        The data.
    embeddings : mapping of str to NDArray
        By model: shape (artists, dimensions), by artist row.
    minimum_listeners : int
        Artists with fewer are left out.

    Returns
    -------
    pd.DataFrame
        artist (row), name, listeners, and a column of norms (no unit) by the name of each model;
        most listeners first.

    Raises
    ------
    ValueError
        If a model has no vector, or more than one, for some artist.

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.dataset import load_dataset
    >>> data = load_dataset(Path("data/sample"))
    >>> ones = np.ones((len(data.artist_rows), 4))
    >>> norm_table(data, {"plain": ones}, minimum_listeners=2)["plain"].unique()
    array([2.])
    """
    artists = len(dataset.artist_rows)
    for model, vectors in embeddings.items():
        if len(vectors) != artists:
            raise ValueError(f"{model}: {len(vectors)} vectors for {artists} artists")
    heard = listeners(dataset)
    rows = np.flatnonzero(heard >= minimum_listeners)
    names = np.asarray(dataset.artist_names)[rows]
    norms = {name: np.linalg.norm(vectors[rows], axis=1) for name, vectors in embeddings.items()}
    return pd.DataFrame({"artist": rows, "name": names, "listeners": heard[rows], **norms})


def length_correlations(table: pd.DataFrame) -> dict[str, float]:
    """Say for each model how far the length of a vector follows the listeners.

    Parameters
    ----------
    table : pd.DataFrame
        Result of `norm_table`.

    Returns
    -------
    dict of str to float
        Spearman's rank correlation, -1 to 1; 0 where nothing varies.

    Examples
    --------
    >>> table = pd.DataFrame({"artist": [0, 1], "name": "A", "listeners": [9, 5], "plain": [2, 1]})
    >>> round(length_correlations(table)["plain"], 3)
    1.0
    """
    models = table.columns.drop(["artist", "name", "listeners"])
    return {str(model): _correlation(table["listeners"], table[model]) for model in models}


def _correlation(one: pd.Series, other: pd.Series) -> float:
    if one.nunique() < 2 or other.nunique() < 2:
        return 0.0
    from scipy.stats import spearmanr  # slow to load, and not needed to read results

    return float(np.clip(spearmanr(one, other).statistic, -1, 1))

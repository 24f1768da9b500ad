"""The way of 2021, mended: the nearest of each of a listener's artists, put together."""

from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from analysis.dataset import Dataset
from analysis.directions import directions
from analysis.listeners import listeners


def merged(
    dataset: Dataset,
    embedding: NDArray[np.floating[Any]],
    listened: tuple[NDArray[np.int64], NDArray[np.int64]],
    minimum_listeners: int,
    k: int = 6,
    top: int = 10,
) -> pd.DataFrame:
    r"""Recommend what is near several of a listener's artists.

    Each artist j of the list speaks for the k artists nearest to it that the list does not have,
    with their cosine times :math:`\log(1 + plays_j)`; what was said for an artist adds up.

    Parameters
    ----------
    dataset : Dataset
        The data.
    embedding : NDArray
        Artist embedding, shape (artists, d), by row.
    listened : (NDArray[np.int64], NDArray[np.int64])
        The listener's artists, by row, and their plays.
    minimum_listeners : int
        Of an artist that is recommended.
    k : int
        Nearest of each.
    top : int
        Length of the list at most.

    Returns
    -------
    pd.DataFrame
        artist (row), name, score, because (names of the list that speak for it, loudest first);
        best first, ties by row.

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.dataset import load_dataset
    >>> data = load_dataset(Path("data/sample"))
    >>> drawn = np.random.default_rng(1).normal(size=(len(data.artist_rows), 8))
    >>> table = merged(data, drawn, (np.array([7, 3]), np.array([5, 9])), 20)
    >>> set(table["artist"]) & {3, 7}
    set()
    """
    rows, plays = listened
    unit, names = directions(embedding), dataset.artist_names
    may = listeners(dataset) >= minimum_listeners
    may[rows] = False
    scores = np.where(may, unit[rows] @ unit.T, -np.inf)
    near = np.argsort(-scores, axis=1, kind="stable")[:, : min(k, int(may.sum()))]
    said = pd.DataFrame(
        {
            "artist": near.ravel(),
            "speaker": np.repeat(rows, near.shape[1]),
            "score": (np.take_along_axis(scores, near, 1) * np.log1p(plays)[:, None]).ravel(),
        }
    ).sort_values(["score", "speaker"], ascending=[False, True], kind="stable")
    grouped = said.groupby("artist")
    found = grouped["score"].sum().reset_index()
    found = found.sort_values(["score", "artist"], ascending=[False, True]).head(top)
    because = grouped["speaker"].agg(list)
    return pd.DataFrame(
        {
            "artist": found["artist"].to_numpy(np.int64),
            "name": names[found["artist"].to_numpy(np.int64)],
            "score": found["score"].to_numpy(np.float64),
            "because": [[names[row] for row in because[a]] for a in found["artist"]],
        }
    )

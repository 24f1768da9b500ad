"""How 2021 made one list for a listener out of the neighbours of each of the listener's artists."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from analysis.dataset import Dataset
from analysis.similarity import score_rows

Embedding = NDArray[np.floating[Any]]
DIGITS = 6  # of a cosine, which is 1 for an artist with itself but for the last ones


def merged_of_2021(
    dataset: Dataset, embedding: Embedding, artists: Sequence[int], k: int = 6, top: int = 10
) -> pd.DataFrame:
    """Recommend as 2021 did: the nearest of each artist in one pile, the highest scores on top.

    Each artist is among its own nearest, with the highest cosine that there is. Of an artist found
    twice the last line was kept, the one with the lowest score. So the listener's artists mostly
    crowd the others out, but not always: one that is also near another of them goes down to that
    lower score. That the highest scores were on top is inferred from what was printed.

    Parameters
    ----------
    dataset : Dataset
        The data.
    embedding : NDArray
        Artist embedding, shape (artists, dimension), by artist row.
    artists : sequence of int
        The listener's artists, by row.
    k : int
        Nearest of each, itself included.
    top : int
        Length of the list at most.

    Returns
    -------
    pd.DataFrame
        artist (row), name, score, and is_input: whether the listener had it already; highest
        score first, ties by row.

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.dataset import load_dataset
    >>> data = load_dataset(Path("data/sample"))
    >>> drawn = np.random.default_rng(1).normal(size=(len(data.artist_rows), 8))
    >>> table = merged_of_2021(data, drawn, [7, 3, 5], top=3)
    >>> table["artist"].tolist(), table["score"].tolist()
    ([3, 5, 7], [1.0, 1.0, 1.0])
    """
    kept = _pile(embedding, artists, k).drop_duplicates("artist", keep="last")
    return _named(dataset, kept.head(top), artists)


def merged_without_inputs(
    dataset: Dataset, embedding: Embedding, artists: Sequence[int], k: int = 6, top: int = 10
) -> pd.DataFrame:
    """Recommend by the same neighbours, but none that the listener has, each with its best score.

    Parameters
    ----------
    dataset, embedding, artists, k, top
        As for `merged_of_2021`.

    Returns
    -------
    pd.DataFrame
        As of `merged_of_2021`; shorter where the neighbours are fewer.

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.dataset import load_dataset
    >>> data = load_dataset(Path("data/sample"))
    >>> drawn = np.random.default_rng(1).normal(size=(len(data.artist_rows), 8))
    >>> merged_without_inputs(data, drawn, [7, 3, 5])["is_input"].any()
    np.False_
    """
    pile = _pile(embedding, artists, k)
    kept = pile[~pile["artist"].isin(artists)].drop_duplicates("artist", keep="first")
    return _named(dataset, kept.head(top), artists)


def _pile(embedding: Embedding, artists: Sequence[int], k: int) -> pd.DataFrame:
    parts = []
    for asked in artists:
        scores = score_rows(embedding, asked).round(DIGITS)
        near = np.argsort(-scores, kind="stable")[:k]
        parts.append(pd.DataFrame({"artist": near, "score": scores[near]}))
    empty = pd.DataFrame({"artist": np.empty(0, np.int64), "score": np.empty(0)})
    pile = pd.concat(parts, ignore_index=True) if parts else empty
    return pile.sort_values(["score", "artist"], ascending=[False, True], ignore_index=True)


def _named(dataset: Dataset, kept: pd.DataFrame, artists: Sequence[int]) -> pd.DataFrame:
    names, is_input = dataset.artist_names[kept["artist"]], kept["artist"].isin(artists)
    table = kept.assign(name=names, is_input=is_input).reset_index(drop=True)
    return table[["artist", "name", "score", "is_input"]]

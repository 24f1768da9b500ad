"""Splitting the links into a training and a test part."""

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd
from pydantic import Field

from analysis.dataset import Dataset
from analysis.settings import Settings


class SplitSettings(Settings):
    """Settings of a split.

    Parameters
    ----------
    seed : int
        Randomness of all splits; that of the first vectors is spawned from it.
    test_share : float
        Share of the links in the test part.
    """

    seed: Annotated[int, Field(ge=0)]
    test_share: Annotated[float, Field(gt=0, lt=1)]


@dataclass(frozen=True, eq=False)
class Split:
    """Links in two parts that share none.

    Parameters
    ----------
    train, test : pd.DataFrame
        Columns of `link_rows`, in its order.
    """

    train: pd.DataFrame
    test: pd.DataFrame


def spawn(seed: int, repeat: int) -> tuple[np.random.Generator, np.random.Generator]:
    """Return the randomness of one repeat: of its split, and of a model's first vectors.

    Parameters
    ----------
    seed : int
        That of the settings.
    repeat : int
        0, 1, …: whatever their number, each repeat keeps its own randomness.

    Returns
    -------
    tuple of Generator
        Independent of each other and of all other repeats'.

    Examples
    --------
    >>> first, again, other = (spawn(7, repeat)[0].integers(10**9) for repeat in (0, 0, 1))
    >>> bool(first == again), bool(first == other)
    (True, False)
    """
    split, vectors = np.random.SeedSequence(seed, spawn_key=(repeat,)).spawn(2)
    return np.random.default_rng(split), np.random.default_rng(vectors)


def link_rows(dataset: Dataset) -> pd.DataFrame:
    """Return the links by matrix rows, in the order of those rows.

    Parameters
    ----------
    dataset : Dataset
        The data.

    Returns
    -------
    pd.DataFrame
        user, artist (rows, int64) and plays, sorted by user, then artist: nothing in it depends on
        ids or on the order of the files.

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.dataset import load_dataset
    >>> link_rows(load_dataset(Path("data/sample"))).columns.tolist()
    ['user', 'artist', 'plays']
    """
    links = pd.DataFrame(
        {
            "user": dataset.user_rows.rows_of(dataset.links["user_id"]),
            "artist": dataset.artist_rows.rows_of(dataset.links["artist_id"]),
            "plays": dataset.links["plays"].to_numpy(),
        }
    )
    return links.sort_values(["user", "artist", "plays"], ignore_index=True)


def split_links(
    links: pd.DataFrame, rng: int | np.random.Generator, test_share: float = 0.1
) -> Split:
    """Draw the test part at random among all links.

    Parameters
    ----------
    links : pd.DataFrame
        user, artist and any other columns; one row a link, in the order of `link_rows`; at least
        two.
    rng : int or Generator
        Randomness.
    test_share : float
        Share of the links in the test part, 0 to 1; their number is rounded, and leaves at least
        one link to each part.

    Returns
    -------
    Split
        Both parts in the order of `links`.

    Examples
    --------
    >>> links = pd.DataFrame({"user": range(10), "artist": range(10)})
    >>> split = split_links(links, rng=0, test_share=0.3)
    >>> len(split.train), len(split.test)
    (7, 3)
    """
    count = min(max(1, round(test_share * len(links))), len(links) - 1)
    drawn = np.random.default_rng(rng).permutation(len(links))[:count]
    tested = np.zeros(len(links), dtype=bool)
    tested[drawn] = True
    return Split(
        train=links[~tested].reset_index(drop=True), test=links[tested].reset_index(drop=True)
    )

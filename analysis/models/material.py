"""All that a model may learn from: the one place where held-out links are kept from it."""

from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from analysis.dataset import Dataset
from analysis.evaluation.friend_pairs import friend_pairs
from analysis.evaluation.held_out import assignment_rows, drop_held_out, tag_names


@dataclass(frozen=True, eq=False)
class Material:
    """What a model learns from, by rows; never changed in place.

    Parameters
    ----------
    links : pd.DataFrame
        user, artist and any other columns (plays, weight): the links that are known.
    assignments : pd.DataFrame
        user, artist, tag: the tag assignments that may be seen.
    friends : NDArray[np.int64]
        Shape (pairs, 2): user rows, the lower first, each pair once.
    users, artists, tags : int
        Number of rows of each.
    """

    links: pd.DataFrame
    assignments: pd.DataFrame
    friends: NDArray[np.int64]
    users: int
    artists: int
    tags: int


def gather_material(dataset: Dataset, train: pd.DataFrame, held_out: pd.DataFrame) -> Material:
    """Gather what a model may learn from, without what would reveal a held-out link.

    Parameters
    ----------
    dataset : Dataset
        The data.
    train : pd.DataFrame
        user, artist (rows) and any other columns: the links to learn from.
    held_out : pd.DataFrame
        user and artist of the links that must stay unseen: validation and test together while
        tuning. Their tag assignments are left out too.

    Returns
    -------
    Material
        With `train` as links.

    Raises
    ------
    ValueError
        If a link stands in both parts.

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.dataset import load_dataset
    >>> from analysis.splitting import link_rows, split_links
    >>> data = load_dataset(Path("data/sample"))
    >>> split = split_links(link_rows(data), rng=0)
    >>> len(gather_material(data, split.train, split.test).links) == len(split.train)
    True
    """
    if len(drop_held_out(train, held_out)) < len(train):
        raise ValueError("links to learn from are held out too")
    return Material(
        links=train,
        assignments=drop_held_out(_assignments(dataset), held_out),
        friends=friend_pairs(dataset),
        users=len(dataset.user_rows),
        artists=len(dataset.artist_rows),
        tags=len(tag_names(dataset)),
    )


def withhold(material: Material, pairs: pd.DataFrame) -> Material:
    """Hold out more: what would be known if these links were not.

    Parameters
    ----------
    material : Material
        Left alone.
    pairs : pd.DataFrame
        user and artist (rows) of links; those that are not in the material change nothing.

    Returns
    -------
    Material
        Without these links and their tag assignments.

    Examples
    --------
    >>> links = pd.DataFrame({"user": [0, 0], "artist": [3, 4], "plays": [9, 8]})
    >>> given = pd.DataFrame({"user": [0], "artist": [3], "tag": [1]})
    >>> friends = np.empty((0, 2), dtype=np.int64)
    >>> less = withhold(Material(links, given, friends, 1, 5, 2), links[:1])
    >>> less.links["artist"].tolist(), len(less.assignments)
    ([4], 0)
    """
    return replace(
        material,
        links=drop_held_out(material.links, pairs),
        assignments=drop_held_out(material.assignments, pairs),
    )


# Every model of every split begins with the same assignments, and nobody changes them in place.
@lru_cache(maxsize=1)
def _assignments(dataset: Dataset) -> pd.DataFrame:
    return assignment_rows(dataset)

"""Keeping what is held out from side information: who tagged an artist probably listens to it."""

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from analysis.dataset import Dataset


def tag_names(dataset: Dataset) -> NDArray[np.object_]:
    """Return the names of the tags, in the order of the names.

    Parameters
    ----------
    dataset : Dataset
        The data.

    Returns
    -------
    NDArray[np.object_]
        Shape (tags,): distinct names, compared without case first, then as they are. Tags with
        the same name are one.

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.dataset import load_dataset
    >>> names = tag_names(load_dataset(Path("data/sample")))
    >>> names.tolist() == sorted(names, key=str.casefold)
    True
    """
    distinct = set(dataset.tags["name"])
    return np.array(sorted(distinct, key=lambda name: (name.casefold(), name)), dtype=object)


def assignment_rows(dataset: Dataset) -> pd.DataFrame:
    """Return the tag assignments by rows, in the order of those rows.

    Parameters
    ----------
    dataset : Dataset
        The data. Assignments by users without links and to artists that are not listed have no
        row to stand in and are left out.

    Returns
    -------
    pd.DataFrame
        user, artist (rows) and tag (place in `tag_names`), all int64; each triple once, sorted.
        Nothing in it depends on ids or on the order of the files.

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.dataset import load_dataset
    >>> assignment_rows(load_dataset(Path("data/sample"))).columns.tolist()
    ['user', 'artist', 'tag']
    """
    users, artists, given = dataset.user_rows, dataset.artist_rows, dataset.tag_assignments
    given = given[given["user_id"].isin(users.ids) & given["artist_id"].isin(artists.ids)]
    names = dataset.tags.set_index("tag_id")["name"]
    places = pd.Index(tag_names(dataset)).get_indexer(pd.Index(given["tag_id"].map(names)))
    rows = {
        "user": users.rows_of(given["user_id"]),
        "artist": artists.rows_of(given["artist_id"]),
        "tag": places.astype(np.int64),
    }
    return pd.DataFrame(rows).drop_duplicates().sort_values([*rows], ignore_index=True)


def drop_held_out(assignments: pd.DataFrame, held_out: pd.DataFrame) -> pd.DataFrame:
    """Leave out the tag assignments that would reveal a held-out link.

    Parameters
    ----------
    assignments : pd.DataFrame
        user, artist (rows) and any other columns, as of `assignment_rows`; left alone.
    held_out : pd.DataFrame
        user and artist of the held-out links: validation and test together while tuning.

    Returns
    -------
    pd.DataFrame
        The assignments whose (user, artist) is not held out, in their order. Those of others to
        the same artist stay, and those of the user to other artists.

    Examples
    --------
    >>> given = pd.DataFrame({"user": [0, 0, 1], "artist": [5, 6, 5], "tag": [2, 2, 2]})
    >>> drop_held_out(given, pd.DataFrame({"user": [0], "artist": [5]})).values.tolist()
    [[0, 6, 2], [1, 5, 2]]
    """
    pair = ["user", "artist"]
    revealed = pd.MultiIndex.from_frame(assignments[pair]).isin(
        pd.MultiIndex.from_frame(held_out[pair])
    )
    return assignments[~revealed].reset_index(drop=True)

"""Which tags were given to which artist, and how often."""

import numpy as np
import pandas as pd

from analysis.dataset import Dataset
from analysis.tag_counts import count_tags


def artist_tags(dataset: Dataset) -> pd.DataFrame:
    """Count the assignments of each tag to each artist.

    Parameters
    ----------
    dataset : Dataset
        The data; assignments to artists that it does not list are left out, but count where it
        matters which tag is used more overall.

    Returns
    -------
    pd.DataFrame
        artist (row), tag (name) and assignments; within an artist the tag most given to it first,
        ties in the order of `analysis.tag_counts.count_tags`: used more overall, then by name.

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.dataset import load_dataset
    >>> artist_tags(load_dataset(Path("data/sample"))).columns.tolist()
    ['artist', 'tag', 'assignments']
    """
    tags, given = count_tags(dataset.tags, dataset.tag_assignments), dataset.tag_assignments
    given = given[given["artist_id"].isin(dataset.artist_rows.ids)]
    places = pd.Series(np.arange(len(tags)), index=tags["tag_id"])
    artists = dataset.artist_rows.rows_of(given["artist_id"])
    pairs = pd.DataFrame({"artist": artists, "place": places[given["tag_id"]].to_numpy()})
    counts = pairs.value_counts(sort=False).rename("assignments").reset_index()
    counts["tag"] = tags["name"].to_numpy()[counts["place"]]
    order = ["artist", "assignments", "place"]
    ordered = counts.sort_values(order, ascending=[True, False, True], ignore_index=True)
    return ordered[["artist", "tag", "assignments"]]


def tag_lists(counts: pd.DataFrame, count: int) -> pd.Series:
    """Return the tags most given to each artist, as text.

    Parameters
    ----------
    counts : pd.DataFrame
        Result of `artist_tags`.
    count : int
        Number of tags at most.

    Returns
    -------
    pd.Series
        By artist (row): tags joined by commas, most used first. An artist without tags is not in
        it.

    Examples
    --------
    >>> counts = pd.DataFrame({"artist": [0, 0, 0, 1], "tag": ["rock", "80s", "live", "pop"]})
    >>> tag_lists(counts, 2).tolist()
    ['rock, 80s', 'pop']
    """
    first = counts.groupby("artist").head(count)
    return first.groupby("artist")["tag"].agg(", ".join).rename("tags")

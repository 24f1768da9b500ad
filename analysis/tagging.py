"""Which tags were given to which artist, and how often."""

import pandas as pd

from analysis.dataset import Dataset


def tag_counts(dataset: Dataset) -> pd.DataFrame:
    """Count the assignments of each tag to each artist.

    Parameters
    ----------
    dataset : Dataset
        The data; assignments to artists that it does not list are left out.

    Returns
    -------
    pd.DataFrame
        artist (row), tag (name), assignments and overall (assignments of the tag to all artists);
        within an artist the most used first, ties to the tag used more overall, then by name.

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.dataset import load_dataset
    >>> tag_counts(load_dataset(Path("data/sample"))).columns.tolist()
    ['artist', 'tag', 'assignments', 'overall']
    """
    given = dataset.tag_assignments
    given = given[given["artist_id"].isin(dataset.artist_rows.ids)]
    names = dataset.tags.set_index("tag_id")["name"]
    pairs = pd.DataFrame(
        {
            "artist": dataset.artist_rows.rows_of(given["artist_id"]),
            "tag": names.reindex(given["tag_id"]).to_numpy(),
        }
    )
    counts = pairs.value_counts(sort=False).rename("assignments").reset_index()
    counts["overall"] = counts.groupby("tag")["assignments"].transform("sum")
    order = ["artist", "assignments", "overall", "tag"]
    return counts.sort_values(order, ascending=[True, False, False, True], ignore_index=True)


def tag_lists(counts: pd.DataFrame, count: int) -> pd.Series:
    """Return the tags most given to each artist, as text.

    Parameters
    ----------
    counts : pd.DataFrame
        Result of `tag_counts`.
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

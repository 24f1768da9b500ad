"""How often each tag is used, by whom, and for which artists most."""

import pandas as pd

from analysis.ordering import most_first


def count_tags(tags: pd.DataFrame, tag_assignments: pd.DataFrame) -> pd.DataFrame:
    """Count the assignments of every tag.

    Parameters
    ----------
    tags
        Columns tag_id, name.
    tag_assignments
        Columns user_id, artist_id, tag_id.

    Returns
    -------
    pd.DataFrame
        Columns tag_id, name, assignments, taggers (distinct users), artists (distinct); more
        assignments first, then by name. Tags that nobody used are there, with zeros.

    Examples
    --------
    >>> tags = pd.DataFrame({"tag_id": [1, 2], "name": ["pop", "rock"]})
    >>> given = pd.DataFrame({"user_id": [7, 7], "artist_id": [3, 4], "tag_id": [2, 2]})
    >>> count_tags(tags, given).drop(columns="tag_id").values.tolist()
    [['rock', 2, 1, 2], ['pop', 0, 0, 0]]
    """
    counts = tag_assignments.groupby("tag_id").agg(
        assignments=("user_id", "size"),
        taggers=("user_id", "nunique"),
        artists=("artist_id", "nunique"),
    )
    counts = counts.reindex(tags["tag_id"], fill_value=0).reset_index(drop=True)
    return most_first(tags[["tag_id", "name"]].reset_index(drop=True).join(counts), "assignments")


def top_artists_of_tags(
    counts: pd.DataFrame,
    popularity: pd.DataFrame,
    tag_assignments: pd.DataFrame,
    *,
    tags: int = 20,
    artists: int = 10,
) -> pd.DataFrame:
    """List the artists to whom most users gave each of the most used tags.

    Parameters
    ----------
    counts
        Result of `count_tags`.
    popularity
        Result of `analysis.popularity.artist_popularity`; assignments to artists that it does
        not list have no name to show and are left out, and with them tags given to no other.
    tag_assignments
        Columns user_id, artist_id, tag_id.
    tags, artists
        Number of tags, and of artists per tag, at most.

    Returns
    -------
    pd.DataFrame
        Columns tag, rank (from 1 within a tag), name, taggers (distinct users who gave the tag
        to the artist), listeners; in the order of `counts`, more taggers first, ties by
        listeners, then by name.

    Examples
    --------
    >>> counts = pd.DataFrame({"tag_id": [2], "name": ["rock"]})
    >>> popularity = pd.DataFrame({"artist_id": [3], "name": ["Kiss"], "listeners": [9]})
    >>> given = pd.DataFrame({"user_id": [7, 8], "artist_id": [3, 3], "tag_id": [2, 2]})
    >>> top_artists_of_tags(counts, popularity, given).values.tolist()
    [['rock', 1, 'Kiss', 2, 9]]
    """
    taggers = tag_assignments.groupby(["tag_id", "artist_id"])["user_id"].nunique()
    named = taggers.rename("taggers").reset_index()
    named = named.merge(popularity[["artist_id", "name", "listeners"]], on="artist_id")
    shown = counts[counts["tag_id"].isin(named["tag_id"])].head(tags)
    tops = [
        most_first(named[named["tag_id"] == tag_id], "taggers", then=["listeners"])
        .head(artists)
        .assign(tag=name, rank=lambda top: range(1, len(top) + 1))
        for tag_id, name in shown[["tag_id", "name"]].itertuples(index=False)
    ]
    columns = ["tag", "rank", "name", "taggers", "listeners"]
    return pd.concat([top[columns] for top in tops], ignore_index=True)

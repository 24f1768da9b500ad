"""A main genre for each artist, from the tags that its listeners gave it."""

import pandas as pd
from pydantic import PositiveInt

from analysis.settings import Settings


class GenreSettings(Settings):
    """Settings of the genres.

    Parameters
    ----------
    count : int
        How many of the most used tags count as genres.
    """

    count: PositiveInt


def genre_tags(tags: pd.DataFrame, count: int) -> list[str]:
    """Return the tags that count as genres: those used most.

    Parameters
    ----------
    tags : pd.DataFrame
        Result of `analysis.tag_counts.count_tags`.
    count : int
        Number of tags at most.

    Returns
    -------
    list of str
        In the order of `tags`, without those that nobody used.

    Examples
    --------
    >>> tags = pd.DataFrame({"name": ["rock", "80s", "pop"], "assignments": [9, 5, 0]})
    >>> genre_tags(tags, 3)
    ['rock', '80s']
    """
    return tags.loc[tags["assignments"] > 0, "name"].head(count).tolist()


def main_genres(counts: pd.DataFrame, genres: list[str]) -> pd.DataFrame:
    """Return the main genre of each artist: the genre most given to it.

    Parameters
    ----------
    counts : pd.DataFrame
        Result of `analysis.tagging.artist_tags`; its order settles ties.
    genres : list of str
        Tags that count as genres.

    Returns
    -------
    pd.DataFrame
        By artist (row): genre, and confidence, the genre's share of the artist's assignments of any
        genre (above 0, at most 1). An artist that nobody gave a genre is not in it.

    Examples
    --------
    >>> counts = pd.DataFrame({
    ...     "artist": [7, 7, 7], "tag": ["seen live", "pop", "rock"], "assignments": [9, 3, 1]})
    >>> main_genres(counts, ["rock", "pop"]).to_dict("index")
    {7: {'genre': 'pop', 'confidence': 0.75}}
    """
    given = counts[counts["tag"].isin(genres)]
    first = given.drop_duplicates("artist").set_index("artist")
    total = given.groupby("artist")["assignments"].sum()
    return pd.DataFrame({"genre": first["tag"], "confidence": first["assignments"] / total})

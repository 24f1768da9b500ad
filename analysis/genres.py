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


def genre_tags(counts: pd.DataFrame, count: int) -> list[str]:
    """Return the tags that count as genres: those used most.

    Parameters
    ----------
    counts : pd.DataFrame
        Columns tag and overall of `analysis.tagging.tag_counts`.
    count : int
        Number of tags at most.

    Returns
    -------
    list of str
        Most used first, ties by name.

    Examples
    --------
    >>> counts = pd.DataFrame({"tag": ["pop", "rock", "80s"], "overall": [5, 9, 5]})
    >>> genre_tags(counts, 2)
    ['rock', '80s']
    """
    tags = counts[["tag", "overall"]].drop_duplicates()
    ranked = tags.sort_values(["overall", "tag"], ascending=[False, True])
    return ranked["tag"].head(count).tolist()


def main_genres(counts: pd.DataFrame, genres: list[str]) -> pd.DataFrame:
    """Return the main genre of each artist: the genre most given to it.

    Parameters
    ----------
    counts : pd.DataFrame
        Result of `analysis.tagging.tag_counts`.
    genres : list of str
        Tags that count as genres.

    Returns
    -------
    pd.DataFrame
        By artist (row): genre, and confidence, the genre's share of the artist's assignments of any
        genre (above 0, at most 1). Ties go to the tag used more overall, then by name. An artist
        that nobody gave a genre is not in it.

    Examples
    --------
    >>> counts = pd.DataFrame({
    ...     "artist": [7, 7, 7], "tag": ["seen live", "pop", "rock"],
    ...     "assignments": [9, 3, 1], "overall": [40, 60, 80]})
    >>> main_genres(counts, ["rock", "pop"]).to_dict("index")
    {7: {'genre': 'pop', 'confidence': 0.75}}
    """
    given = counts[counts["tag"].isin(genres)]
    order = ["artist", "assignments", "overall", "tag"]
    ranked = given.sort_values(order, ascending=[True, False, False, True])
    first = ranked.drop_duplicates("artist").set_index("artist")
    total = given.groupby("artist")["assignments"].sum()
    return pd.DataFrame({"genre": first["tag"], "confidence": first["assignments"] / total})

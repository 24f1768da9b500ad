"""The genre winners of 2021, who follow from tags that stood at the wrong artists."""

from collections.abc import Mapping

import pandas as pd

from analysis.audit.printed_genres import printed_winners
from analysis.audit.reindexing import ARTIST_OFFSET
from analysis.audit.wrong_join import joined_in_2021
from analysis.dataset import Dataset
from analysis.genre_winners import genre_winners
from analysis.genres import GenreSettings
from analysis.listeners import listeners
from analysis.tagging import artist_tags


def shifted_winners(dataset: Dataset, filters: Mapping[str, str]) -> pd.DataFrame:
    """Name the artist of each genre as 2021 did: most listeners of all that the join gives the tag.

    Parameters
    ----------
    dataset : Dataset
        The data.
    filters : mapping of str to str
        By genre, the tag to look for; a tag counts if it is that text, not if it holds it.

    Returns
    -------
    pd.DataFrame
        A line for each genre: genre, filter, artist (row, ties to the lower), its listeners, and
        tagged, the row of the artist to whom users had given the tag. Missing are the numbers of
        a genre without such an artist, and tagged where the data do not list it.

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.dataset import load_dataset
    >>> data = load_dataset(Path("data/sample"))
    >>> shifted_winners(data, {"nothing": "no such tag"})["artist"].isna().tolist()
    [True]
    """
    first = artist_tags(joined_in_2021(dataset)).groupby("tag")["artist"].min()
    table = pd.DataFrame({"genre": list(filters), "filter": list(filters.values())})
    artists = first.reindex(table["filter"]).astype("Int64").reset_index(drop=True)
    return table.assign(
        artist=artists,
        listeners=artists.map(pd.Series(listeners(dataset))).astype("Int64"),
        tagged=artists.map(_next_by_id(dataset)).astype("Int64"),
    )


def compare_winners(
    dataset: Dataset, settings: GenreSettings, minimum_taggers: int = 5
) -> pd.DataFrame:
    """Put the winners of 2021 beside those of the right join.

    Parameters
    ----------
    dataset : Dataset
        The data.
    settings : GenreSettings
        How many of the most used tags count as genres.
    minimum_taggers : int
        As for `analysis.genre_winners.genre_winners`.

    Returns
    -------
    pd.DataFrame
        genre, filter (the genre itself where 2021 printed nothing), and names: printed, shifted
        (what the wrong join gives), tagged (to whom the tag had been given), one_tag (the same
        rule with the right join), most_tagged, winner; "" where there is none.

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.dataset import load_dataset
    >>> table = compare_winners(load_dataset(Path("data/sample")), GenreSettings(count=3))
    >>> len(table), set(table["printed"])
    (3, {''})
    """
    right = genre_winners(dataset, settings, minimum_taggers)
    printed = printed_winners(dataset).set_index("genre")
    filters, names = printed["filter"], printed["artist"]
    shifted = shifted_winners(
        dataset, {genre: filters.get(genre, genre) for genre in right["genre"]}
    )
    return shifted[["genre", "filter"]].assign(
        printed=[names.get(genre, "") for genre in shifted["genre"]],
        shifted=_names(dataset, shifted["artist"]),
        tagged=_names(dataset, shifted["tagged"]),
        **right[["one_tag", "most_tagged", "winner"]],
    )


def reproduced_winners(dataset: Dataset) -> tuple[int, int] | None:
    """Count the printed winners that the wrong join gives again, name and listeners.

    Parameters
    ----------
    dataset : Dataset
        The data at hand.

    Returns
    -------
    tuple of int or None
        Reproduced, and of how many; None for other data than those of 2021.
    """
    printed = printed_winners(dataset)
    if printed.empty:
        return None
    again = shifted_winners(dataset, dict(zip(printed["genre"], printed["filter"], strict=True)))
    same_name = _names(dataset, again["artist"]) == printed["artist"]
    same_count = (again["listeners"] == printed["listeners"]).fillna(False)
    return int((same_name & same_count).sum()), len(printed)


def _next_by_id(dataset: Dataset) -> pd.Series:
    rows = pd.Series(range(len(dataset.artist_rows)), index=dataset.artist_rows.ids)
    return rows.reindex(dataset.artist_rows.ids + ARTIST_OFFSET).reset_index(drop=True)


def _names(dataset: Dataset, rows: pd.Series) -> pd.Series:
    return rows.map(pd.Series(dataset.artist_names)).fillna("").astype(object)

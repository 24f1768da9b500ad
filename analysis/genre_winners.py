"""The artist that stands for each genre, by three rules."""

import pandas as pd

from analysis.dataset import Dataset
from analysis.genres import GenreSettings, genre_tags, main_genres
from analysis.listeners import listeners
from analysis.tag_counts import count_tags
from analysis.tagging import artist_tags

_RULES = ("most_tagged", "one_tag", "winner")


def genre_winners(
    dataset: Dataset, settings: GenreSettings, minimum_taggers: int = 5
) -> pd.DataFrame:
    """Name the artist that stands for each genre, by three rules.

    - most_tagged: the artist to whom most users gave the tag. It measures how busy an artist's
      taggers are as much as its genre.
    - one_tag, the rule of the report of 2021: of all artists that anybody gave the tag, the one
      with most listeners. One careless user decides, so that the most popular artists of all win
      genre after genre.
    - winner, the rule to use: of the artists whose main genre this is (the genre most given to
      them, see `analysis.genres.main_genres`), the one with most listeners. An artist has one main
      genre, so that it wins one genre at most, and its taggers decide together. The tag must come
      from `minimum_taggers` users, because the main genre of an artist that hardly anybody tagged
      is again one user's word.

    Parameters
    ----------
    dataset : Dataset
        The data; assignments to artists that it does not list count for the genre alone.
    settings : GenreSettings
        How many of the most used tags count as genres.
    minimum_taggers : int
        Users who must have given the genre to its winner.

    Returns
    -------
    pd.DataFrame
        A row per genre, the most used first: genre, assignments, and for each rule the artist's
        name (most_tagged, one_tag, winner), its row (most_tagged_row, ...), the users who gave it
        the tag (..._taggers) and its listeners (..._listeners). Ties go to the artist with more
        listeners, then by name. Without such an artist the name is empty and the numbers missing.

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.dataset import load_dataset
    >>> table = genre_winners(load_dataset(Path("data/sample")), GenreSettings(count=3))
    >>> len(table), bool(table["winner"].is_unique)
    (3, True)
    """
    tags = count_tags(dataset.tags, dataset.tag_assignments)
    genres = list(dict.fromkeys(genre_tags(tags, settings.count)))
    tagged = _tagged_artists(dataset, genres)
    picked = {
        "most_tagged": tagged.sort_values("taggers", ascending=False, kind="stable"),
        "one_tag": tagged,
        "winner": tagged[tagged["is_main"] & (tagged["taggers"] >= minimum_taggers)],
    }
    used = tags.groupby("name", sort=False)["assignments"].sum().reindex(genres)
    names = pd.Series(genres, dtype=tags["name"].dtype)
    table = pd.DataFrame({"genre": names, "assignments": used.to_numpy()})
    for rule in _RULES:
        table = table.join(_first(dataset, picked[rule], rule), on="genre")
        table[rule] = table[rule].fillna("")
    return table


def _tagged_artists(dataset: Dataset, genres: list[str]) -> pd.DataFrame:
    names = dataset.tags.set_index("tag_id")["name"]
    given = dataset.tag_assignments[["user_id", "artist_id"]].assign(
        genre=names.reindex(dataset.tag_assignments["tag_id"]).to_numpy()
    )
    given = given[given["genre"].isin(genres)].drop_duplicates()
    given = given[given["artist_id"].isin(dataset.artist_rows.ids)]
    given = given.assign(row=dataset.artist_rows.rows_of(given["artist_id"]))
    tagged = given.groupby(["row", "genre"]).size().rename("taggers").reset_index()
    main = main_genres(artist_tags(dataset), genres)["genre"]
    return tagged.assign(is_main=tagged["genre"].to_numpy() == main[tagged["row"]].to_numpy())


def _first(dataset: Dataset, tagged: pd.DataFrame, rule: str) -> pd.DataFrame:
    first = tagged.drop_duplicates("genre").set_index("genre")
    rows = first["row"].to_numpy()
    numbers = pd.DataFrame(
        {
            f"{rule}_row": rows,
            f"{rule}_taggers": first["taggers"],
            f"{rule}_listeners": listeners(dataset)[rows],
        },
        index=first.index,
    )
    named = numbers.astype("Int64")
    named.insert(0, rule, dataset.artist_names[rows])
    return named

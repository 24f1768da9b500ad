"""The cleaned tables that the original report exported, with rows next to ids."""

import pandas as pd

from analysis.dataset import Dataset
from analysis.popularity import artist_popularity
from analysis.rows import Rows
from analysis.scaling import scale_plays
from analysis.tag_counts import count_tags


def clean_tables(dataset: Dataset) -> dict[str, pd.DataFrame]:
    """Return all tables in a form that needs no further cleaning.

    Parameters
    ----------
    dataset
        The data.

    Returns
    -------
    dict of str to pd.DataFrame
        `artists` with artist_row, listeners and plays, without the picture; `tags` with counts;
        `links` with rows and the scaled weight (1 to 10); `friends` and `tag_assignments` with
        rows. A row is missing (`<NA>`) where an id has none. Sorted by rows.

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.dataset import load_dataset
    >>> tables = clean_tables(load_dataset(Path("data/sample")))
    >>> tables["links"].columns.tolist()
    ['user_row', 'artist_row', 'user_id', 'artist_id', 'plays', 'weight']
    """
    rows = _rows(dataset)
    links = dataset.links.assign(weight=scale_plays(dataset.links["plays"]))
    return public_tables(dataset) | {
        "links": _with_rows(links, rows),
        "friends": _with_rows(dataset.friends, rows),
        "tag_assignments": _with_rows(dataset.tag_assignments, rows),
    }


def public_tables(dataset: Dataset) -> dict[str, pd.DataFrame]:
    """Return the cleaned tables that hold no row of a user and may be downloaded.

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.dataset import load_dataset
    >>> sorted(public_tables(load_dataset(Path("data/sample"))))
    ['artists', 'tags']
    """
    artists = artist_popularity(dataset.artists, dataset.links)
    artists = artists.merge(dataset.artists[["artist_id", "url"]], on="artist_id")
    rows, tags = _rows(dataset), count_tags(dataset.tags, dataset.tag_assignments)
    return {"artists": _with_rows(artists, rows), "tags": _with_rows(tags, rows)}


def _rows(dataset: Dataset) -> dict[str, Rows]:
    tags = count_tags(dataset.tags, dataset.tag_assignments)
    return {
        "user": dataset.user_rows,
        "friend": dataset.user_rows,
        "artist": dataset.artist_rows,
        "tag": Rows(tags["tag_id"].to_numpy()),
    }


def _with_rows(table: pd.DataFrame, rows: dict[str, Rows]) -> pd.DataFrame:
    found = {
        f"{kind}_row": _rows_or_missing(table[f"{kind}_id"], known)
        for kind, known in rows.items()
        if f"{kind}_id" in table
    }
    with_rows = pd.concat([pd.DataFrame(found, index=table.index), table], axis=1)
    return with_rows.sort_values(list(found), ignore_index=True, kind="stable")


def _rows_or_missing(ids: pd.Series, rows: Rows) -> pd.Series:
    known = pd.Series(range(len(rows)), index=rows.ids, dtype="Int64")
    return known.reindex(ids).set_axis(ids.index)

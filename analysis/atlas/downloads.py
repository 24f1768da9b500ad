"""The atlas as tables that a reader can take along; no user's row is in them."""

from typing import Any

import numpy as np
import pandas as pd

from analysis.atlas.explored import Explored
from analysis.atlas.explorer_names import map_columns
from analysis.atlas.table import atlas_table
from analysis.dataset import Dataset
from analysis.study import Study

DECIMALS = 6
DRAWN, BY_NEAREST, NOWHERE = "drawn", "by its nearest", ""


def artist_table(dataset: Dataset, study: Study, found: Explored) -> pd.DataFrame:
    """List all artists with their genres, clusters and places.

    Parameters
    ----------
    dataset : Dataset
        The data.
    study : Study
        Its settings.
    found : Explored
        Result of `analysis.atlas.explored.explored`.

    Returns
    -------
    pd.DataFrame
        artist_row, name, listeners, genre ("" for none), genre_confidence (the genre's share of the
        artist's assignments of any genre, 0 for none), tags, cluster (name), placed ("drawn", "by
        its nearest", or "" for an artist without a place), and x and y on each map in map units
        (missing without a place).
    """
    rows = np.arange(len(dataset.artist_rows))
    who = atlas_table(dataset, pd.DataFrame({"artist": rows}), study.genres, study.neighbours.tags)
    placed = pd.concat([found.artists, found.rest]).set_index("row").reindex(rows)
    named = placed["cluster"].map(found.clusters.set_index("cluster")["name"]).fillna("")
    how = np.select(
        [rows < len(found.artists), placed["cluster"].notna()], [DRAWN, BY_NEAREST], NOWHERE
    )
    table = who[["artist", "name", "listeners", "genre"]].assign(
        genre_confidence=who["confidence"].round(DECIMALS),
        tags=who["tags"],
        cluster=named.to_numpy(),
        placed=how,
    )
    places = placed[map_columns()].astype("Int64").reset_index(drop=True)
    return pd.concat([table.rename(columns={"artist": "artist_row"}), places], axis=1)


def neighbour_table(dataset: Dataset, found: Explored) -> pd.DataFrame:
    """List the nearest artists of those on the map by every measure.

    Parameters
    ----------
    dataset : Dataset
        The data.
    found : Explored
        Result of `analysis.atlas.explored.explored`.

    Returns
    -------
    pd.DataFrame
        artist_row, artist, measure, rank (from 1), neighbour_row, neighbour and score, in the
        measure's own unit; by artist, measure and rank.
    """
    tables = []
    for measure, likeness in found.near.items():
        artist, place = np.nonzero(likeness.near >= 0)
        pairs = {"artist_row": artist, "measure": measure, "rank": place + 1}
        scores = likeness.scores[artist, place].astype(np.float64).round(DECIMALS)
        pairs |= {"neighbour_row": likeness.near[artist, place], "score": scores}
        tables.append(pd.DataFrame(pairs))
    table = pd.concat(tables).sort_values("artist_row", kind="stable", ignore_index=True)
    names = dataset.artist_names
    table["artist"], table["neighbour"] = names[table["artist_row"]], names[table["neighbour_row"]]
    order = ["artist_row", "artist", "measure", "rank", "neighbour_row", "neighbour", "score"]
    return table[order]


def nested(neighbours: pd.DataFrame) -> list[dict[str, Any]]:
    """Gather neighbours by artist, for JSON: far smaller than a record for each pair.

    Parameters
    ----------
    neighbours : pd.DataFrame
        Result of `neighbour_table`.

    Returns
    -------
    list of dict
        artist_row, artist and nearest: by measure a list of row, name and score, nearest first.

    Examples
    --------
    >>> row = {"artist_row": [0], "artist": ["Air"], "measure": ["dot"], "neighbour_row": [4]}
    >>> nested(pd.DataFrame(row | {"neighbour": ["Low"], "score": [0.5]}))[0]["nearest"]
    {'dot': [{'row': 4, 'name': 'Low', 'score': 0.5}]}
    """
    found: dict[int, dict[str, Any]] = {}
    names = ["artist_row", "artist", "measure", "neighbour_row", "neighbour", "score"]
    for row, artist, measure, other, name, score in zip(
        *(neighbours[column].tolist() for column in names), strict=True
    ):
        own = found.setdefault(row, {"artist_row": row, "artist": artist, "nearest": {}})
        own["nearest"].setdefault(measure, []).append({"row": other, "name": name, "score": score})
    return list(found.values())

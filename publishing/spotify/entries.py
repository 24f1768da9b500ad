"""What of an answer is kept: an artist, the year of an album, and when a track was played."""

import re
from dataclasses import dataclass
from typing import Any

import pandas as pd

from analysis.listening.names import clean_name
from analysis.listening.table import as_table, combine
from publishing.spotify.api import need, need_list


@dataclass(frozen=True)
class Entry:
    """One entry of a list, or one play.

    Parameters
    ----------
    artist : str
        Credited first.
    source : str
        One of `analysis.listening.table.SOURCES`.
    released : int or None
        Year of the album.
    played : pd.Timestamp or None
        When the track was played (UTC); None for what is no play.
    """

    artist: str
    source: str
    released: int | None = None
    played: pd.Timestamp | None = None


def entry_of(
    track: Any, source: str, endpoint: str, played: pd.Timestamp | None = None
) -> Entry | None:
    """Read a track.

    Parameters
    ----------
    track : dict or None
        As the API gives it; None for one that is no longer there.
    source, endpoint, played
        As of `Entry`; and what was asked for.

    Returns
    -------
    Entry or None
        None for an episode, a local file, a track that is gone or one without an artist.

    Raises
    ------
    SpotifyError
        Where a key is missing.

    Examples
    --------
    >>> track = {"type": "track", "artists": [{"name": "Elbow"}, {"name": "Guest"}]}
    >>> entry_of(track, "playlist", "playlists").artist
    'Elbow'
    """
    if track is None or need(track, "type", endpoint) != "track" or track.get("is_local"):
        return None
    credited = need_list(track, "artists", endpoint)
    name = need(credited[0], "name", endpoint) if credited else None
    artist = clean_name(name) if isinstance(name, str) else ""
    return Entry(artist, source, _year(track.get("album")), played) if artist else None


def _year(album: Any) -> int | None:
    date = album.get("release_date") if isinstance(album, dict) else None
    found = re.match(r"[1-9]\d{3}(?!\d)", date) if isinstance(date, str) else None
    return int(found.group()) if found else None


def table_of(entries: list[Entry]) -> pd.DataFrame:
    """Add entries up by artist.

    Parameters
    ----------
    entries : list of Entry
        At least one.

    Returns
    -------
    pd.DataFrame
        As of `analysis.listening.table.as_table`. Each entry counts as one play; the time played
        is unknown, since Spotify tells of a recent play only that it began.

    Examples
    --------
    >>> table = table_of([Entry("Elbow", "playlist", 2008), Entry("Elbow", "playlist", 2001)])
    >>> table[["artist", "plays", "released"]].to_numpy().tolist()
    [['Elbow', 2, 2001]]
    """
    rows = pd.DataFrame([vars(entry) for entry in entries])
    rows["played"] = pd.to_datetime(rows["played"], utc=True).dt.tz_localize(None)
    rows["released"] = rows["released"].astype("Int64")
    tables = []
    for source, part in rows.groupby("source"):
        found = part.groupby("artist").agg(
            plays=("source", "size"),
            first=("played", "min"),
            last=("played", "max"),
            released=("released", "min"),
        )
        columns = {str(column): found[column].array for column in found}
        tables.append(as_table(found.index.tolist(), source=[source] * len(found), **columns))
    return combine(tables)

"""Playlists as CSV, as Exportify writes them, in both of its variants and any language."""

import re
from dataclasses import dataclass

import pandas as pd

from analysis.listening.files.faults import fault
from analysis.listening.files.kinds import TRACKS, URI_HEADER, Kind
from analysis.listening.files.sheets import rows_of
from analysis.listening.names import clean_name
from analysis.listening.table import as_table

Rows = list[tuple[str, list[str]]]
ARTISTS_AFTER_URI = 3
"""Both variants: URI, track, then an album's name or artists' URIs, then the artists."""
ARTIST_URI = "spotify:artist:"
DATE = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")
COMMA, ESCAPING = re.compile(r",(?! )"), re.compile(r"(?<!\\), ")
FIRST_YEAR = 1860
"""Of the oldest recording; what has no date is given as 0000."""


@dataclass(frozen=True)
class Columns:
    """Where a playlist has what.

    Parameters
    ----------
    uri, artists : int
        Places of the columns, from 0.
    released : int or None
        Place of the album's date, where there is one.
    is_escaping : bool
        Whether artists are joined by ", " with their own commas escaped, else by ",".
    """

    uri: int
    artists: int
    released: int | None
    is_escaping: bool

    def first_artist(self, cell: str) -> str:
        """Return the artist named first."""
        first = (ESCAPING if self.is_escaping else COMMA).split(cell)[0]
        return clean_name(first.replace("\\,", ",") if self.is_escaping else first)


def read_playlist(content: bytes, name: str) -> pd.DataFrame:
    r"""Count the entries of a playlist.

    Parameters
    ----------
    content : bytes
        CSV.
    name : str
        For messages.

    Returns
    -------
    pd.DataFrame
        As of `analysis.listening.table.as_table`; episodes are left out.

    Raises
    ------
    ListeningError
        A row is too short, as in half a file.

    Examples
    --------
    >>> text = b"Track URI,Track Name,Album Name,Artist Name(s)\nspotify:track:1,T,A,Elbow"
    >>> read_playlist(text, "a.csv")[["artist", "plays"]].values.tolist()
    [['Elbow', 1]]
    """
    header, *rows = rows_of(content, name)
    columns = find_columns(header[1], rows)
    width = max(len(header[1]), columns.artists + 1)
    found = [_entry(place, row, columns, width) for place, row in rows]
    table = pd.DataFrame([entry for entry in found if entry], columns=["artist", "released"])
    table["released"] = table["released"].astype("Int64")
    counted = table.groupby("artist")["released"].agg(["size", "min"])
    source = [Kind.PLAYLIST.value] * len(counted)
    return as_table(counted.index, plays=counted["size"], released=counted["min"], source=source)


def find_columns(header: list[str], rows: Rows) -> Columns:
    """Find what a playlist has where, by its cells: its header may be in any language.

    Parameters
    ----------
    header : list of str
        First row.
    rows : list
        The others, with their places; one of them has a track.

    Returns
    -------
    Columns
        Where things are.
    """
    tracks = [row for _, row in rows if any(cell.startswith(TRACKS) for cell in row)]
    uri = min(p for row in tracks for p, cell in enumerate(row) if cell.startswith(TRACKS))
    artists = uri + ARTISTS_AFTER_URI
    full = [row for row in tracks if len(row) > artists]
    has_uris = any(row[artists - 1].startswith(ARTIST_URI) for row in full)
    is_escaping = (
        has_uris or header[uri : uri + 1] != [URI_HEADER] or any("\\," in r[artists] for r in full)
    )
    dates = (p for p in range(artists + 1, len(header)) if _has_dates(p, full))
    return Columns(uri, artists, next(dates, None), is_escaping)


def _has_dates(place: int, rows: list[list[str]]) -> bool:
    cells = [row[place] for row in rows if len(row) > place and row[place]]
    return bool(cells) and all(DATE.fullmatch(cell) for cell in cells)


def _entry(place: str, row: list[str], columns: Columns, width: int) -> tuple[str, object] | None:
    if len(row) < width:
        raise fault(place, f"has {len(row)} cells, not {width}")
    artist = columns.first_artist(row[columns.artists])
    if row[columns.uri].startswith("spotify:episode:") or not artist:
        return None
    date = "" if columns.released is None else row[columns.released]
    year = int(date[:4]) if DATE.fullmatch(date) else 0
    return artist, year if year >= FIRST_YEAR else pd.NA

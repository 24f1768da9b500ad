"""What kind of file it is, told by what it holds and never by its name."""

import codecs
import csv
import io
from contextlib import suppress
from enum import Enum

import ijson

from analysis.listening.table import TABLE_COLUMNS

TRACK = "spotify:track:"
TRACKS = (TRACK, "spotify:local:", "spotify:episode:")
ACCOUNT_KEYS = {
    *("endTime", "artistName", "trackName", "msPlayed"),
    *("podcastName", "episodeName", "audiobookName", "chapterName", "authorName"),
}
EXTENDED_KEYS = {
    *("ts", "ms_played", "master_metadata_track_name", "master_metadata_album_artist_name"),
    *("master_metadata_album_album_name", "spotify_track_uri", "episode_name", "conn_country"),
}
ROWS = 20
URI_HEADER = "Track URI"


class Kind(Enum):
    """What a file can be; the value is the table's word for it."""

    ACCOUNT = "account data"
    EXTENDED = "extended history"
    PLAYLIST = "playlist"
    TABLE = "table"
    EMPTY = "empty"


def kind_of(head: bytes) -> Kind | None:
    """Tell a file's kind.

    Parameters
    ----------
    head : bytes
        How the file begins; all of it if it is short.

    Returns
    -------
    Kind or None
        None for what is no listening history, such as the other files of an export.

    Examples
    --------
    >>> kind_of(b'[{"endTime": "2020-01-31 12:00", "msPlayed": 9}]')
    <Kind.ACCOUNT: 'account data'>
    >>> kind_of(b'{"playlists": []}') is None
    True
    """
    body = head.removeprefix(codecs.BOM_UTF8).strip()
    if body in (b"", b"[]") or body.replace(b"\n", b"").replace(b" ", b"") == b"[]":
        return Kind.EMPTY
    if body.startswith(b"["):
        return _kind_of_json(body)
    return None if body.startswith(b"{") else _kind_of_csv(body)


def is_text(head: bytes) -> bool:
    """Tell whether a file that begins so can be UTF-8 text.

    Parameters
    ----------
    head : bytes
        How the file begins; a character may be cut at its end.

    Returns
    -------
    bool
        Whether it can be.

    Examples
    --------
    >>> is_text("é".encode()), is_text("é".encode()[:1]), is_text("é!".encode("latin-1"))
    (True, True, False)
    """
    try:
        text = codecs.getincrementaldecoder("utf-8")().decode(head)
    except UnicodeDecodeError:
        return False
    return "\0" not in text


def _kind_of_json(body: bytes) -> Kind | None:
    keys, is_whole = _first_keys(body)
    # Other files of an export share one key with a history ("artistName"), none shares two.
    enough = 2 if is_whole else 1
    if len(keys & EXTENDED_KEYS) >= enough:
        return Kind.EXTENDED
    return Kind.ACCOUNT if len(keys & ACCOUNT_KEYS) >= enough else None


def _first_keys(body: bytes) -> tuple[set[str], bool]:
    events = ijson.sendable_list()
    parser = ijson.basic_parse_coro(events, use_float=True)
    with suppress(ijson.JSONError):  # what came before tells the kind; the reader names the fault
        parser.send(body)
    keys, depth = set[str](), 0
    for event, value in events:
        depth += event.startswith("start_") - event.startswith("end_")
        if event == "map_key" and depth == 2:
            keys.add(value)
        if event == "end_map" and depth == 1:
            return keys, True
    return keys, False


def _kind_of_csv(body: bytes) -> Kind | None:
    if not is_text(body):
        return None
    lines = io.StringIO(body.decode(errors="ignore"), newline="")
    try:
        rows = [row for row, _ in zip(csv.reader(lines), range(ROWS), strict=False)]
    except csv.Error:
        return None
    if rows[:1] == [list(TABLE_COLUMNS)]:
        return Kind.TABLE
    if len(rows) == 1 and rows[0][0] == URI_HEADER:
        return Kind.EMPTY
    is_playlist = any(cell.startswith(TRACKS) for row in rows[1:] for cell in row)
    return Kind.PLAYLIST if is_playlist else None

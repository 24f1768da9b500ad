"""Reading a listening history as Spotify's account data hold it."""

import json
from pathlib import Path
from typing import Any

import pandas as pd

from analysis.listening.settings import ListeningError

PATTERN = "StreamingHistory_music_*.json"
KEYS = {"artistName": str, "msPlayed": int}


def read_history(path: Path, minimum_seconds: float) -> pd.DataFrame:
    """Count a listener's plays by artist.

    Only artists and counts are kept: no track, no time, nothing personal.

    Parameters
    ----------
    path : Path
        A file of streaming history (a JSON list of objects with the keys endTime, artistName,
        trackName and msPlayed), or a folder of ``StreamingHistory_music_N.json``.
    minimum_seconds : float
        Length of a play, in seconds, from which it counts.

    Returns
    -------
    pd.DataFrame
        artist (as written in the file) and plays, most plays first, ties by name.

    Raises
    ------
    ListeningError
        With the file, and the number of the entry counted from 1.

    Examples
    --------
    >>> read_history(Path("data/listening/original"), 30).columns.tolist()
    ['artist', 'plays']
    """
    files = sorted(path.glob(PATTERN)) if path.is_dir() else [path]
    if not files:
        raise ListeningError(f"{path}: holds no {PATTERN}")
    entries = [entry for file in files for entry in _entries(file)]
    counted = [e["artistName"] for e in entries if e["msPlayed"] >= 1000 * minimum_seconds]
    plays = pd.Series(counted, name="artist", dtype=object).value_counts()
    table = plays.rename("plays").reset_index()
    return table.sort_values(["plays", "artist"], ascending=[False, True], ignore_index=True)


def _entries(file: Path) -> list[dict[str, Any]]:
    try:
        entries = json.loads(file.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise ListeningError(f"{file}: cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise ListeningError(f"{file}: is not UTF-8 text") from error
    except json.JSONDecodeError as error:
        raise ListeningError(f"{file}, line {error.lineno}: is not JSON: {error.msg}") from error
    if not isinstance(entries, list):
        raise ListeningError(f"{file}: must hold a list of plays")
    for number, entry in enumerate(entries, start=1):
        _check(entry, f"{file}, entry {number}")
    return entries


def _check(entry: object, place: str) -> None:
    if not isinstance(entry, dict):
        raise ListeningError(f"{place}: must be an object with the keys {', '.join(KEYS)}")
    for key, kind in KEYS.items():
        if key not in entry:
            raise ListeningError(f"{place}: has no key {key}")
        if not isinstance(entry[key], kind):
            raise ListeningError(f"{place}: {key} must be of type {kind.__name__}")

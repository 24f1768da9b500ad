"""An entry of a streaming history: which keys tell what, in either of Spotify's shapes."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from analysis.listening.files.faults import fault

EPOCH, MINUTE = datetime(1970, 1, 1), timedelta(minutes=1)
LONGEST = 2**31 - 1
TIME = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]+)?)?Z?")


@dataclass(frozen=True)
class Shape:
    """The keys of one kind of history.

    Parameters
    ----------
    time, milliseconds, artist, track : str
        Keys: when a play ended (UTC), how long it was, of whom, and of what.
    others : tuple of str
        Keys that hold something where the entry is no music.
    example : str
        A time as this kind writes it.
    """

    time: str
    milliseconds: str
    artist: str
    track: str
    others: tuple[str, ...]
    example: str


@dataclass(frozen=True)
class Play:
    """A play of an entry.

    Parameters
    ----------
    artist, track : str
        As written; track is empty where there is none.
    minute : int
        When it ended, in minutes since 1970.
    milliseconds : int
        Time played.
    """

    artist: str
    track: str
    minute: int
    milliseconds: int


def play_of(entry: Any, shape: Shape, place: str) -> Play | None:
    """Check an entry and return its play.

    Parameters
    ----------
    entry : object
        What the list holds.
    shape : Shape
        The kind of history.
    place : str
        File and entry, for messages.

    Returns
    -------
    Play or None
        None for podcasts, audiobooks and what has no artist.

    Raises
    ------
    ListeningError
        The entry is not as the kind has it.
    """
    if not isinstance(entry, dict):
        raise fault(place, "is no object")
    is_other = any(entry.get(key) for key in shape.others)
    milliseconds = _length(entry, shape.milliseconds, place)
    minute = _minute(entry, shape, place)
    artist = None if is_other else _text(entry, shape.artist, place)
    if not artist or artist.isspace():
        return None
    return Play(artist, _text(entry, shape.track, place) or "", minute, milliseconds)


def _value(entry: dict[str, Any], key: str, place: str) -> Any:
    if key not in entry:
        raise fault(place, f"has no key {key}")
    return entry[key]


def _length(entry: dict[str, Any], key: str, place: str) -> int:
    value = _value(entry, key, place)
    # By type, since to Python true is a number too.
    if type(value) is not int or not 0 <= value <= LONGEST:
        raise fault(place, f"{key} must be a whole number of milliseconds from 0")
    return value


def _minute(entry: dict[str, Any], shape: Shape, place: str) -> int:
    value = _value(entry, shape.time, place)
    if isinstance(value, str) and TIME.fullmatch(value):
        try:
            time = datetime.fromisoformat(value[:19].removesuffix("Z"))
        except ValueError:
            time = datetime.max  # such as the 31st of February
        if time.year < 2100:
            return (time - EPOCH) // MINUTE
    raise fault(place, f"{shape.time} must be a time such as {shape.example}")


def _text(entry: dict[str, Any], key: str, place: str) -> str | None:
    value = _value(entry, key, place)
    if value is not None and not isinstance(value, str):
        raise fault(place, f"{key} must be text")
    return value

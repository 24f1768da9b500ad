"""Files that only their owner reads, outside the project."""

import os
import tempfile
from pathlib import Path

import typer

from analysis.paths import PROJECT
from publishing.spotify.errors import SpotifyError

NAME = "lastfm-report"


def token_place() -> Path:
    """Return where the login is kept: in the platform's folder of settings.

    Examples
    --------
    >>> token_place().name
    'spotify-token.json'
    """
    return outside(Path(typer.get_app_dir(NAME)) / "spotify-token.json", "XDG_CONFIG_HOME")


def table_place() -> Path:
    """Return where a fetched history is kept unless the reader says otherwise.

    Examples
    --------
    >>> table_place().name
    'listening.csv'
    """
    named = os.environ.get("XDG_DATA_HOME", "")
    data = Path(named) if Path(named).is_absolute() else Path.home() / ".local" / "share"
    return outside(data / NAME / "listening.csv", "XDG_DATA_HOME")


def outside(place: Path, variable: str) -> Path:
    """Return a path that is not in the project, where it might be published.

    Parameters
    ----------
    place : Path
        To be checked.
    variable : str
        The environment variable that moves it.

    Raises
    ------
    SpotifyError
        Inside the project.

    Examples
    --------
    >>> outside(PROJECT / "spotify-token.json", "XDG_CONFIG_HOME")
    Traceback (most recent call last):
    publishing.spotify.errors.SpotifyError: spotify-token.json would lie inside the project, whose \
files are published: set XDG_CONFIG_HOME to a folder elsewhere
    """
    if place.resolve().is_relative_to(PROJECT):
        told = "would lie inside the project, whose files are published"
        raise SpotifyError(f"{place.name} {told}: set {variable} to a folder elsewhere")
    return place


def write_private(place: Path, content: str) -> None:
    """Write a file of mode 0600 as a whole or not at all; a folder made for it gets 0700.

    Parameters
    ----------
    place : Path
        Of the file.
    content : str
        Written as UTF-8.

    Raises
    ------
    SpotifyError
        Where it cannot be written.
    """
    try:
        place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if place.parent.name == NAME:
            place.parent.chmod(0o700)
        _replace(place, content)
    except OSError as problem:
        raise SpotifyError(f"{place.name} cannot be written: {problem.strerror}") from None


def _replace(place: Path, content: str) -> None:
    # mkstemp makes files of mode 0600, which the renaming keeps.
    handle, name = tempfile.mkstemp(dir=place.parent, prefix=f".{place.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content.encode())
        Path(name).replace(place)
    finally:
        Path(name).unlink(missing_ok=True)

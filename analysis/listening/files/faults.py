"""What to say of a file that cannot be used; never with anything that the file holds."""

import unicodedata
import zipfile
import zlib
from pathlib import Path

from analysis.listening.settings import ListeningError

REMEDY = "Download the export again, or leave this file out."
KNOWN = (
    "Known are Spotify's account data (StreamingHistory), its extended history "
    "(Streaming_History_Audio, endsong), playlists as CSV (Exportify) and this project's own "
    "table, each alone, in a folder or in a zip."
)
LONGEST_NAME = 120
DAMAGED = (EOFError, zipfile.BadZipFile, zlib.error, NotImplementedError, ValueError)
"""What reading a zip whose bytes were changed ends in."""


def fault(place: str, problem: str, remedy: str = REMEDY) -> ListeningError:
    """Build the error of a place.

    Parameters
    ----------
    place : str
        File, and entry or row where one is meant.
    problem, remedy : str
        What is wrong, and what to do; neither may hold a file's content.

    Returns
    -------
    ListeningError
        To be raised.

    Examples
    --------
    >>> print(fault("a.json, entry 2", "is no object"))
    a.json, entry 2: is no object. Download the export again, or leave this file out.
    """
    return ListeningError(f"{place}: {problem}. {remedy}")


def shown(name: str) -> str:
    """Make a file's name fit for a message: a zip can hold any text as a name.

    Parameters
    ----------
    name : str
        Name as found.

    Returns
    -------
    str
        Without control characters, and not too long.

    Examples
    --------
    >>> shown("a" + chr(27) + "[31mb.json")
    'a[31mb.json'
    """
    kept = (letter for letter in name if unicodedata.category(letter) not in {"Cc", "Cs"})
    return "".join(kept)[:LONGEST_NAME]


def called(path: Path) -> str:
    """Name a path without the folders of the machine.

    Parameters
    ----------
    path : Path
        A file or a folder.

    Returns
    -------
    str
        Its own name alone.

    Examples
    --------
    >>> called(Path("/home/somebody/export.zip")), called(Path("data/.."))
    ('export.zip', 'the folder')
    """
    return shown(path.name) if path.name not in ("", "..") else "the folder"


def explained(error: Exception) -> tuple[str, str]:
    """Say why bytes could not be read.

    Parameters
    ----------
    error : Exception
        What the system or the zip told.

    Returns
    -------
    tuple of str
        Problem and remedy.

    Examples
    --------
    >>> explained(FileNotFoundError(2, "No such file or directory"))[0]
    'cannot be read: No such file or directory'
    """
    if isinstance(error, DAMAGED):
        return "is damaged inside the zip", "Download the zip again."
    reason = getattr(error, "strerror", None) or "the system does not say why"
    return f"cannot be read: {reason}", "Check the path and who may read it."

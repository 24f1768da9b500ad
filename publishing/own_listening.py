"""A listener's own file for one build: reduced to artists and plays, and gone afterwards."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from analysis.listening.opened import own_file
from analysis.listening.reading import read_history
from analysis.listening.table import write_table
from analysis.study import load_study
from publishing.progress import tenths
from publishing.writing import write_aside

NAME = "LASTFM_LISTENING"


@contextmanager
def own_listening(named: Path | None, folder: Path) -> Iterator[None]:
    """Let all that runs inside read a table of artists instead of the listener's own file.

    Parameters
    ----------
    named
        The file or folder that `--listening` names; else `LASTFM_LISTENING` may name one. Without
        either, nothing happens: chapters read the example.
    folder
        Where the table is written; the caller removes the folder.

    Raises
    ------
    ListeningError
        The file cannot be used.
    """
    path, before = named or own_file(), os.environ.get(NAME)
    if path is None:
        yield
        return
    told = tenths("Listening", "read")
    history = read_history(path, load_study().listening.minimum_seconds, told)
    table = folder / "listening.csv"
    write_aside(table, write_table(history))
    os.environ[NAME] = str(table.resolve())
    try:
        yield
    finally:
        _set(before)


def _set(value: str | None) -> None:
    if value is None:
        os.environ.pop(NAME, None)
    else:
        os.environ[NAME] = value

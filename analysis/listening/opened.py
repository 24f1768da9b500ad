"""Whose history the chapter tells of: a file that `LASTFM_LISTENING` names, else the example."""

import os
from hashlib import sha256
from pathlib import Path

import pandas as pd

from analysis.dataset import Dataset
from analysis.listening.examples import example_folder
from analysis.listening.reading import read_history
from analysis.listening.settings import ListeningSettings
from analysis.listening.table import write_table


def own_file() -> Path | None:
    """Return the listener's own file.

    Returns
    -------
    Path or None
        What ``LASTFM_LISTENING`` names; None where it is not set.

    Examples
    --------
    >>> os.environ["LASTFM_LISTENING"] = "my_spotify_data.zip"
    >>> own_file().name
    'my_spotify_data.zip'
    >>> del os.environ["LASTFM_LISTENING"]
    >>> own_file() is None
    True
    """
    named = os.environ.get("LASTFM_LISTENING")
    return Path(named) if named else None


def open_history(dataset: Dataset, settings: ListeningSettings) -> pd.DataFrame:
    """Read the history that the chapter tells of.

    Parameters
    ----------
    dataset : Dataset
        The data; the example goes with them.
    settings : ListeningSettings
        What counts as a play.

    Returns
    -------
    pd.DataFrame
        As of `analysis.listening.reading.read_history`.

    Raises
    ------
    ListeningError
        As of `analysis.listening.reading.read_history`.

    Examples
    --------
    >>> from analysis.study import load_study, open_dataset
    >>> open_history(open_dataset(), load_study().listening)["plays"].is_monotonic_decreasing
    True
    """
    return read_history(own_file() or example_folder(dataset), settings.minimum_seconds)


def own_key(settings: ListeningSettings) -> str:
    """Tell one listener's history from another by its content.

    Parameters
    ----------
    settings : ListeningSettings
        What counts as a play.

    Returns
    -------
    str
        Hexadecimal digits; empty where the chapter tells of the example.

    Examples
    --------
    >>> from analysis.study import load_study
    >>> own_key(load_study().listening)
    ''
    """
    path = own_file()
    if path is None:
        return ""
    table = write_table(read_history(path, settings.minimum_seconds))
    return sha256(table.encode()).hexdigest()[:20]

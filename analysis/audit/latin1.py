"""How the report of 2021 read the names: UTF-8 text as if it were latin-1."""

import pandas as pd

from analysis.dataset import Dataset
from analysis.listeners import listeners


def as_read(name: str) -> str:
    """Return a name as the report of 2021 saw it: a character for each byte.

    Parameters
    ----------
    name : str
        The right name.

    Examples
    --------
    >>> as_read("Björk"), as_read("Abba")
    ('BjÃ¶rk', 'Abba')
    """
    return name.encode("utf-8").decode("latin-1")


def broken_names(dataset: Dataset) -> pd.DataFrame:
    """List the artists whose names that reading changes.

    Parameters
    ----------
    dataset : Dataset
        The data.

    Returns
    -------
    pd.DataFrame
        artist (row), name, listeners and as_read, in row order: most listeners first.

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.dataset import load_dataset
    >>> broken = broken_names(load_dataset(Path("data/sample")))
    >>> bool((broken["name"].str.len() < broken["as_read"].str.len()).all())
    True
    """
    names = pd.Series(dataset.artist_names, dtype=object)
    table = pd.DataFrame({"name": names, "listeners": listeners(dataset)})
    table["as_read"] = names.map(as_read)
    broken = table[table["name"] != table["as_read"]]
    return broken.rename_axis("artist").reset_index()

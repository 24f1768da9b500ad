"""The artists that the report of 2021 printed for its genres."""

import pandas as pd
from pydantic import PositiveInt

from analysis.dataset import Dataset
from analysis.published import Published, published_for
from analysis.settings import Settings

FILE = "report-2021-genres"


class PrintedWinner(Settings):
    """The artist printed for a genre.

    Parameters
    ----------
    genre, artist : str
        As printed.
    listeners : int
        Listeners of the artist, as printed.
    filter : str
        The tag that was looked for; not always the genre.
    """

    genre: str
    artist: str
    listeners: PositiveInt
    filter: str


class PrintedGenres(Published):
    """All of ``data/published/report-2021-genres.toml``."""

    winners: tuple[PrintedWinner, ...]


def printed_winners(dataset: Dataset) -> pd.DataFrame:
    """Return the artists that were printed for genres.

    Parameters
    ----------
    dataset : Dataset
        The data at hand.

    Returns
    -------
    pd.DataFrame
        genre, artist, listeners and filter, in the order printed; no line for other data than
        those of that report.

    Raises
    ------
    PublishedError
        If the file cannot be used.

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.dataset import load_dataset
    >>> len(printed_winners(load_dataset(Path("data/sample"))))
    0
    """
    report = published_for(dataset, FILE, PrintedGenres)
    winners = report.winners if report else ()
    columns = list(PrintedWinner.model_fields)
    return pd.DataFrame([winner.model_dump() for winner in winners], columns=columns)

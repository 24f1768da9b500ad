"""The tables of neighbours that the report of 2021 printed, and what its text said of them."""

from typing import Annotated, Literal

import pandas as pd
from pydantic import Field, NonNegativeInt, PositiveInt

from analysis.audit.latin1 import as_read
from analysis.audit.naming import naming_of_2021
from analysis.dataset import Dataset
from analysis.published import Published, published_for
from analysis.settings import Settings

FILE = "report-2021-neighbours"
Line = tuple[NonNegativeInt, float, str]


class PrintedNeighbours(Settings):
    """A table as printed.

    Parameters
    ----------
    model, query, measure : str
        Name of the model in the study, the name asked about, and the score.
    rows : tuple of (int, float, str)
        Place, score and name; an empty name was printed, but cannot be read.
    """

    model: str
    query: str
    measure: Literal["cosine", "dot"]
    rows: Annotated[tuple[Line, ...], Field(min_length=1)]


class Claim(Settings):
    """Names that the text praised as neighbours of an artist."""

    query: str
    praised: Annotated[tuple[str, ...], Field(min_length=1)]


class Excuse(Settings):
    """What the text put the odd neighbours of an artist down to."""

    query: str
    reason: str


class PrintedTables(Published):
    """All of ``data/published/report-2021-neighbours.toml``."""

    tables: tuple[PrintedNeighbours, ...]
    claims: tuple[Claim, ...]
    excuse: Excuse
    dimensions: dict[str, PositiveInt]


def printed_neighbours(dataset: Dataset) -> pd.DataFrame | None:
    """Return the tables of neighbours as printed.

    Parameters
    ----------
    dataset : Dataset
        The data at hand.

    Returns
    -------
    pd.DataFrame or None
        model, measure, query (name), rank (from 1), place, score and printed (name), line by line;
        a name that cannot be read is the one of its place, as latin-1 shows it. None for other data
        than those of that report. Most tables begin with the artist asked about, but not all.

    Raises
    ------
    PublishedError
        If the file cannot be used.

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.dataset import load_dataset
    >>> printed_neighbours(load_dataset(Path("data/sample"))) is None
    True
    """
    report = published_for(dataset, FILE, PrintedTables)
    if report is None:
        return None
    names = dataset.artist_names[naming_of_2021(dataset).named]
    lines = [
        (table.model, table.measure, table.query, rank, place, score, name or as_read(names[place]))
        for table in report.tables
        for rank, (place, score, name) in enumerate(table.rows, start=1)
    ]
    columns = ["model", "measure", "query", "rank", "place", "score", "printed"]
    return pd.DataFrame(lines, columns=columns)

"""The tables of neighbours of 2021: as printed, or made again in the same way for other data."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from analysis.audit.neighbour_decoding import corrected, decode, rows_by_name
from analysis.audit.neighbours_as_in_2021 import as_in_2021
from analysis.audit.printed_neighbours import printed_neighbours
from analysis.dataset import Dataset
from analysis.factorisation_settings import FactorisationSettings
from analysis.queries import query_rows
from analysis.similarity import Measure
from analysis.splitting import SplitSettings

_QUERIES = 4
_KINDS: tuple[tuple[str, Measure], ...] = (
    ("plain", "cosine"),
    ("low_init", "dot"),
    ("low_init", "cosine"),
    ("regularised", "cosine"),
)


@dataclass(frozen=True, eq=False)
class NeighbourTables:
    """Tables of neighbours of 2021 and what belongs beside them.

    Parameters
    ----------
    printed : bool
        Whether the report of 2021 printed them; else they are made again as it did.
    lines : pd.DataFrame
        Of `analysis.audit.neighbour_decoding.decode`.
    right, right_of_all : pd.DataFrame
        Of `analysis.audit.neighbour_decoding.corrected`: with the minimum of listeners, and
        without it, as in 2021.
    """

    printed: bool
    lines: pd.DataFrame
    right: pd.DataFrame
    right_of_all: pd.DataFrame


def neighbour_tables(
    dataset: Dataset,
    models: Mapping[str, FactorisationSettings],
    split: SplitSettings,
    queries: Sequence[str],
    k: int,
    minimum_listeners: int,
) -> NeighbourTables:
    """Gather the tables of 2021, decoded, and the right neighbours.

    Parameters
    ----------
    dataset : Dataset
        The data.
    models : mapping of str to FactorisationSettings
        The study's models by name.
    split : SplitSettings
        The split of the weights.
    queries : sequence of str
        Names of the artists to ask about where nothing was printed; the first four are.
    k : int
        Lines of a table that is made again, the artist asked about included; one fewer are the
        right neighbours.
    minimum_listeners : int
        Of the right neighbours.

    Returns
    -------
    NeighbourTables
        Without a line where no artist asked about had a place.

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.dataset import load_dataset
    >>> from analysis.study import load_study
    >>> data, split = load_dataset(Path("data/sample")), load_study().split
    >>> found = neighbour_tables(data, {}, split, [], k=6, minimum_listeners=20)
    >>> found.printed, len(found.lines)  # without a model, there is nothing to ask
    (False, 0)
    """
    table = printed_neighbours(dataset)
    printed = table is not None
    if table is None:
        table = as_in_2021(dataset, models, split, _asked(dataset, models, queries), k)
    lines = decode(dataset, table)
    right, right_of_all = (
        corrected(dataset, models, split, lines, k - 1, least) for least in (minimum_listeners, 1)
    )
    return NeighbourTables(printed, lines, right, right_of_all)


def _asked(
    dataset: Dataset, models: Mapping[str, FactorisationSettings], queries: Sequence[str]
) -> list[tuple[str, int, Measure]]:
    meant = rows_by_name(dataset)  # a table is told by a name, which two artists may have
    rows = [row for row in query_rows(dataset, queries) if meant[dataset.artist_names[row]] == row]
    kinds = [kind for kind in _KINDS if kind[0] in models]
    return [(model, row, measure) for model, measure in kinds for row in rows[:_QUERIES]]

"""The one table of neighbours that the audit goes through line by line."""

from dataclasses import dataclass

import pandas as pd

from analysis.audit.neighbour_decoding import KEY
from analysis.audit.neighbour_layout import worked
from analysis.audit.neighbour_tables import NeighbourTables
from analysis.audit.plausibility import most_plausible, plausibility
from analysis.audit.shared_listeners import shared_listeners
from analysis.dataset import Dataset
from analysis.results_part import finite


@dataclass(frozen=True, eq=False)
class Example:
    """A table, and how far it can be believed.

    Parameters
    ----------
    query, owner : str
        The artist asked for, and the one whose row was shown.
    owner_listeners : int
        Listeners of the latter.
    lines : pd.DataFrame
        Of `analysis.audit.neighbour_layout.worked`.
    printed, corrected : float or None
        Tag agreement of the artist asked for with the names printed, and with the right ones.
    evidence : dict
        By naming ("decoded", "printed"): share, of the neighbours by cosine in all tables of this
        model those that have a listener in common with the artist asked for, and chance.
    """

    query: str
    owner: str
    owner_listeners: int
    lines: pd.DataFrame
    printed: float | None
    corrected: float | None
    evidence: dict[str, dict[str, float | None]]


def most_convincing(dataset: Dataset, tables: NeighbourTables) -> Example | None:
    """Choose the cosine table whose printed names agree most in their tags.

    Parameters
    ----------
    dataset : Dataset
        The data.
    tables : NeighbourTables
        Result of `analysis.audit.neighbour_tables.neighbour_tables`.

    Returns
    -------
    Example or None
        None without a table.

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.audit.neighbour_tables import neighbour_tables
    >>> from analysis.dataset import load_dataset
    >>> from analysis.study import load_study
    >>> data, split = load_dataset(Path("data/sample")), load_study().split
    >>> most_convincing(data, neighbour_tables(data, {}, split, [], k=6, minimum_listeners=20))
    """
    agreements = plausibility(dataset, tables)
    key = most_plausible(agreements)
    if key is None:
        return None
    model, _, query = key
    lines = tables.lines[(tables.lines[KEY] == list(key)).all(axis=1)]
    found = agreements[(agreements[KEY] == list(key)).all(axis=1)].iloc[0]
    seen = finite(found[["printed", "corrected"]].astype(float).to_dict())
    shares = shared_listeners(dataset, tables, model=model, measure="cosine")
    evidence = {
        str(row["naming"]): finite({name: row[name] for name in ("share", "chance")})
        for row in shares.to_dict("records")
    }
    return Example(
        query=query,
        owner=str(lines["query_owner_name"].iloc[0]),
        owner_listeners=int(lines["query_owner_listeners"].iloc[0]),
        lines=worked(dataset, tables, key),
        printed=seen["printed"],
        corrected=seen["corrected"],
        evidence=evidence,
    )

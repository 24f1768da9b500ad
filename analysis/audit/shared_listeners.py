"""Evidence that the tables are decoded rightly: whose neighbours have listeners in common."""

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy.sparse import csr_array

from analysis.audit.neighbour_tables import NeighbourTables
from analysis.dataset import Dataset
from analysis.similarity import Measure
from analysis.splitting import link_rows

Rows = NDArray[np.int64]
_NAMINGS = {"decoded": ["query_owner", "owner"], "printed": ["query_row", "named"]}


def shared_listeners(
    dataset: Dataset,
    tables: NeighbourTables,
    *,
    model: str | None = None,
    measure: Measure | None = None,
) -> pd.DataFrame:
    """Count the neighbours that have a listener in common with the artist asked about.

    A model learns from listeners alone: artists that it holds for alike mostly share one, and far
    more often than chance.

    Parameters
    ----------
    dataset : Dataset
        The data.
    tables : NeighbourTables
        Result of `analysis.audit.neighbour_tables.neighbour_tables`.
    model : str, optional
        Name of the model whose tables count; by default all.
    measure : {"cosine", "dot"}, optional
        Measure of the tables that count; by default both.

    Returns
    -------
    pd.DataFrame
        naming ("decoded": the owners of the rows; "printed": the names), share (of pairs with a
        common listener), chance (the same for neighbours drawn from all artists with listeners: a
        popular artist shares one with many), pairs (of an artist and a neighbour) and
        median_listeners (of the neighbours: a high dot product needs a long vector, and so mostly
        a popular artist); NaN without pairs.

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.audit.neighbour_tables import neighbour_tables
    >>> from analysis.dataset import load_dataset
    >>> from analysis.study import load_study
    >>> data, split = load_dataset(Path("data/sample")), load_study().split
    >>> tables = neighbour_tables(data, {}, split, [], k=6, minimum_listeners=20)
    >>> shared_listeners(data, tables)[["naming", "pairs"]].to_dict("list")
    {'naming': ['decoded', 'printed'], 'pairs': [0, 0]}
    """
    lines = tables.lines[tables.lines["named"] != tables.lines["query_row"]]
    for column, wanted in (("model", model), ("measure", measure)):
        lines = lines if wanted is None else lines[lines[column] == wanted]
    heard = _lists(dataset)
    found = [
        {"naming": naming} | _summary(heard, *lines[columns].to_numpy(np.int64).T)
        for naming, columns in _NAMINGS.items()
    ]
    return pd.DataFrame(found)


def _lists(dataset: Dataset) -> csr_array:
    links = link_rows(dataset)
    places = links["artist"].to_numpy(), links["user"].to_numpy()
    shape = (len(dataset.artist_rows), len(dataset.user_rows))
    return csr_array((np.ones(len(links)), places), shape=shape)


def _summary(heard: csr_array, asked: Rows, near: Rows) -> dict[str, float]:
    listeners = heard.sum(axis=1)
    common = heard[asked].multiply(heard[near]).sum(axis=1) > 0
    with_any = (heard[asked] @ heard.T > 0).sum(axis=1) - (listeners[asked] > 0)  # not itself
    return {
        "share": float(pd.Series(common, dtype=float).mean()),
        "chance": float(pd.Series(with_any / max(1, (listeners > 0).sum() - 1)).mean()),
        "pairs": len(asked),
        "median_listeners": float(pd.Series(listeners[near]).median()),
    }

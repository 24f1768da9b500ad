"""Whose rows the neighbours of 2021 were, and who would have been right."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from analysis.audit.naming import naming_of_2021
from analysis.dataset import Dataset
from analysis.factorisation_settings import FactorisationSettings
from analysis.listeners import listeners
from analysis.nearest import nearest
from analysis.splitting import SplitSettings
from analysis.steps import trained

KEY = ["model", "measure", "query"]  # what makes a table of neighbours one


def rows_by_name(dataset: Dataset) -> dict[str, int]:
    """Return the artist that each name means: of namesakes the one with more listeners.

    Parameters
    ----------
    dataset : Dataset
        The data.

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.dataset import load_dataset
    >>> data = load_dataset(Path("data/sample"))
    >>> rows_by_name(data)[data.artist_names[0]]
    0
    """
    numbered = reversed(list(enumerate(dataset.artist_names)))
    return {name: row for row, name in numbered}


def decode(dataset: Dataset, table: pd.DataFrame) -> pd.DataFrame:
    """Say whose rows a table of 2021 is about.

    Parameters
    ----------
    dataset : Dataset
        The data.
    table : pd.DataFrame
        Lines with query (a name that some place was given) and place, as of
        `analysis.audit.printed_neighbours.printed_neighbours`.

    Returns
    -------
    pd.DataFrame
        The same, and owner (row), owner_name, owner_listeners, named (row of the artist whose name
        was printed), query_row, query_owner (row of the artist that was asked about instead),
        query_owner_name and query_owner_listeners.

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.dataset import load_dataset
    >>> data = load_dataset(Path("data/sample"))
    >>> naming = naming_of_2021(data)
    >>> table = pd.DataFrame({"query": data.artist_names[naming.named[[7]]], "place": [7]})
    >>> decode(data, table)["query_owner"].tolist() == naming.owner[[7]].tolist()
    True
    """
    naming, places = naming_of_2021(dataset), table["place"].to_numpy(np.int64)
    asked = table["query"].map(rows_by_name(dataset)).to_numpy(np.int64)
    answered = naming.answered_as(len(dataset.artist_rows))[asked]
    return table.assign(
        **_known(dataset, "owner", naming.owner[places]),
        named=naming.named[places],
        query_row=asked,
        **_known(dataset, "query_owner", answered),
    )


def _known(dataset: Dataset, kind: str, rows: NDArray[np.int64]) -> dict[str, Any]:
    names, heard = dataset.artist_names[rows], listeners(dataset)[rows]
    return {kind: rows, f"{kind}_name": names, f"{kind}_listeners": heard}


def corrected(
    dataset: Dataset,
    models: Mapping[str, FactorisationSettings],
    split: SplitSettings,
    table: pd.DataFrame,
    k: int,
    minimum_listeners: int = 1,
) -> pd.DataFrame:
    """List the neighbours of the artists really asked about, in the same kind of model.

    Parameters
    ----------
    dataset : Dataset
        The data.
    models : mapping of str to FactorisationSettings
        The study's models by name; each is trained again (`analysis.steps.trained`).
    split : SplitSettings
        The split of the weights.
    table : pd.DataFrame
        Lines with model, measure, query and query_row, of `decode`.
    k : int
        Neighbours of each at most.
    minimum_listeners : int
        Of a neighbour; 1 sets no limit, as in 2021.

    Returns
    -------
    pd.DataFrame
        model, measure, query, rank (from 1), row, name, listeners and score; ties by row. The
        artist asked about is not among its neighbours.

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.dataset import load_dataset
    >>> from analysis.study import load_study
    >>> data, split = load_dataset(Path("data/sample")), load_study().split
    >>> nothing = pd.DataFrame(columns=[*KEY, "query_row"])
    >>> corrected(data, {}, split, nothing, k=5).columns.tolist()
    ['model', 'measure', 'query', 'rank', 'row', 'name', 'listeners', 'score']
    """
    names, heard = dataset.artist_names, listeners(dataset)
    embeddings = {
        model: trained(dataset, models[model], split).artist_embedding
        for model in table["model"].unique()
    }
    found = [pd.DataFrame(columns=[*KEY, "rank", "row", "score"])]
    for *key, row in table[[*KEY, "query_row"]].drop_duplicates().to_numpy().tolist():
        model, measure, _ = key
        near = nearest(embeddings[model], row, k, measure, eligible=heard >= minimum_listeners)
        known = dict(zip(KEY, key, strict=True))
        found.append(near.assign(**known, rank=range(1, len(near) + 1)))
    lines = pd.concat([part for part in found if len(part)] or found, ignore_index=True)
    rows = lines["row"].to_numpy(np.int64)
    lines = lines.assign(name=names[rows], listeners=heard[rows])
    return lines[[*KEY, "rank", "row", "name", "listeners", "score"]]

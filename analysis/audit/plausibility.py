"""Why wrong neighbours looked right: how far the tags agree, as printed, decoded and corrected."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy.sparse import csr_array

from analysis.audit.neighbour_decoding import KEY
from analysis.audit.neighbour_tables import NeighbourTables
from analysis.dataset import Dataset
from analysis.evaluation.tag_agreement import tag_agreement, tag_vectors, weigh_tags
from analysis.neighbour_steps import all_material

Key = tuple[str, str, str]


def plausibility(dataset: Dataset, tables: NeighbourTables) -> pd.DataFrame:
    """Compare the tags of an artist and its neighbours by three namings of the same table.

    Parameters
    ----------
    dataset : Dataset
        The data.
    tables : NeighbourTables
        Result of `analysis.audit.neighbour_tables.neighbour_tables`.

    Returns
    -------
    pd.DataFrame
        model, measure, query, and the mean agreement (0 to 1, see
        `analysis.evaluation.tag_agreement.tag_agreement`) with its neighbours of: the artist whose
        name was asked, as printed; the artist asked about instead, decoded; the former with the
        right neighbours, corrected; and with the right ones of whatever listeners,
        corrected_of_all. NaN for an artist without tags or neighbours.

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.audit.neighbour_tables import neighbour_tables
    >>> from analysis.dataset import load_dataset
    >>> from analysis.study import load_study
    >>> data, split = load_dataset(Path("data/sample")), load_study().split
    >>> tables = neighbour_tables(data, {}, split, [], k=6, minimum_listeners=20)
    >>> plausibility(data, tables).columns.tolist()
    ['model', 'measure', 'query', 'printed', 'decoded', 'corrected', 'corrected_of_all']
    """
    lines = tables.lines[tables.lines["named"] != tables.lines["query_row"]]
    asked = tables.lines.drop_duplicates(KEY).set_index(KEY)
    material = all_material(dataset)
    tags = weigh_tags(tag_vectors(material.assignments, (material.artists, material.tags)))
    wanted, instead = asked["query_row"], asked["query_owner"]
    found = {
        "printed": _agreement(tags, wanted, lines.groupby(KEY)["named"]),
        "decoded": _agreement(tags, instead, lines.groupby(KEY)["owner"]),
        "corrected": _agreement(tags, wanted, tables.right.groupby(KEY)["row"]),
        "corrected_of_all": _agreement(tags, wanted, tables.right_of_all.groupby(KEY)["row"]),
    }
    return pd.DataFrame(found, index=asked.index).reset_index()


def _agreement(tags: csr_array, asked: pd.Series, near: Any) -> NDArray[np.float64]:
    listed = near.agg(list).reindex(asked.index)
    return tag_agreement(
        tags,
        asked.to_numpy(np.int64),
        _padded([rows if isinstance(rows, list) else [] for rows in listed]),
    )


def _padded(lists: Sequence[Sequence[int]]) -> NDArray[np.int64]:
    width = max(map(len, lists), default=0)
    rows = np.full((len(lists), width), -1, dtype=np.int64)
    for line, known in zip(rows, lists, strict=True):
        line[: len(known)] = known
    return rows


def most_plausible(agreements: pd.DataFrame) -> Key | None:
    """Choose the cosine table whose printed names agree most.

    Parameters
    ----------
    agreements : pd.DataFrame
        Result of `plausibility`.

    Returns
    -------
    tuple of str or None
        model, measure and query; the first of equals, None without a table.

    Examples
    --------
    >>> table = pd.DataFrame({"model": ["a", "b"], "measure": ["dot", "cosine"], "query": "x"})
    >>> most_plausible(table.assign(printed=[0.9, 0.1]))
    ('b', 'cosine', 'x')
    """
    cosine = agreements[agreements["measure"] == "cosine"]
    if cosine.empty:
        return None
    model, measure, query = cosine[KEY].iloc[int(cosine["printed"].fillna(-1).argmax())]
    return str(model), str(measure), str(query)

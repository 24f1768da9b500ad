"""The list that was printed in 2021, and what it should have been."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from analysis.audit.merged_lists import merged_of_2021, merged_without_inputs
from analysis.audit.printed_listening import printed_listening
from analysis.dataset import Dataset
from analysis.listening.listener import describe_listener, recommend_to
from analysis.listening.matching import match_artists
from analysis.listening.merged import merged
from analysis.neighbour_steps import vectors
from analysis.steps import trained
from analysis.study import Study

TOP = 10
HEADS = {
    "printed": "Printed",
    "as_in_2021": "Done again",
    "without_inputs": "Without own",
    "merged": "Merged",
    "folded_in": "Folded in",
}
Listened = tuple[NDArray[np.int64], NDArray[np.int64]]


@dataclass(frozen=True)
class WaysCompared:
    """Ways to recommend, asked about the same artists.

    Parameters
    ----------
    printed : bool
        Whether the artists are those whose list was printed; else those of the chapter's history.
    asked, matched : int
        Artists asked about, and of those found in the data.
    lists : dict of str to list of str
        Names, best first, by a key of `HEADS`.
    inputs : dict of str to int
        Of each list, how many names the listener had given.
    """

    printed: bool
    asked: int
    matched: int
    lists: dict[str, list[str]]
    inputs: dict[str, int]


def compare_ways(study: Study, dataset: Dataset) -> WaysCompared:
    """Ask each way for ten artists: about those of 2021, or where the data differ, the history's.

    Parameters
    ----------
    study : Study
        The configuration.
    dataset : Dataset
        The data.

    Returns
    -------
    WaysCompared
        With "printed" among its lists only where something was.

    Examples
    --------
    >>> from analysis.study import load_study, open_dataset
    >>> compare_ways(load_study(), open_dataset()).inputs["folded_in"]
    0
    """
    report = printed_listening(dataset)
    if report is None:
        listener = describe_listener(study, dataset)
        lists = _lists(study, dataset, (listener.rows, listener.plays))
        return _compared(dataset, listener.rows, lists, len(listener.matched), False)
    asked = pd.DataFrame({"artist": report.query_artists, "plays": 1})
    found = match_artists(dataset, asked, study.listening.spelling)["row"].dropna()
    rows = np.unique(found.to_numpy(np.int64))
    lists = _lists(study, dataset, (rows, np.ones(len(rows), np.int64)))
    given = {"printed": list(report.top10)} | lists
    return _compared(dataset, rows, given, len(asked), True)


def _compared(
    dataset: Dataset, rows: NDArray[np.int64], lists: dict[str, list[str]], asked: int, real: bool
) -> WaysCompared:
    own = set(dataset.artist_names[rows])
    inputs = {way: sum(name in own for name in names) for way, names in lists.items()}
    return WaysCompared(real, asked, len(rows), lists, inputs)


def _lists(study: Study, dataset: Dataset, listened: Listened) -> dict[str, list[str]]:
    old = trained(dataset, study.models.regularised, study.split).artist_embedding
    new = vectors(dataset, study.ranking.ials, study.likeness.seed).artist_embedding
    known, least = listened[0].tolist(), study.neighbours.minimum_listeners
    tables = {
        "as_in_2021": merged_of_2021(dataset, old, known, top=TOP),
        "without_inputs": merged_without_inputs(dataset, old, known, top=TOP),
        "merged": merged(dataset, new, listened, least, top=TOP),
        "folded_in": recommend_to(study, dataset, listened).head(TOP),
    }
    return {way: [str(name) for name in table["name"]] for way, table in tables.items()}


def original_rows(ways: WaysCompared) -> pd.DataFrame:
    """Put the lists side by side.

    Parameters
    ----------
    ways : WaysCompared
        Result of `compare_ways`.

    Returns
    -------
    pd.DataFrame
        A column for each list; a shorter one is filled up with missing cells.

    Examples
    --------
    >>> ways = WaysCompared(False, 2, 2, {"merged": ["Air"], "folded_in": ["Low", "Air"]}, {})
    >>> original_rows(ways).fillna("").to_numpy().tolist()
    [['Air', 'Low'], ['', 'Air']]
    """
    columns: dict[str, Any] = {HEADS[way]: pd.Series(names) for way, names in ways.lists.items()}
    return pd.DataFrame(columns)

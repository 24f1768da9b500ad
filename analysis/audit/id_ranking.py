"""How well artists are recommended by one who knows nothing but the order of their ids."""

from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from analysis.audit.id_order import places_by_id
from analysis.dataset import Dataset
from analysis.evaluation.membership import membership
from analysis.list_splits import list_split
from analysis.list_splitting import ListSplitSettings
from analysis.listeners import listeners
from analysis.memo import memoise
from analysis.ranking.ties import tie_order, top_k_by
from analysis.ranking_evaluation import accuracy_table, decile_table


@dataclass(frozen=True, eq=False)
class IdFigures:
    """How well the order of ids recommends.

    Parameters
    ----------
    accuracy : pd.DataFrame
        As of `analysis.ranking_evaluation.accuracy_table`, of the test parts; the model is "ids".
    deciles : pd.DataFrame
        As of `analysis.ranking_evaluation.decile_table`.
    """

    accuracy: pd.DataFrame
    deciles: pd.DataFrame


@memoise
def id_figures(dataset: Dataset, split: ListSplitSettings, splits: int) -> IdFigures:
    """Measure the lists of `id_lists` as `ranking_figures` measures those of the models.

    Parameters
    ----------
    dataset : Dataset
        The data.
    split : ListSplitSettings
        How lists are split.
    splits : int
        How many splits; the same draws of users as for the models.

    Returns
    -------
    IdFigures
        To be put beside those of the models.
    """
    shape = (len(dataset.user_rows), len(dataset.artist_rows))
    lists = {"ids": [id_lists(dataset, split, number) for number in range(splits)]}
    tests = [list_split(dataset, split, number).test for number in range(splits)]
    held_out = [membership(test, shape) for test in tests]
    rng = int(np.random.SeedSequence(split.seed).generate_state(1)[0])
    return IdFigures(
        accuracy_table(lists, held_out, "test", rng),
        decile_table(lists, held_out, listeners(dataset)),
    )


@memoise
def id_lists(
    dataset: Dataset, split: ListSplitSettings, number: int, k: int = 20
) -> NDArray[np.int64]:
    r"""Recommend the artists whose ids stand near those of the user's list (seconds).

    The score of artist i is :math:`\sum_j 1 / (1 + |o_i - o_j|)` over the artists j of the training
    part of the list, o being the place in the order of ids.

    Parameters
    ----------
    dataset, split, number, k
        As for `analysis.ranking_steps.ranked`.

    Returns
    -------
    NDArray[np.int64]
        Shape (users, k): as `analysis.ranking_steps.Ranked.test`.
    """
    parts = list_split(dataset, split, number)
    shape = (len(dataset.user_rows), len(dataset.artist_rows))
    known, later = (membership(part, shape) for part in (parts.train, parts.validation))
    scores, places = np.empty(shape, dtype=np.float32), places_by_id(dataset)
    for user in range(shape[0]):
        own = known.indices[known.indptr[user] : known.indptr[user + 1]]
        scores[user] = near_in_order(places, own)
    return top_k_by(scores, known + later, k, tie_order(parts.train, dataset.artist_names))


def near_in_order(places: NDArray[np.int64], own: NDArray[np.integer]) -> NDArray[np.float64]:
    """Score every artist by how near its place is to those of a list.

    Parameters
    ----------
    places : NDArray[np.int64]
        Shape (artists,), as of `analysis.audit.id_order.places_by_id`.
    own : NDArray
        Shape (n,): rows of the list's artists, all of which have a place.

    Returns
    -------
    NDArray[np.float64]
        Shape (artists,); 0 for an artist without a place.

    Examples
    --------
    >>> near_in_order(np.array([2, 0, -1, 1]), np.array([1, 3]))  # 1/3 + 1/2, 1 + 1/2, 1/2 + 1
    array([0.83333333, 1.5       , 0.        , 1.5       ])
    """
    count = int((places >= 0).sum())
    near = 1 / (1 + np.abs(np.arange(1 - count, count)))
    by_place = sliding_window_view(near, count)[count - 1 - places[own]].sum(axis=0)
    return np.where(places >= 0, by_place[places], 0)

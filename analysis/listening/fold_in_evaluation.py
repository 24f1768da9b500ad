"""Whether a folded-in listener is served as well as the users that a model was trained with."""

from collections.abc import Sequence

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from analysis.evaluation.hits import hits, recall_at_k
from analysis.evaluation.intervals import bootstrap, paired
from analysis.evaluation.membership import membership
from analysis.listening.fold_in_case import FoldInLists
from analysis.listening.fold_in_figures import FoldInFigures
from analysis.listening.settings import FoldInSettings

PLACES = ((1, 1), (2, 5), (6, 10), (11, 20))


def judge_fold_in(
    found: Sequence[FoldInLists], shape: tuple[int, int], settings: FoldInSettings
) -> FoldInFigures:
    """Compare what is recommended with what is held out.

    Parameters
    ----------
    found : sequence of FoldInLists
        Split by split.
    shape : (int, int)
        Number of users and of artists.
    settings : FoldInSettings
        Lengths, number of folds, seed of the intervals.

    Examples
    --------
    >>> settings = FoldInSettings(seed=0, folds=2, splits=1, resamples=9, count=1,
    ...     nearest_users=3, fewest_users=2, lengths=(5,))
    >>> ranked = np.array([[1] + 19 * [-1], 20 * [-1]])
    >>> names = "folded", "trained", "refolded", "popular", "nearest", "5"
    >>> held_out = pd.DataFrame({"user": [0], "artist": [1]})
    >>> lists = FoldInLists(dict.fromkeys(names, ranked), held_out, np.array([5, 4]))
    >>> judge_fold_in([lists], (2, 2), settings).ratio
    1.0
    """
    recalls = {name: _recalls(found, name, shape) for name in found[0].lists}
    means = {name: bootstrap(recalls[name], settings.seed, 1).mean for name in recalls}
    others = {name: means[name] for name in ("trained", "refolded", "popular", "nearest")}
    return FoldInFigures(
        users=int((~np.isnan(recalls["folded"])).any(axis=0).sum()),
        folds=min(settings.folds, shape[0]),
        splits=len(found),
        recall=bootstrap(recalls["folded"], settings.seed),
        difference=paired(recalls["folded"], recalls["trained"], settings.seed),
        by_length=_by_length(found, recalls, settings),
        by_place=_by_place(found, shape),
        **others,
    )


def _recalls(
    found: Sequence[FoldInLists], name: str, shape: tuple[int, int]
) -> NDArray[np.float64]:
    lists = [(split.lists[name], membership(split.held_out, shape)) for split in found]
    return np.stack([recall_at_k(ranked, held_out, ranked.shape[1]) for ranked, held_out in lists])


def _by_length(
    found: Sequence[FoldInLists], recalls: dict[str, NDArray[np.float64]], settings: FoldInSettings
) -> pd.DataFrame:
    lengths, rows = np.stack([split.lengths for split in found]), []
    for length in settings.lengths:
        values = np.where(lengths >= length, recalls[str(length)], np.nan)
        users = int((~np.isnan(values)).any(axis=0).sum())
        interval = bootstrap(values, settings.seed)
        rows.append((length, users, interval.mean, interval.low, interval.high))
    return pd.DataFrame(rows, columns=["artists", "users", "recall", "low", "high"])


def _by_place(found: Sequence[FoldInLists], shape: tuple[int, int]) -> pd.DataFrame:
    asked, right = [], []
    for split in found:
        ranked, held_out = split.lists["folded"], membership(split.held_out, shape)
        tested = np.diff(held_out.indptr) > 0
        asked.append((ranked[tested] >= 0).sum(axis=0))
        right.append(hits(ranked, held_out, ranked.shape[1]).sum(axis=0))
    counts, correct = np.sum(asked, axis=0), np.sum(right, axis=0)
    rows = [(a, b, int(counts[a - 1 : b].sum()), int(correct[a - 1 : b].sum())) for a, b in PLACES]
    table = pd.DataFrame(rows, columns=["first", "last", "recommended", "hits"])
    return table.assign(share=table["hits"] / table["recommended"].where(table["recommended"] > 0))

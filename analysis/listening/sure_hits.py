"""Whether a recommendation that stays when a part of the list is unknown is right more often."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from analysis.evaluation.intervals import bootstrap_ratio
from analysis.listening.fold_in import fold_in
from analysis.listening.recommendable import candidates
from analysis.listening.settings import FoldInSettings
from analysis.listening.sureness import times_kept
from analysis.ranking.settings import IalsSettings

CLASSES = (0.0, 0.5, 0.75, 0.9, 1.0)
"""Least shares of the resamples of each class; the last class is of those that always stay."""


def count_sure_hits(
    artist_embedding: NDArray[np.floating[Any]],
    listened: tuple[NDArray[np.int64], NDArray[np.float64]],
    parts: tuple[NDArray[np.int64], NDArray[np.int64]],
    model: IalsSettings,
    settings: FoldInSettings,
    listeners: NDArray[np.int64],
) -> NDArray[np.int64]:
    """Count one user's recommendations and hits by how surely they are recommended.

    Parameters
    ----------
    artist_embedding, listened, model, settings, listeners
        As for `analysis.listening.recommending.recommend_artists`.
    parts : (NDArray[np.int64], NDArray[np.int64])
        Rows of what is to be found, and of what is not to be recommended beside the list.

    Returns
    -------
    NDArray[np.int64]
        Shape (2, classes): recommended, and of these hits.

    Examples
    --------
    >>> model = IalsSettings(dimension=1, confidence=3, l2=1, iterations=1)
    >>> settings = FoldInSettings(seed=0, folds=2, splits=1, resamples=9, count=1,
    ...     nearest_users=3, fewest_users=2, lengths=(5,))
    >>> listened, none = (np.array([0, 1]), np.ones(2)), np.empty(0, np.int64)
    >>> heard, parts = np.array([5, 4, 3]), (np.array([2]), none)
    >>> count_sure_hits(np.ones((3, 1)), listened, parts, model, settings, heard).tolist()
    [[0, 0, 0, 0, 1], [0, 0, 0, 0, 1]]
    """
    rows, values = listened
    may = candidates(artist_embedding, rows, listeners, settings.fewest_users)
    may = np.setdiff1d(may, parts[1])
    scores = artist_embedding[may] @ fold_in(artist_embedding, rows, values, model)
    best = np.argsort(-scores, kind="stable")[: settings.count]
    drawn = settings.count, settings.resamples, settings.seed
    stays = times_kept(artist_embedding, rows, values, model, may, *drawn)[best]
    places = np.searchsorted(CLASSES, stays / settings.resamples, side="right") - 1
    hit = np.isin(may[best], parts[0])
    return np.stack([np.bincount(p, minlength=len(CLASSES)) for p in (places, places[hit])])


def sure_hits_table(counts: Sequence[NDArray[np.int64]], seed: int) -> pd.DataFrame:
    """Return the share of hits in each class.

    Parameters
    ----------
    counts : sequence of NDArray[np.int64]
        User by user, of `count_sure_hits`; may be empty.
    seed : int
        Of the intervals.

    Returns
    -------
    pd.DataFrame
        kept_from, kept_below (shares of the resamples; NaN above the last class), recommended,
        hits, share, low, high (of hits; 95 % by drawing users); NaN where nothing is recommended.

    Examples
    --------
    >>> counts = [np.array([[2, 0, 0, 0, 1], [1, 0, 0, 0, 1]])]
    >>> sure_hits_table(counts, seed=0)[["recommended", "share"]].to_numpy()[[0, -1]].tolist()
    [[2.0, 0.5], [1.0, 1.0]]
    """
    users, rows = np.array(counts, np.float64).reshape(-1, 2, len(CLASSES)), []
    for place, least in enumerate(CLASSES):
        asked, right = users[:, 0, place], users[:, 1, place]
        found = bootstrap_ratio(right, asked, seed)
        below = CLASSES[place + 1] if place + 1 < len(CLASSES) else np.nan
        sums = int(asked.sum()), int(right.sum())
        rows.append((least, below, *sums, found.mean, found.low, found.high))
    columns = ["kept_from", "kept_below", "recommended", "hits", "share", "low", "high"]
    return pd.DataFrame(rows, columns=columns)

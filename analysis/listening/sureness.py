"""How sure a recommendation is: whether it stays when a part of the list is not known."""

from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from analysis.evaluation.ranking import top_k
from analysis.listening.fold_in import fold_in, gram
from analysis.ranking.settings import IalsSettings

LEFT_OUT = 1 / 3


def times_kept(
    artist_embedding: NDArray[np.floating[Any]],
    rows: NDArray[np.int64],
    values: NDArray[np.float64],
    settings: IalsSettings,
    candidates: NDArray[np.int64],
    count: int,
    resamples: int,
    seed: int,
) -> NDArray[np.int64]:
    """Count how often each artist is among the first when a third of the list is left out.

    Parameters
    ----------
    artist_embedding, rows, values, settings
        As for `analysis.listening.fold_in.fold_in`. The values of what is left do not change.
    candidates : NDArray[np.int64]
        Shape (m,): rows that may be recommended, ascending, none of them in the list: what is left
        out is still known, and takes no place.
    count : int
        Recommendations.
    resamples : int
        How many times a third is drawn and left out, at least one artist of a list of two.
    seed : int
        Of the draws.

    Returns
    -------
    NDArray[np.int64]
        Shape (m,), 0 to `resamples`. All 0 for a list of fewer than two artists, which has no part
        to be left out.

    Examples
    --------
    >>> settings = IalsSettings(dimension=2, confidence=3, l2=1, iterations=1)
    >>> embedding = np.array([[1.0, 0.0], [0.9, 0.0], [0.0, 1.0], [1.0, 0.0], [0.0, 0.1]])
    >>> listened, asked = np.arange(3), np.array([3, 4])
    >>> times_kept(embedding, listened, np.ones(3), settings, asked, 1, 50, seed=0)
    array([50,  0])
    """
    if len(rows) < 2 or not len(candidates):
        return np.zeros(len(candidates), np.int64)
    order = np.argsort(rows, kind="stable")
    shared, found = gram(artist_embedding, settings.l2), []
    for kept in _kept(len(rows), resamples, seed):
        part = order[kept]
        found.append(fold_in(artist_embedding, rows[part], values[part], settings, shared))
    scores = np.stack(found) @ np.asarray(artist_embedding[candidates], np.float64).T
    first = top_k(scores, csr_array(scores.shape, dtype=bool), count)
    return np.bincount(first[first >= 0], minlength=len(candidates)).astype(np.int64)


def _kept(length: int, resamples: int, seed: int) -> NDArray[np.int64]:
    # Places of the list that stay, one line a resample.
    drawn = np.random.default_rng(seed).random((resamples, length)).argsort(axis=1)
    return np.sort(drawn[:, max(1, round(LEFT_OUT * length)) :], axis=1)

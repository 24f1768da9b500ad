"""What to listen to next: the artists that a folded-in listener's vector points to."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from analysis.listening.explaining import contributions, strongest
from analysis.listening.fold_in import fold_in, gram
from analysis.listening.recommendable import candidates, nearest_listened, popularity
from analysis.listening.settings import FoldInSettings
from analysis.listening.sureness import times_kept
from analysis.ranking.settings import IalsSettings


def recommend_artists(
    artist_embedding: NDArray[np.floating[Any]],
    listened: tuple[NDArray[np.int64], NDArray[np.float64]],
    model: IalsSettings,
    settings: FoldInSettings,
    listeners: NDArray[np.int64],
    names: Sequence[str] | NDArray[np.object_],
    reasons: int = 3,
) -> pd.DataFrame:
    """Recommend artists to a listener, and say why and how surely.

    Parameters
    ----------
    artist_embedding : NDArray
        Shape (artists, d), by artist row.
    listened : (NDArray[np.int64], NDArray[np.float64])
        The list: rows, each once, in whatever spelling they were found, and `list_values`.
    model : IalsSettings
        What the embedding was trained with.
    settings : FoldInSettings
        Number of recommendations, fewest listeners of one, resamples and their seed.
    listeners : NDArray[np.int64]
        Shape (artists,), by row.
    names : sequence of str
        Shape (artists,), by row.
    reasons : int
        Artists of the list named for each at most.

    Returns
    -------
    pd.DataFrame
        Best first, ties in row order (most listeners, then name): row; name; score; listeners;
        popularity (share of all artists with fewer listeners, 0 to 1); nearest (name of the list's
        artist with the highest cosine) and distance (1 - that cosine, 0 to 2); because (names of
        the list's artists that add most to the score); stays (in how many of the resamples it is
        recommended too; <NA> for a list of one). Empty for an empty list.

    Examples
    --------
    >>> model = IalsSettings(dimension=1, confidence=3, l2=1, iterations=1)
    >>> settings = FoldInSettings(seed=0, folds=2, splits=1, resamples=9, count=1,
    ...     nearest_users=3, fewest_users=2, lengths=(5,))
    >>> listened = np.array([0]), np.ones(1)
    >>> table = recommend_artists(np.array([[1.0], [0.5], [0.9]]), listened, model, settings,
    ...     np.array([5, 4, 1]), ["Ada", "Ben", "Cleo"])
    >>> table[["name", "because"]].to_numpy().tolist()  # Cleo has one listener only
    [['Ben', ['Ada']]]
    """
    rows, values = listened
    may = candidates(artist_embedding, rows, listeners, settings.fewest_users)
    vectors, shared = np.asarray(artist_embedding, np.float64), gram(artist_embedding, model.l2)
    scores = vectors[may] @ fold_in(vectors, rows, values, model, shared)
    best = np.argsort(-scores, kind="stable")[: settings.count]
    drawn = settings.count, settings.resamples, settings.seed
    stays = times_kept(vectors, rows, values, model, may, *drawn)[best]
    found, names = may[best], np.asarray(names, dtype=object)
    near, distance = nearest_listened(vectors, rows, found)
    because = strongest(contributions(vectors, rows, values, model, found, shared), reasons)
    columns = {
        "row": found,
        "name": names[found],
        "score": scores[best],
        "listeners": listeners[found],
        "popularity": popularity(listeners)[found],
        "nearest": names[near],
        "distance": distance,
        "because": [names[rows[places]].tolist() for places in because],
        "stays": pd.array(stays if len(rows) > 1 else [None] * len(found), dtype="Int64"),
    }
    return pd.DataFrame(columns)

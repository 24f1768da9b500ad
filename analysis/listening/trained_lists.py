"""What is recommended without folding strangers in: lists to compare the fold-in with."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from analysis.directions import directions
from analysis.listening.fold_in_case import Case
from analysis.listening.fold_in_lists import fold_in_users
from analysis.listening.list_values import mean_value
from analysis.ranking.factors import Factors
from analysis.ranking.ties import tie_order, top_k_by


def trained_lists(case: Case, factors: Factors) -> dict[str, NDArray[np.int64]]:
    """Recommend to users whom the model was trained with, for comparison.

    Parameters
    ----------
    case : Case
        The split.
    factors : Factors
        Trained on all its links.

    Returns
    -------
    dict
        Shape (users, k) each: "trained", by the users' trained vectors; "refolded", folded into
        the same model; "popular", the artists with most known listeners; "nearest", the artists
        nearest by cosine to any of the list, as the report of 2021 did for a playlist.
    """
    users, mean = np.arange(case.shape[0]), mean_value(case.links, case.model.emphasis)
    artists = factors.artist_embedding
    refolded = fold_in_users(artists, case.links, users, case.model, mean)
    heard = np.bincount(case.links["artist"], minlength=case.shape[1])[:, None]
    pairs: dict[str, tuple[NDArray[Any], NDArray[Any]]] = {
        "trained": (factors.user_embedding, artists),
        "refolded": (refolded, artists),
        "popular": (np.ones((len(users), 1)), heard),
    }
    ranked = {name: case.ranked(*pair, users, case.links) for name, pair in pairs.items()}
    return ranked | {"nearest": _nearest(case, artists)}


def _nearest(case: Case, artist_embedding: NDArray[np.float32]) -> NDArray[np.int64]:
    unit, (users, artists) = directions(artist_embedding).astype(np.float32), case.shape
    scores = np.zeros((users, artists), np.float32)
    for user, rows in case.links.groupby("user")["artist"].indices.items():
        known = case.links["artist"].to_numpy()[rows]
        scores[int(str(user))] = (unit[known] @ unit.T).max(axis=0)
    ties = tie_order(case.links, case.names)
    return top_k_by(scores, case.excluded, case.k, ties)

"""The users of the data whose taste is nearest to a listener's, told of together only."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from analysis.directions import directions
from analysis.listening.settings import FoldInSettings


@dataclass(frozen=True, eq=False)
class NearestUsers:
    """What may be told of the nearest users: nothing of any one of them.

    Parameters
    ----------
    users : int
        How many they are; 0 where too few to tell of.
    cosine, low, high : float
        Median and quartiles of their cosines with the listener; NaN for none.
    shared : float
        Median number of the listener's artists that they have; NaN for none.
    shared_by_all : float
        Mean of that number over all users of the data: what chance gives.
    artists : pd.DataFrame
        row, name, users (how many of them have it), expected (how many of as many users drawn at
        random): artists that the listener lacks and enough of them have, most users first.
    """

    users: int
    cosine: float
    low: float
    high: float
    shared: float
    shared_by_all: float
    artists: pd.DataFrame


def nearest_users(
    user_embedding: NDArray[np.floating[Any]],
    vector: NDArray[np.float64],
    rows: NDArray[np.int64],
    links: pd.DataFrame,
    names: Sequence[str] | NDArray[np.object_],
    settings: FoldInSettings,
) -> NearestUsers:
    """Describe the users whose vectors point where a listener's does.

    Parameters
    ----------
    user_embedding : NDArray
        Shape (users, d), of the model that the listener was folded into.
    vector : NDArray[np.float64]
        Shape (d,): the listener's; of `analysis.listening.fold_in.fold_in`.
    rows : NDArray[np.int64]
        The listener's artists.
    links : pd.DataFrame
        user and artist (rows), each pair once.
    names : sequence of str
        Shape (artists,), by row.
    settings : FoldInSettings
        How many users are looked at, how many are the fewest to tell of, how many artists to name.

    Returns
    -------
    NearestUsers
        Of users that are equally near the first rows are taken; rows follow a digest of the lists.
        A listener without a vector, or fewer users than may be told of, gives no users.

    Examples
    --------
    >>> settings = FoldInSettings(seed=0, folds=2, splits=1, resamples=9, count=1,
    ...     nearest_users=2, fewest_users=2, lengths=(5,))
    >>> links = pd.DataFrame({"user": [0, 0, 1, 1, 2], "artist": [0, 1, 0, 1, 2]})
    >>> users = np.array([[1.0, 0.0], [1.0, 0.0], [0.0, 1.0]])
    >>> found = nearest_users(users, np.array([2.0, 0.0]), np.array([0]), links, "ABC", settings)
    >>> found.cosine, found.shared, found.artists["name"].tolist()
    (1.0, 1.0, ['B'])
    """
    cosines = directions(user_embedding) @ directions(vector[None])[0]
    near = np.argsort(-cosines, kind="stable")[: settings.nearest_users]
    told = len(near) >= settings.fewest_users and bool(np.any(vector))
    near = near if told else near[:0]
    own = links.loc[links["artist"].isin(rows), "user"]
    shared = np.bincount(own, minlength=len(cosines))
    return NearestUsers(
        users=len(near),
        cosine=_quantile(cosines[near], 0.5),
        low=_quantile(cosines[near], 0.25),
        high=_quantile(cosines[near], 0.75),
        shared=_quantile(shared[near], 0.5),
        shared_by_all=float(shared.mean()) if len(shared) else np.nan,
        artists=_common(near, rows, links, names, len(cosines), settings),
    )


def _quantile(values: NDArray[Any], share: float) -> float:
    return float(np.quantile(values, share)) if len(values) else np.nan


def _common(
    near: NDArray[np.int64],
    rows: NDArray[np.int64],
    links: pd.DataFrame,
    names: Sequence[str] | NDArray[np.object_],
    users: int,
    settings: FoldInSettings,
) -> pd.DataFrame:
    theirs = links.loc[links["user"].isin(near), "artist"]
    counts = np.bincount(theirs, minlength=len(names))
    counts[rows] = 0
    found = np.flatnonzero(counts >= settings.fewest_users)
    found = found[np.argsort(-counts[found], kind="stable")][: settings.count]
    listeners = np.bincount(links["artist"], minlength=len(names))
    columns = {
        "row": found,
        "name": [names[int(row)] for row in found],
        "users": counts[found],
        "expected": len(near) * listeners[found] / max(1, users),
    }
    return pd.DataFrame(columns)

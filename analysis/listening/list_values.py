"""A listener's list as a model weighs it: rows of the data, and values of the plays."""

from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from analysis.models.material import Material
from analysis.ranking.play_lists import LEAST_SPREAD, play_lists


def matched_list(matched: pd.DataFrame) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return a listener's artists as the model knows them.

    Parameters
    ----------
    matched : pd.DataFrame
        row (nullable) and plays, as of `analysis.listening.matching.match_artists`.

    Returns
    -------
    rows, plays : NDArray[np.int64]
        Shape (n,), in row order: each artist once, the plays of all its spellings together.

    Examples
    --------
    >>> found = pd.DataFrame({"row": pd.array([7, 2, 7, None], "Int64"), "plays": [3, 1, 4, 9]})
    >>> matched_list(found)
    (array([2, 7]), array([1, 7]))
    """
    found = matched[matched["row"].notna()]
    rows, place = np.unique(found["row"].to_numpy(np.int64), return_inverse=True)
    plays = np.zeros(len(rows), np.int64)
    np.add.at(plays, place, found["plays"].to_numpy(np.int64))
    return rows, plays


def list_values(
    plays: NDArray[np.integer[Any]], emphasis: float, mean: float
) -> NDArray[np.float64]:
    """Weigh one list as `analysis.ranking.play_lists` weighs a user's.

    Parameters
    ----------
    plays : NDArray
        Shape (n,): plays of the list's artists, at least 1 each.
    emphasis : float
        That of the model.
    mean : float
        That of the links which the model was trained on; of `mean_value`.

    Returns
    -------
    NDArray[np.float64]
        Shape (n,): values around 1, all alike where all plays are.

    Examples
    --------
    >>> list_values(np.array([1, 1, 1]), emphasis=0.25, mean=1.0)
    array([1., 1., 1.])
    """
    if not len(plays):
        return np.empty(0)
    logs = np.log1p(np.asarray(plays, np.float64))
    spread = max(float(logs.std()), LEAST_SPREAD)
    values: NDArray[np.float64] = np.exp(emphasis * (logs - logs.mean()) / spread) / mean
    return values


def mean_value(links: pd.DataFrame, emphasis: float) -> float:
    """Return what `play_lists` divides all values by, so that they are 1 on average.

    A list's standardised log plays sum to 0. So do the logarithms of its values before they are
    divided, and what is left of the mean logarithm afterwards is the divisor's.

    Parameters
    ----------
    links : pd.DataFrame
        user, artist (rows) and plays: the links that a model is trained on.
    emphasis : float
        That of the model.

    Examples
    --------
    >>> links = pd.DataFrame({"user": [0, 0], "artist": [0, 1], "plays": [1, 7]})
    >>> round(mean_value(links, emphasis=2.0), 4)  # cosh(2), as the two are e^-2 and e^2
    3.7622
    """
    if links.empty:
        return 1.0
    shape = int(links["user"].max()) + 1, int(links["artist"].max()) + 1
    lists = play_lists(link_material(links, shape), emphasis)
    return float(np.exp(-np.log(lists.data.astype(np.float64)).mean()))


def link_material(links: pd.DataFrame, shape: tuple[int, int]) -> Material:
    """Return links, without tags or friends, as what a factorisation learns from.

    Parameters
    ----------
    links : pd.DataFrame
        user, artist (rows) and plays.
    shape : (int, int)
        Number of users and of artists.

    Examples
    --------
    >>> links = pd.DataFrame({"user": [0], "artist": [0], "plays": [1]})
    >>> link_material(links, (2, 3)).artists
    3
    """
    return Material(links, links.head(0), np.empty((0, 2), np.int64), *shape, 0)

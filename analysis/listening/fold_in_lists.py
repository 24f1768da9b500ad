"""What is recommended to users folded into a model of the others: lists to judge the fold-in by."""

from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from analysis.listening.fold_in import fold_in, gram
from analysis.listening.fold_in_case import Case
from analysis.listening.list_values import link_material, list_values, mean_value
from analysis.ranking.ials import fit_ials
from analysis.ranking.settings import IalsSettings


def fold_in_users(
    artist_embedding: NDArray[np.floating[Any]],
    links: pd.DataFrame,
    users: NDArray[np.int64],
    model: IalsSettings,
    mean: float,
) -> NDArray[np.float64]:
    """Fold the lists of many users into a model.

    Parameters
    ----------
    artist_embedding : NDArray
        Shape (artists, d).
    links : pd.DataFrame
        user, artist (rows) and plays, sorted by user.
    users : NDArray[np.int64]
        Shape (n,): rows of the users.
    model : IalsSettings
        What the embedding was trained with.
    mean : float
        Of `analysis.listening.list_values.mean_value`, of the links it was trained on.

    Returns
    -------
    NDArray[np.float64]
        Shape (n, d); 0 for a user without links.

    Examples
    --------
    >>> links = pd.DataFrame({"user": [0], "artist": [0], "plays": [7]})
    >>> model = IalsSettings(dimension=1, confidence=3, l2=1, iterations=1)
    >>> fold_in_users(np.ones((1, 1)), links, np.array([0, 1]), model, mean=1.0)
    array([[0.8],
           [0. ]])
    """
    vectors, shared = np.asarray(artist_embedding, np.float64), gram(artist_embedding, model.l2)
    artists, plays = links["artist"].to_numpy(np.int64), links["plays"].to_numpy(np.int64)
    low, high = (np.searchsorted(links["user"], users, side) for side in ("left", "right"))
    lists = [slice(*ends) for ends in zip(low, high, strict=True)]
    found = [
        fold_in(vectors, artists[one], list_values(plays[one], model.emphasis, mean), model, shared)
        for one in lists
    ]
    return np.array(found).reshape(len(users), vectors.shape[1])


def strict_lists(
    case: Case, variants: dict[str, pd.DataFrame], fold: NDArray[np.int64], seed: int
) -> dict[str, NDArray[np.int64]]:
    """Recommend to users of whom the model that they are folded into has seen nothing.

    Parameters
    ----------
    case : Case
        The split.
    variants : mapping of str to pd.DataFrame
        Links that are folded in, such as parts of `case.links`, sorted by user.
    fold : NDArray[np.int64]
        Shape (users,): users with the same number are left out of training together.
    seed : int
        Of the first vectors.

    Returns
    -------
    dict
        For each variant shape (users, k): artist rows, -1 where none is left.

    Examples
    --------
    >>> from scipy.sparse import csr_array
    >>> links = pd.DataFrame({"user": [0, 1, 1], "artist": [0, 0, 1], "plays": [5, 5, 5]})
    >>> model = IalsSettings(dimension=1, confidence=3, l2=0.1, iterations=3)
    >>> excluded = csr_array(np.array([[True, False], [True, True]]))
    >>> case = Case(links, excluded, np.array(["Ada", "Ben"], dtype=object), model, k=1)
    >>> strict_lists(case, {"all": links}, np.array([0, 1]), seed=0)["all"].tolist()
    [[1], [-1]]
    """
    found = {name: np.full((case.shape[0], case.k), -1, np.int64) for name in variants}
    seeds = np.random.SeedSequence(seed).spawn(int(fold.max()) + 1)
    for number, vectors in enumerate(seeds):
        others = case.links[fold[case.links["user"]] != number]
        if others.empty:
            continue
        rng, users = np.random.default_rng(vectors), np.flatnonzero(fold == number)
        artists = fit_ials(link_material(others, case.shape), case.model, rng).artist_embedding
        mean = mean_value(others, case.model.emphasis)
        for name, links in variants.items():
            folded = fold_in_users(artists, links, users, case.model, mean)
            found[name][users] = case.ranked(folded, artists, users, others)
    return found

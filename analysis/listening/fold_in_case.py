"""What the fold-in is tried on: a split of the lists, drawn parts of them, and what comes out."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy.sparse import csr_array

from analysis.ranking.settings import IalsSettings
from analysis.ranking.ties import tie_order, top_k_by


@dataclass(frozen=True, eq=False)
class Case:
    """One split of the lists, and the model to be tried on it.

    Parameters
    ----------
    links : pd.DataFrame
        user, artist (rows) and plays, sorted by user: what is known of everybody.
    excluded : csr_array
        Shape (users, artists), bool: what is not recommended, the known links among it.
    names : NDArray[np.object_]
        Shape (artists,): they break ties between artists with as many known listeners.
    model : IalsSettings
        The model.
    k : int
        Length of the lists of recommendations.
    """

    links: pd.DataFrame
    excluded: csr_array
    names: NDArray[np.object_]
    model: IalsSettings
    k: int

    @property
    def shape(self) -> tuple[int, int]:
        """Number of users and of artists."""
        users, artists = self.excluded.shape
        return int(users), int(artists)

    def ranked(
        self,
        vectors: NDArray[Any],
        artists: NDArray[Any],
        users: NDArray[np.int64],
        known: pd.DataFrame,
    ) -> NDArray[np.int64]:
        """Rank all artists for users with these vectors; ties by the listeners in known links."""
        scores = (vectors @ artists.T).astype(np.float32)
        return top_k_by(scores, self.excluded[users], self.k, tie_order(known, self.names))


@dataclass(frozen=True, eq=False)
class FoldInLists:
    """What the fold-in and others recommend on one split, by user row.

    Parameters
    ----------
    lists : dict of str to NDArray[np.int64]
        Shape (users, k): "folded", of users unknown to the model; the names of
        `analysis.listening.trained_lists.trained_lists`; and for each length its number: folded in
        with so many artists of the list, drawn at random, the rest of it still not recommended.
    held_out : pd.DataFrame
        user and artist (rows): what should be found.
    lengths : NDArray[np.int64]
        Shape (users,): artists known of each.
    """

    lists: dict[str, NDArray[np.int64]]
    held_out: pd.DataFrame
    lengths: NDArray[np.int64]


def drawn(
    links: pd.DataFrame, lengths: tuple[int, ...], seed: np.random.SeedSequence
) -> dict[str, pd.DataFrame]:
    """Draw some artists of each list; a longer draw holds the shorter ones.

    Parameters
    ----------
    links : pd.DataFrame
        user and any other columns.
    lengths : tuple of int
        Numbers of artists; a list with fewer stays whole.
    seed : SeedSequence
        Of the draws.

    Returns
    -------
    dict
        By the lengths as text, in the order of `links`.

    Examples
    --------
    >>> links = pd.DataFrame({"user": [0, 0, 0, 1], "artist": [4, 5, 6, 4]})
    >>> found = drawn(links, (1, 2), np.random.SeedSequence(0))
    >>> [part["user"].tolist() for part in found.values()]
    [[0, 1], [0, 0, 1]]
    """
    chance = pd.Series(np.random.default_rng(seed).random(len(links)), index=links.index)
    place = chance.groupby(links["user"]).rank(method="first")
    return {str(length): links[place <= length] for length in lengths}

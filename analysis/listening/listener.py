"""The listener of the chapter: a history, found in the data and folded into the model."""

from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from analysis.dataset import Dataset
from analysis.listeners import listeners
from analysis.listening.fold_in import fold_in
from analysis.listening.list_values import list_values, matched_list, mean_value
from analysis.listening.matching import match_artists
from analysis.listening.nearest_users import NearestUsers, nearest_users
from analysis.listening.opened import open_history
from analysis.listening.recommending import recommend_artists
from analysis.neighbour_steps import vectors
from analysis.splitting import link_rows
from analysis.study import Study


@dataclass(frozen=True, eq=False)
class Listener:
    """What the model makes of a history.

    Parameters
    ----------
    matched : pd.DataFrame
        The history, of `analysis.listening.matching.match_artists`.
    rows, plays : NDArray[np.int64]
        Shape (n,): the artists found, each once, and the plays of all their spellings.
    recommended : pd.DataFrame
        Of `analysis.listening.recommending.recommend_artists`.
    nearest : NearestUsers
        The users nearest to the listener, told of together.
    """

    matched: pd.DataFrame
    rows: NDArray[np.int64]
    plays: NDArray[np.int64]
    recommended: pd.DataFrame
    nearest: NearestUsers

    @property
    def known(self) -> pd.DataFrame:
        """The artists found: row and plays."""
        return pd.DataFrame({"row": self.rows, "plays": self.plays})


def describe_listener(study: Study, dataset: Dataset) -> Listener:
    """Fold the history that the chapter tells of into the implicit factorisation.

    Parameters
    ----------
    study : Study
        The configuration.
    dataset : Dataset
        The data.

    Returns
    -------
    Listener
        The model is that of all links, and stays as it was.

    Raises
    ------
    ListeningError
        As of `analysis.listening.reading.read_history`.

    Examples
    --------
    >>> from analysis.study import load_study, open_dataset
    >>> listener = describe_listener(load_study(), open_dataset())
    >>> set(listener.recommended["row"]) & set(listener.rows)
    set()
    """
    asked, model = study.listening, study.ranking.ials
    matched = match_artists(dataset, open_history(dataset, asked), asked.spelling)
    rows, plays = matched_list(matched)
    factors, links = vectors(dataset, model, study.likeness.seed), link_rows(dataset)
    vector = fold_in(factors.artist_embedding, rows, _values(study, links, plays), model)
    names = dataset.artist_names
    near = nearest_users(factors.user_embedding, vector, rows, links, names, asked.fold_in)
    return Listener(matched, rows, plays, recommend_to(study, dataset, (rows, plays)), near)


def recommend_to(
    study: Study, dataset: Dataset, listened: tuple[NDArray[np.int64], NDArray[np.int64]]
) -> pd.DataFrame:
    """Fold a list of artists in and recommend.

    Parameters
    ----------
    study : Study
        The configuration.
    dataset : Dataset
        The data.
    listened : (NDArray[np.int64], NDArray[np.int64])
        Artists by row, each once, and their plays.

    Returns
    -------
    pd.DataFrame
        Of `analysis.listening.recommending.recommend_artists`.

    Examples
    --------
    >>> from analysis.study import load_study, open_dataset
    >>> one = np.array([0]), np.array([9])
    >>> recommend_to(load_study(), open_dataset(), one)["because"].map(len).tolist()[:2]
    [1, 1]
    """
    model, asked = study.ranking.ials, study.listening.fold_in
    embedding = vectors(dataset, model, study.likeness.seed).artist_embedding
    values = _values(study, link_rows(dataset), listened[1])
    listened_values = listened[0], values
    names, heard = dataset.artist_names, listeners(dataset)
    return recommend_artists(embedding, listened_values, model, asked, heard, names)


def _values(study: Study, links: pd.DataFrame, plays: NDArray[np.int64]) -> NDArray[np.float64]:
    emphasis = study.ranking.ials.emphasis
    return list_values(plays, emphasis, mean_value(links, emphasis))

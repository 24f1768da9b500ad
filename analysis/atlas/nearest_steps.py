"""The nearest artists in the explorer by one measure each, as steps that are memoised on disk."""

import numpy as np

from analysis.atlas.nearest_lists import nearest_in_embedding, nearest_on_map
from analysis.dataset import Dataset
from analysis.factorisation_settings import FactorisationSettings
from analysis.memo import memoise
from analysis.neighbour_steps import Likeness, all_material, vectors
from analysis.ranking.fitting import fit
from analysis.ranking.settings import IalsSettings, RankerSettings
from analysis.similarity import Measure
from analysis.splitting import SplitSettings
from analysis.steps import trained


@memoise
def nearest_by_vectors(
    dataset: Dataset, model: IalsSettings, seed: int, shown: int, k: int, measure: Measure
) -> Likeness:
    """Find the nearest artists on the map of all artists, by implicit factorisation (seconds).

    Parameters
    ----------
    dataset, model, seed
        As for `analysis.atlas.steps.projected`.
    shown : int
        Artists on the map: those in the first rows.
    k : int
        Neighbours of each at most.
    measure : {"cosine", "dot"}
        Score.

    Returns
    -------
    Likeness
        By artist row; see `analysis.atlas.nearest_lists`.
    """
    embedding = vectors(dataset, model, seed).artist_embedding
    return nearest_in_embedding(embedding, measure, shown, len(embedding), k)


@memoise
def nearest_by_2021(
    dataset: Dataset, model: FactorisationSettings, split: SplitSettings, shown: int, k: int
) -> Likeness:
    """Find the nearest artists of those on the map by a model of 2021 and the cosine (a second).

    Parameters
    ----------
    dataset, model, split
        As for `analysis.atlas.steps.projected_2021`.
    shown, k
        As for `nearest_by_vectors`.

    Returns
    -------
    Likeness
        By artist row, for those on the map.
    """
    embedding = trained(dataset, model, split).artist_embedding
    return nearest_in_embedding(embedding, "cosine", shown, shown, k)


@memoise
def nearest_by_ranker(
    dataset: Dataset,
    model: RankerSettings,
    seed: int,
    shown: int,
    k: int,
    least: float | None = None,
) -> Likeness:
    """Find the nearest artists of those on the map by a ranking model of all links (seconds).

    Parameters
    ----------
    dataset : Dataset
        The data.
    model : RankerSettings
        One of the models of likeness.
    seed : int
        Randomness of first vectors.
    shown, k
        As for `nearest_by_vectors`.
    least : float, optional
        Only who scores more than this is a neighbour; by default everybody may be.

    Returns
    -------
    Likeness
        By artist row, for those on the map.
    """
    ranker = fit(all_material(dataset), model, seed)
    eligible = np.arange(len(dataset.artist_rows)) < shown
    floor = -np.inf if least is None else least
    return nearest_on_map(ranker.similarities, shown, eligible, k, floor)

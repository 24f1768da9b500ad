"""The nearest artists in the explorer by every measure, as steps that are memoised on disk."""

from dataclasses import replace

import numpy as np

from analysis.atlas.maps import FEWEST
from analysis.atlas.nearest_lists import nearest_in_embedding, nearest_on_map
from analysis.atlas.settings import AtlasSettings
from analysis.dataset import Dataset
from analysis.factorisation_settings import FactorisationSettings
from analysis.listeners import listeners
from analysis.memo import memoise
from analysis.neighbour_steps import Likeness, all_material, vectors
from analysis.ranking.fitting import fit
from analysis.ranking.settings import IalsSettings, RankerSettings
from analysis.similarity import Measure
from analysis.splitting import SplitSettings
from analysis.steps import trained
from analysis.study import Study


def count_shown(dataset: Dataset, atlas: AtlasSettings) -> int:
    """Count the artists on the map, which are those in the first rows.

    Parameters
    ----------
    dataset : Dataset
        The data.
    atlas : AtlasSettings
        Who is on the map.

    Returns
    -------
    int
        As many as `analysis.atlas.maps.map_artists` lays out.

    Examples
    --------
    >>> from analysis.study import load_study, open_dataset
    >>> count_shown(open_dataset(), load_study().atlas) >= 4
    True
    """
    return max(FEWEST, int(np.count_nonzero(listeners(dataset) >= atlas.minimum_listeners)))


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


def nearest_of_all(dataset: Dataset, study: Study) -> Likeness:
    """Return the nearest artists of all by the default measure, the cosine.

    Parameters
    ----------
    dataset : Dataset
        The data.
    study : Study
        Its settings.

    Returns
    -------
    Likeness
        By artist row; neighbours are on the map.
    """
    shown, k = count_shown(dataset, study.atlas), study.atlas.listed
    seed = study.likeness.seed
    return nearest_by_vectors(dataset, study.ranking.ials, seed, shown, k, "cosine")


def nearest_by_measure(dataset: Dataset, study: Study) -> dict[str, Likeness]:
    """Return the nearest artists of those on the map by every measure.

    Parameters
    ----------
    dataset : Dataset
        The data.
    study : Study
        Its settings.

    Returns
    -------
    dict of str to Likeness
        By the keys of `analysis.atlas.explorer_names.MEASURES`, in their order.
    """
    ranking, seed = study.ranking, study.likeness.seed
    shown, k = count_shown(dataset, study.atlas), study.atlas.listed
    rankers = ranking.likeness_models()
    dot = nearest_by_vectors(dataset, ranking.ials, seed, shown, k, "dot")
    return {
        "cosine": _first(nearest_of_all(dataset, study), shown),
        "dot": _first(dot, shown),
        # Artists without a common listener are no neighbours, however few there are with one.
        "common": nearest_by_ranker(dataset, rankers["item_knn"], seed, shown, k, 0.0),
        "alike": nearest_by_ranker(dataset, rankers["alike"], seed, shown, k),
        "regularised": nearest_by_2021(dataset, study.models.regularised, study.split, shown, k),
    }


def _first(likeness: Likeness, count: int) -> Likeness:
    return replace(likeness, near=likeness.near[:count], scores=likeness.scores[:count])

"""The nearest artists in the explorer by every measure."""

from dataclasses import replace

from analysis.atlas.mapped_artists import count_shown
from analysis.atlas.nearest_steps import nearest_by_2021, nearest_by_ranker, nearest_by_vectors
from analysis.dataset import Dataset
from analysis.neighbour_steps import Likeness
from analysis.ranking.choice import alike_model
from analysis.study import Study


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
    item_knn, ials, seed = study.ranking.item_knn, study.ranking.ials, study.likeness.seed
    shown, k = count_shown(dataset, study.atlas), study.atlas.listed
    alike = alike_model(item_knn, ials, study.ranking.alike_share)
    dot = nearest_by_vectors(dataset, ials, seed, shown, k, "dot")
    return {
        "cosine": _first(nearest_of_all(dataset, study), shown),
        "dot": _first(dot, shown),
        # Artists without a common listener are no neighbours, however few there are with one.
        "common": nearest_by_ranker(dataset, item_knn, seed, shown, k, 0.0),
        "alike": nearest_by_ranker(dataset, alike, seed, shown, k),
        "regularised": nearest_by_2021(dataset, study.models.regularised, study.split, shown, k),
    }


def _first(likeness: Likeness, count: int) -> Likeness:
    return replace(likeness, near=likeness.near[:count], scores=likeness.scores[:count])

"""What neighbours are worth: shared tags, the same under other first vectors, close friends."""

from collections.abc import Mapping
from typing import get_args

import numpy as np
import pandas as pd

from analysis.dataset import Dataset
from analysis.evaluation.friend_pairs import friend_pairs
from analysis.evaluation.friends import Closeness, friend_closeness
from analysis.evaluation.stability import neighbour_stability
from analysis.factorisation_settings import FactorisationSettings
from analysis.likeness_settings import LikenessSettings
from analysis.memo import memoise
from analysis.nearest_many import nearest_many, rank_many
from analysis.neighbour_agreement import (
    Nearest,
    agreement,
    asked_and_eligible,
    mean_intervals,
)
from analysis.neighbour_steps import alike, vectors
from analysis.ranking.settings import IalsSettings, RankerSettings
from analysis.similarity import Measure
from analysis.splitting import SplitSettings
from analysis.steps import trained


@memoise
def tag_agreements(
    dataset: Dataset,
    models: Mapping[str, RankerSettings],
    originals: Mapping[str, FactorisationSettings],
    split: SplitSettings,
    settings: LikenessSettings,
) -> pd.DataFrame:
    """Compare the tags of popular artists with those of their neighbours, model by model.

    Parameters
    ----------
    dataset : Dataset
        The data.
    models : mapping
        Ranking models by name that learn from no tag, each from all links.
    originals : mapping
        The original report's models by name, each trained on the training part of `split`.
    split : SplitSettings
        The split of the weights.
    settings : LikenessSettings
        Who is asked about.

    Returns
    -------
    pd.DataFrame
        model, mean, low, high (95 % bootstrap over artists); "random" for drawn neighbours.
    """
    k, least = settings.nearest, settings.candidates_minimum
    asked, eligible = asked_and_eligible(dataset, settings)
    near: dict[str, Nearest] = {}
    for name, original in originals.items():
        embedding = trained(dataset, original, split).artist_embedding
        near[name] = nearest_many(embedding, asked, k, eligible=eligible)
    for name, model in models.items():
        near[name] = alike(dataset, model, settings.seed, least, k).near[asked]
    rng = np.random.default_rng(settings.seed)
    near["random"] = rank_many(rng.random((len(asked), len(eligible))), asked, k, eligible)
    return agreement(dataset, near, settings)


@memoise
def measures_compared(
    dataset: Dataset, model: IalsSettings, settings: LikenessSettings
) -> pd.DataFrame:
    """Do the same for the measures of likeness, in the implicit-feedback factorisation.

    Returns
    -------
    pd.DataFrame
        model (here the name of the measure), mean, low, high.
    """
    asked, eligible = asked_and_eligible(dataset, settings)
    embedding = vectors(dataset, model, settings.seed).artist_embedding
    near: dict[str, Nearest] = {
        measure: nearest_many(embedding, asked, settings.nearest, measure, eligible=eligible)
        for measure in get_args(Measure)
    }
    return agreement(dataset, near, settings)


@memoise
def stability(dataset: Dataset, model: IalsSettings, settings: LikenessSettings) -> pd.DataFrame:
    """Compare the neighbours that different first vectors lead to.

    Returns
    -------
    pd.DataFrame
        model, mean, low, high: the Jaccard index, 95 % bootstrap over artists.
    """
    asked, _ = asked_and_eligible(dataset, settings)
    seeds = range(settings.seed, settings.seed + settings.initialisations)
    k, least = settings.stability_nearest, settings.candidates_minimum
    lists = [alike(dataset, model, seed, least, k).near[asked] for seed in seeds]
    return mean_intervals({model.kind: neighbour_stability(np.array(lists))}, settings.seed)


@memoise
def friends_compared(
    dataset: Dataset, model: IalsSettings, settings: LikenessSettings
) -> Closeness:
    """Say whether friends' vectors are closer than chance, in a model that saw no friendship."""
    embedding = vectors(dataset, model, settings.seed).user_embedding
    return friend_closeness(embedding, friend_pairs(dataset), settings.seed)

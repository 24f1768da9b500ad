"""One way to train them all: the settings say which model."""

import numpy as np

from analysis.models.material import Material
from analysis.ranking.blend import Blend
from analysis.ranking.ease import fit_ease
from analysis.ranking.factors import Factors
from analysis.ranking.ials import fit_ials
from analysis.ranking.interface import Ranker
from analysis.ranking.item_knn import fit_item_knn
from analysis.ranking.popularity import fit_popularity
from analysis.ranking.settings import (
    BlendSettings,
    EaseSettings,
    IalsSettings,
    ItemKnnSettings,
    PopularitySettings,
    RankerSettings,
    SoftmaxSettings,
)
from analysis.ranking.softmax import fit_softmax
from analysis.ranking.stopping import Watch
from analysis.training import Progress


def fit(
    material: Material,
    settings: RankerSettings,
    rng: int | np.random.Generator,
    watch: Watch | None = None,
    progress: Progress | None = None,
) -> Ranker:
    """Train the ranking model that the settings describe.

    Parameters
    ----------
    material : Material
        What may be learned from.
    settings : RankerSettings
        Settings of one of the models.
    rng : int or Generator
        Randomness, for the models that use any.
    watch : Watch, optional
        Validation links that stop iterative models early.
    progress : callable, optional
        Told the iterations done and to do, by iterative models.

    Returns
    -------
    Ranker
        The trained model.

    Examples
    --------
    >>> import pandas as pd
    >>> links = pd.DataFrame({"user": [0, 1], "artist": [1, 1], "plays": [5, 9]})
    >>> known = Material(links, links.head(0), np.empty((0, 2), np.int64), 2, 2, 0)
    >>> fit(known, PopularitySettings(), rng=0).scores(np.array([0])).tolist()
    [[0.0, 2.0]]
    """
    match settings:
        case PopularitySettings():
            return fit_popularity(material)
        case ItemKnnSettings():
            return fit_item_knn(material, settings)
        case EaseSettings():
            return fit_ease(material, settings)
        case IalsSettings():
            return fit_ials(material, settings, rng, watch, progress)
        case SoftmaxSettings():
            return fit_softmax(material, settings, rng, watch, progress)
        case BlendSettings():
            first = fit(material, settings.first, rng, watch, progress)
            second = fit(material, settings.second, rng, watch, progress)
            return Blend(first, second, settings.share)


def settled(settings: RankerSettings, ranker: Ranker) -> RankerSettings:
    """Return the settings with the iterations that early stopping chose, to train again by.

    Parameters
    ----------
    settings : RankerSettings
        What the model was trained with.
    ranker : Ranker
        The trained model.

    Examples
    --------
    >>> vectors = Factors(np.eye(1), np.eye(1), iterations=4)
    >>> settings = IalsSettings(dimension=1, confidence=1, l2=1, iterations=9)
    >>> settled(settings, vectors).iterations
    4
    """
    if isinstance(settings, BlendSettings) and isinstance(ranker, Blend):
        first = settled(settings.first, ranker.first)
        second = settled(settings.second, ranker.second)
        return settings.model_copy(update={"first": first, "second": second})
    if isinstance(settings, IalsSettings | SoftmaxSettings) and isinstance(ranker, Factors):
        return settings.model_copy(update={"iterations": ranker.iterations})
    return settings

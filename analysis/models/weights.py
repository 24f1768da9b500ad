"""All models of the weights, fitted in one way."""

from typing import Literal

import numpy as np

from analysis.baselines import artist_mean, biases, overall_mean, user_mean
from analysis.models.biased import fit_biased
from analysis.models.biased_settings import BiasedSettings, BiasSettings
from analysis.models.evidence.model import fit_evidence
from analysis.models.evidence.settings import EvidenceSettings
from analysis.models.material import Material
from analysis.models.predictor import Predictor
from analysis.settings import Settings
from analysis.training import Progress


class MeanSettings(Settings):
    """Settings of a mean as a guess.

    Parameters
    ----------
    of : str
        Whose: all links', the user's or the artist's.
    """

    of: Literal["overall", "user", "artist"]


WeightModel = MeanSettings | BiasSettings | BiasedSettings | EvidenceSettings
"""What says which model of the weights is meant."""


def fit_weights(
    material: Material,
    settings: WeightModel,
    rng: int | np.random.Generator,
    progress: Progress | None = None,
) -> Predictor:
    """Fit a model of the weights to known links.

    Parameters
    ----------
    material : Material
        Links with plays and weight.
    settings : WeightModel
        Which model, and its settings.
    rng : int or Generator
        Randomness; means and biases have none.
    progress : callable, optional
        Told the steps done and to do, by the models that take seconds.

    Returns
    -------
    Predictor
        Answers with weights within the range of the known ones.

    Examples
    --------
    >>> import pandas as pd
    >>> links = pd.DataFrame({"user": [0, 0], "artist": [0, 1], "weight": [2.0, 5.0]})
    >>> none, nobody = pd.DataFrame(columns=["user", "artist", "tag"]), np.empty((0, 2), np.int64)
    >>> known = Material(links, none, nobody, users=1, artists=2, tags=0)
    >>> fit_weights(known, MeanSettings(of="user"), rng=0).predict(links).tolist()
    [3.5, 3.5]
    """
    match settings:
        case MeanSettings():
            mean = {"overall": overall_mean, "user": user_mean, "artist": artist_mean}
            return mean[settings.of](material)
        case BiasedSettings():
            return fit_biased(material, settings, rng, progress)
        case BiasSettings():
            return biases(material, settings)
        case EvidenceSettings():
            return fit_evidence(material, settings, rng, progress)

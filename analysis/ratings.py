"""All models of the weights, measured on all splits."""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from analysis.dataset import Dataset
from analysis.factorisation_settings import FactorisationSettings
from analysis.rating_evaluation import Rated, rate, rating_table
from analysis.rating_settings import WeightsSettings
from analysis.rating_steps import rated
from analysis.splitting import SplitSettings
from analysis.steps import split_weights, trained


def rate_training(
    dataset: Dataset, model: FactorisationSettings, split: SplitSettings, repeat: int
) -> Rated:
    """Measure one of the original report's models as it is at the end of its training.

    Parameters
    ----------
    dataset, model, split, repeat
        As for `analysis.steps.trained`, which is asked.

    Returns
    -------
    Rated
        Without an error on a validation part: these models are not to be chosen.
    """
    training, test = (
        trained(dataset, model, split, repeat),
        split_weights(dataset, split, repeat).test,
    )
    users, artists = (test[name].to_numpy(np.int64) for name in ("user", "artist"))
    answers = np.sum(training.user_embedding[users] * training.artist_embedding[artists], axis=1)
    return rate(test.assign(answer=answers), len(dataset.user_rows), np.nan)


def ratings(
    dataset: Dataset,
    settings: WeightsSettings,
    originals: Mapping[str, FactorisationSettings],
    split: SplitSettings,
    repeats: int,
) -> pd.DataFrame:
    """Measure all models of the weights on all splits (minutes, all of them in kept steps).

    Parameters
    ----------
    dataset : Dataset
        The data.
    settings : WeightsSettings
        Our models and the guesses.
    originals : mapping of str to FactorisationSettings
        The original report's models.
    split : SplitSettings
        Seed and size of the test parts.
    repeats : int
        Number of splits.

    Returns
    -------
    pd.DataFrame
        As of `analysis.rating_evaluation.rating_table`.
    """
    found = {
        name: [rated(dataset, model, split, i, settings.validation_share) for i in range(repeats)]
        for name, model in settings.models().items()
    }
    found |= {
        name: [rate_training(dataset, model, split, i) for i in range(repeats)]
        for name, model in originals.items()
    }
    return rating_table(found, split.seed)

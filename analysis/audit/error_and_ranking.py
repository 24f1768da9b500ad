"""Whether a lower error of the weights means better recommendations."""

from collections.abc import Mapping
from dataclasses import asdict

import numpy as np
import pandas as pd
from scipy.stats import spearmanr

from analysis.audit.ranked_weights import ranked_by_weight, sampled_users
from analysis.audit.weight_models import models_of_2021, models_of_ours
from analysis.dataset import Dataset
from analysis.evaluation.hits import recall_at_k
from analysis.evaluation.intervals import bootstrap
from analysis.evaluation.membership import membership
from analysis.factorisation_settings import FactorisationSettings
from analysis.memo import memoise
from analysis.models.predictor import Predictor
from analysis.ranking.fitting import fit
from analysis.ranking.settings import IalsSettings, PopularitySettings
from analysis.ranking.ties import tie_order, top_k_by
from analysis.rating_settings import WeightsSettings
from analysis.rating_tasks import fitting_randomness, known_and_asked
from analysis.splitting import SplitSettings


@memoise
def rating_models_ranked(
    dataset: Dataset,
    weights: WeightsSettings,
    originals: Mapping[str, FactorisationSettings],
    ials: IalsSettings,
    split: SplitSettings,
    users: int,
) -> pd.DataFrame:
    """Let models of the weights recommend what they predict the highest weights for (a minute).

    The overall mean and the user's mean say the same of all artists: they rank nothing and are
    left out. Two models made for ranking stand beside the others, on the same links and users.

    Parameters
    ----------
    dataset : Dataset
        The data.
    weights : WeightsSettings
        Our models of the weights.
    originals : mapping
        The models of 2021 by name; "regularised" also with its terms left out.
    ials : IalsSettings
        The implicit-feedback factorisation.
    split : SplitSettings
        The split of the weights.
    users : int
        How many users are recommended to, drawn among those with test links.

    Returns
    -------
    pd.DataFrame
        model, kind ("2021", "ours" or "ranking"), test_mse (of all test links; NaN for ranking
        models), mean, low, high (Recall@10, 95 % bootstrap over users) and listeners (median of
        the training listeners of what is recommended).
    """
    material, asked = known_and_asked(dataset, split, 0, 0)
    shape = (material.users, material.artists)
    chosen = sampled_users(asked["user"].to_numpy(np.int64), users, split.seed)
    known, held_out = (membership(part, shape)[chosen] for part in (material.links, asked))
    ties = tie_order(material.links, dataset.artist_names)
    theirs, ours = (
        models_of_2021(dataset, originals, split),
        models_of_ours(material, weights, split),
    )
    lists = ranked_by_weight(theirs | ours, chosen, known, ties)
    for model in (PopularitySettings(), ials):
        scores = fit(material, model, fitting_randomness(split, 0, 0)).scores(chosen)
        lists[model.kind] = top_k_by(scores, known, 10, ties)
    heard = np.bincount(material.links["artist"], minlength=material.artists)
    return pd.DataFrame(
        {
            "model": name,
            "kind": "2021" if name in theirs else "ours" if name in ours else "ranking",
            "test_mse": _error((theirs | ours).get(name), asked),
            **asdict(bootstrap(recall_at_k(listed, held_out, 10), split.seed)),
            "listeners": float(np.median(heard[listed[listed >= 0]])),
        }
        for name, listed in lists.items()
    )


def _error(model: Predictor | None, asked: pd.DataFrame) -> float:
    if model is None:
        return float("nan")
    return float(np.mean((model.predict(asked) - asked["weight"].to_numpy(float)) ** 2))


def rank_correlation(table: pd.DataFrame) -> float | None:
    """Correlate the order of the errors with that of the recall, over models of the weights.

    Parameters
    ----------
    table : pd.DataFrame
        Result of `rating_models_ranked`.

    Returns
    -------
    float or None
        Spearman's rank correlation, -1 to 1: negative where a lower error goes with better
        recommendations. None for fewer than three models, or where all are the same.

    Examples
    --------
    >>> rank_correlation(pd.DataFrame({"test_mse": [1.0, 2.0, 9.0], "mean": [0.3, 0.2, 0.1]}))
    -1.0
    """
    rated = table.dropna(subset=["test_mse", "mean"])
    if len(rated) < 3 or rated["test_mse"].nunique() < 2 or rated["mean"].nunique() < 2:
        return None
    return float(spearmanr(rated["test_mse"], rated["mean"]).statistic)

"""The expensive steps of predicting weights, each memoised on disk like `analysis.steps`."""

from dataclasses import dataclass

import pandas as pd

from analysis.dataset import Dataset
from analysis.memo import memoise
from analysis.models.evidence.counting import count_evidence
from analysis.models.evidence.folds import count_in_folds
from analysis.models.evidence.settings import CountingSettings, EvidenceSettings
from analysis.models.weights import WeightModel, fit_weights
from analysis.rating_evaluation import Rated, rate
from analysis.rating_tasks import fitting_randomness, known_and_asked
from analysis.splitting import SplitSettings
from analysis.training import Progress


@dataclass(frozen=True, eq=False)
class Counted:
    """Evidence of one split.

    Parameters
    ----------
    known : pd.DataFrame
        For the known links, as `analysis.models.evidence.folds.count_in_folds` returns it.
    asked : pd.DataFrame
        For the links that are asked about: the same evidence, user and weight.
    """

    known: pd.DataFrame
    asked: pd.DataFrame


@memoise
def counted(
    dataset: Dataset,
    counting: CountingSettings,
    split: SplitSettings,
    repeat: int,
    validation_share: float,
    progress: Progress | None = None,
) -> Counted:
    """Count the evidence that all evidence models share (seconds).

    Parameters
    ----------
    dataset : Dataset
        The data.
    counting : CountingSettings
        Shrinkages and folds.
    split, repeat, validation_share
        As for `known_and_asked`.
    progress : callable, optional
        Told the folds done and to do.
    """
    material, asked = known_and_asked(dataset, split, repeat, validation_share)
    by_fold, _ = fitting_randomness(split, repeat, validation_share).spawn(2)
    known = count_in_folds(material, counting, by_fold, progress)
    evidence = count_evidence(material, asked, counting)
    return Counted(known, evidence.assign(user=asked["user"], weight=asked["weight"]))


@memoise
def rated(
    dataset: Dataset,
    model: WeightModel,
    split: SplitSettings,
    repeat: int,
    validation_share: float,
    progress: Progress | None = None,
) -> Rated:
    """Fit a model of the weights to the training part and measure it (seconds).

    Parameters
    ----------
    dataset : Dataset
        The data.
    model : WeightModel
        One of the study's models.
    split, repeat
        As for `analysis.steps.split_weights`.
    validation_share : float
        Share of all links on which the model, fitted once more without them, is compared.
    progress : callable, optional
        See `analysis.models.weights.fit_weights`.

    Returns
    -------
    Rated
        Errors on the test part by user, and the mean on the validation part.
    """
    validated = _answers(dataset, model, split, repeat, validation_share, progress)
    squares = (validated["answer"] - validated["weight"]) ** 2
    answers = _answers(dataset, model, split, repeat, 0, progress)
    return rate(answers, len(dataset.user_rows), float(squares.mean()))


def _answers(
    dataset: Dataset,
    model: WeightModel,
    split: SplitSettings,
    repeat: int,
    validation_share: float,
    progress: Progress | None,
) -> pd.DataFrame:
    rng = fitting_randomness(split, repeat, validation_share)
    if isinstance(model, EvidenceSettings):
        from analysis.models.evidence.fitting import fit_formula  # loads TensorFlow

        found = counted(dataset, model.counting, split, repeat, validation_share, progress)
        formula = fit_formula(found.known, model, rng.spawn(2)[1], progress)
        return found.asked[["user", "weight"]].assign(answer=formula.weigh(found.asked))
    material, asked = known_and_asked(dataset, split, repeat, validation_share)
    answers = fit_weights(material, model, rng, progress).predict(asked)
    return asked[["user", "weight"]].assign(answer=answers)

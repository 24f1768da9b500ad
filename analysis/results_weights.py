"""What the results of the models of the weights mean, and how they are put together."""

from typing import Any

from analysis.dataset import Dataset
from analysis.rating_evaluation import best_on_validation
from analysis.ratings import ratings
from analysis.results_part import Error, Part
from analysis.study import Study


class ErrorPart(Part):
    """A mean squared error and its 95 % interval from drawing users with replacement."""

    mean: Error
    """Mean over all splits."""
    low: Error
    """Lower end."""
    high: Error
    """Upper end."""


class WeightModelPart(Part):
    """A model of the weights."""

    test_mse: ErrorPart
    """Mean squared error on the test parts, of weights of 1..10."""


class WeightsPart(Part):
    """What predicts weights: guesses, our models, and the original report's at their end."""

    overall_mean: WeightModelPart
    """The mean of the training weights."""
    artist_mean: WeightModelPart
    """The artist's mean."""
    user_mean: WeightModelPart
    """The user's mean."""
    biases: WeightModelPart
    """The overall mean and a bias of the user and of the artist."""
    biased: WeightModelPart
    """Biases and vectors."""
    evidence: WeightModelPart
    """The user's level, moved by what is known of the artist, a linear formula."""
    evidence_net: WeightModelPart
    """The same with a hidden layer and more inputs."""
    plain: WeightModelPart
    """The original report's first model."""
    low_init: WeightModelPart
    """The original report's model with small first vectors."""
    regularised: WeightModelPart
    """The original report's regularised model."""


def describe_weights(study: Study, dataset: Dataset) -> tuple[dict[str, Any], str]:
    """Put together what `WeightsPart` holds, and name the model chosen on validation.

    Parameters
    ----------
    study : Study
        The configuration.
    dataset : Dataset
        The data.

    Returns
    -------
    tuple
        The part, of plain numbers, and the name of the headline model.

    Examples
    --------
    >>> from analysis.study import load_study, open_dataset
    >>> part, best = describe_weights(load_study(), open_dataset())
    >>> best in part
    True
    """
    originals = dict(study.models)
    table = ratings(dataset, study.weights, originals, study.split, study.repeats.count)
    ends = ["mean", "low", "high"]
    errors = zip(table["model"], table[ends].to_numpy().tolist(), strict=True)
    part = {model: {"test_mse": dict(zip(ends, error, strict=True))} for model, error in errors}
    return part, best_on_validation(table)

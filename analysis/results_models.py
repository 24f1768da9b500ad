"""What the results of the original report's models mean, and how they are put together."""

from collections.abc import Sequence
from typing import Annotated, Any

from pydantic import Field

from analysis.repeated import summarise_curves
from analysis.results_part import Error, Part
from analysis.training import Training


class FiguresPart(Part):
    """Where the learning curve of a factorisation ends, and where its test error is lowest."""

    final_train_mse: Error
    """Mean squared error on the training part after the last iteration, of weights of 1..10."""
    final_test_mse: Error
    """The same on the test part."""
    final_l2_term: Error
    """What the L2 term, with its coefficient, adds to the loss after the last iteration."""
    final_gravity_term: Error
    """What the gravity term, with its coefficient, adds to the loss after the last iteration."""
    best_test_mse: Error
    """Lowest mean squared error on the test part."""
    best_iteration: Error
    """Iteration of that lowest error."""


class ModelPart(FiguresPart):
    """A factorisation, trained several times: means over all splits and first vectors."""

    learning_rate: Annotated[float, Field(gt=0)]
    """Rate of the gradient descent: that of the study, or halved until every descent held."""
    low: FiguresPart
    """Least of each figure."""
    high: FiguresPart
    """Greatest of each figure."""


class ModelsPart(Part):
    """The original report's models."""

    plain: ModelPart
    low_init: ModelPart
    regularised: ModelPart


class AblationPart(Part):
    """The regularised model by the terms that are left in its loss, all else held fixed."""

    none: ModelPart
    l2: ModelPart
    gravity: ModelPart
    both: ModelPart


def describe_trainings(trainings: Sequence[Training]) -> dict[str, Any]:
    """Put together what `ModelPart` holds.

    Parameters
    ----------
    trainings : sequence of Training
        Of one model, a repeat each; at least one.

    Returns
    -------
    dict
        Means, the lowest learning rate used, and the parts low and high.

    Examples
    --------
    >>> import numpy as np, pandas as pd
    >>> points = {"train_mse": [9.0], "l2_term": [0.0], "gravity_term": [0.0], "iteration": [0]}
    >>> curves = [pd.DataFrame(points | {"test_mse": [error]}) for error in (4.0, 8.0)]
    >>> found = describe_trainings([Training(np.eye(1), np.eye(1), c, 10.0) for c in curves])
    >>> found["best_test_mse"], found["low"]["best_test_mse"]
    (6.0, 4.0)
    """
    summary = summarise_curves([training.curve for training in trainings]).to_dict()
    rate = min(float(training.learning_rate) for training in trainings)
    ends = {name: summary[name] for name in ("low", "high")}
    return {**summary["mean"], "learning_rate": rate, **ends}

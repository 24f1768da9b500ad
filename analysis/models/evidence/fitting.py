"""Fitting the formula to counted evidence, in TensorFlow.

Loads TensorFlow (seconds): import it only where training really runs.
"""

from dataclasses import replace
from typing import Any

import numpy as np
import pandas as pd

from analysis.models.adam import Parameters, minimise
from analysis.models.evidence.formula import Formula, first_formula
from analysis.models.evidence.settings import EvidenceSettings
from analysis.tensors import tf
from analysis.training import Progress


def fit_formula(
    counted: pd.DataFrame,
    settings: EvidenceSettings,
    rng: int | np.random.Generator,
    progress: Progress | None = None,
) -> Formula:
    r"""Fit the formula to all folds but the first, which says when to stop.

    The loss is :math:`\frac{1}{n} \sum (\hat w - w)^2 + \lambda \sum \theta^2`, the last sum over
    all parameters but the constant.

    Parameters
    ----------
    counted : pd.DataFrame
        As `analysis.models.evidence.folds.count_in_folds` returns it.
    settings : EvidenceSettings
        Hidden units, l2 (lambda) and descent.
    rng : int or Generator
        Draws the first weights of the hidden units.
    progress : callable, optional
        See `analysis.models.adam.minimise`.

    Returns
    -------
    Formula
        That of the step with the least error on the first fold.
    """
    formula = first_formula(counted, settings, np.random.default_rng(rng))
    learnt, watched = (_tensors(formula, part) for part in _parts(counted))

    def loss(parameters: Parameters) -> Any:
        penalty = sum(tf.reduce_sum(array**2) for array in parameters[1:])
        return tf.reduce_mean((_answer(parameters, learnt) - learnt[3]) ** 2) + (
            settings.l2 * penalty
        )

    def error(parameters: Parameters) -> Any:
        answer = tf.clip_by_value(_answer(parameters, watched), formula.low, formula.high)
        return tf.reduce_mean((answer - watched[3]) ** 2)

    found = minimise(loss, error, formula.parameters, settings.descent, progress)
    return replace(formula, parameters=found)


def _parts(counted: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    first = (counted["fold"] == 0).to_numpy()
    return (counted, counted) if first.all() else (counted[~first], counted[first])


def _tensors(formula: Formula, counted: pd.DataFrame) -> tuple[Any, ...]:
    columns = (counted[name].to_numpy(np.float32) for name in ("level", "spread", "weight"))
    return tuple(tf.constant(array) for array in (formula.standardise(counted), *columns))


def _answer(parameters: tuple[Any, ...], data: tuple[Any, ...]) -> Any:
    inputs, level, spread, _ = data
    constant, slopes, *layer = parameters
    moved = constant + tf.linalg.matvec(inputs, slopes)
    if layer:
        unit = inputs @ layer[0] + layer[1]
        moved += tf.linalg.matvec(unit * tf.sigmoid(unit), layer[2])
    return level + spread * moved

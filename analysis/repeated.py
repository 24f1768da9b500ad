"""One training, done again with other splits and first vectors: what is usual, what varies."""

from collections.abc import Sequence
from typing import Self

import pandas as pd
from pydantic import PositiveInt, model_validator

from analysis.settings import Settings
from analysis.training import CURVE


class RepeatSettings(Settings):
    """How often a training is done.

    Parameters
    ----------
    count : int
        Trainings of each model, every one with a test part and first vectors of its own.
    ablation : int
        Trainings of the regularised model with terms left out; no more than `count`.

    Examples
    --------
    >>> RepeatSettings(count=5, ablation=3).count
    5
    """

    count: PositiveInt
    ablation: PositiveInt

    @model_validator(mode="after")
    def _within_the_repeats(self) -> Self:
        if self.ablation > self.count:
            raise ValueError("ablation must not exceed count")
        return self


def describe_curve(curve: pd.DataFrame) -> dict[str, float]:
    """Say where a learning curve ends and where its test error is lowest.

    Parameters
    ----------
    curve : pd.DataFrame
        That of a training; at least one point.

    Returns
    -------
    dict
        final_train_mse, final_test_mse, final_l2_term, final_gravity_term, best_test_mse and
        best_iteration (the earliest of equals).

    Examples
    --------
    >>> points = {"iteration": [0, 10], "train_mse": [9.0, 1.0], "test_mse": [9.0, 8.0]}
    >>> curve = pd.DataFrame(points | {"l2_term": [0.0, 0.5], "gravity_term": [0.0, 0.25]})
    >>> describe_curve(curve)["best_iteration"]
    10.0
    """
    final, best = curve.iloc[-1], curve.iloc[int(curve["test_mse"].argmin())]
    ends = {f"final_{measure}": float(final[measure]) for measure in CURVE}
    return ends | {
        "best_test_mse": float(best["test_mse"]),
        "best_iteration": float(best["iteration"]),
    }


def summarise_curves(curves: Sequence[pd.DataFrame]) -> pd.DataFrame:
    """Average what `describe_curve` says over repeats.

    Parameters
    ----------
    curves : sequence of pd.DataFrame
        Of one model, a repeat each; at least one.

    Returns
    -------
    pd.DataFrame
        Index figure; mean, low and high (least and greatest) over the repeats.

    Examples
    --------
    >>> points = {"train_mse": [9.0], "l2_term": [0.0], "gravity_term": [0.0], "iteration": [0]}
    >>> curves = [pd.DataFrame(points | {"test_mse": [error]}) for error in (4.0, 8.0)]
    >>> summarise_curves(curves).loc["best_test_mse"].tolist()
    [6.0, 4.0, 8.0]
    """
    found = pd.DataFrame([describe_curve(curve) for curve in curves])
    summary = found.agg(["mean", "min", "max"]).T.set_axis(["mean", "low", "high"], axis=1)
    return summary.rename_axis("figure")


def average_curves(curves: Sequence[pd.DataFrame]) -> pd.DataFrame:
    """Average learning curves point by point, and say how far they lie apart.

    Parameters
    ----------
    curves : sequence of pd.DataFrame
        Of one model, a repeat each, with points at the same iterations.

    Returns
    -------
    pd.DataFrame
        iteration, measure (each of `analysis.training.CURVE`, one after the other), mean, low and
        high (least and greatest) over the repeats.

    Examples
    --------
    >>> points = {"train_mse": [9.0], "l2_term": [0.0], "gravity_term": [0.0], "iteration": [0]}
    >>> curves = [pd.DataFrame(points | {"test_mse": [error]}) for error in (4.0, 8.0)]
    >>> average_curves(curves).set_index("measure").loc["test_mse"].tolist()
    [0.0, 6.0, 4.0, 8.0]
    """
    long = pd.concat(curves).melt("iteration", list(CURVE), var_name="measure", value_name="value")
    points = long.groupby(["measure", "iteration"], sort=False)["value"]
    table = points.agg(mean="mean", low="min", high="max").reset_index()
    return table[["iteration", "measure", "mean", "low", "high"]]

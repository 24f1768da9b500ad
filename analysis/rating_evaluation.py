"""How well each model predicts weights: mean squared errors with intervals."""

from collections.abc import Mapping, Sequence
from dataclasses import astuple, dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from analysis.evaluation.intervals import bootstrap_ratio


@dataclass(frozen=True, eq=False)
class Rated:
    """Errors of one model on one split.

    Parameters
    ----------
    sums : NDArray[np.float64]
        Shape (users,): squared errors on the user's test links, summed.
    counts : NDArray[np.int64]
        Shape (users,): the user's test links.
    validation : float
        Mean squared error on the validation part, of the model fitted without it; NaN for a model
        that is not to be chosen.
    """

    sums: NDArray[np.float64]
    counts: NDArray[np.int64]
    validation: float


def rate(answers: pd.DataFrame, users: int, validation: float) -> Rated:
    """Sum the squared errors by user.

    Parameters
    ----------
    answers : pd.DataFrame
        user (rows), weight and answer: a test link each.
    users : int
        Number of users.
    validation : float
        As of `Rated`.

    Examples
    --------
    >>> answers = pd.DataFrame({"user": [1, 1], "weight": [2.0, 5.0], "answer": [1.0, 3.0]})
    >>> found = rate(answers, users=2, validation=np.nan)
    >>> found.sums.tolist(), found.counts.tolist()
    ([0.0, 5.0], [0, 2])
    """
    rows = answers["user"].to_numpy(np.int64)
    squares = (answers["answer"] - answers["weight"]).to_numpy() ** 2
    sums = np.bincount(rows, squares, users).astype(np.float64)
    return Rated(sums, np.bincount(rows, minlength=users), validation)


def rating_table(rated: Mapping[str, Sequence[Rated]], seed: int) -> pd.DataFrame:
    """Average each model's errors over the splits.

    Parameters
    ----------
    rated : mapping of str to sequence of Rated
        By model, split by split.
    seed : int
        Randomness of the intervals: the same draws of users for every model.

    Returns
    -------
    pd.DataFrame
        model; mean, low, high: the mean squared error on the test parts, with its 95 % interval
        from drawing users (see `analysis.evaluation.intervals.bootstrap_ratio`); validation: the
        mean over splits, NaN for a model that is not to be chosen.

    Examples
    --------
    >>> one = Rated(np.array([2.0, 4.0]), np.array([1, 2]), validation=1.5)
    >>> rating_table({"guess": [one]}, seed=0).to_numpy().tolist()
    [['guess', 2.0, 2.0, 2.0, 1.5]]
    """
    rows = []
    for model, splits in rated.items():
        sums, counts = (
            np.array([getattr(one, part) for one in splits]) for part in ("sums", "counts")
        )
        interval = bootstrap_ratio(sums, counts, seed)
        rows.append((model, *astuple(interval), np.mean([one.validation for one in splits])))
    return pd.DataFrame(rows, columns=["model", "mean", "low", "high", "validation"])


def best_on_validation(table: pd.DataFrame) -> str:
    """Name the model with the least error on the validation parts, the first of equals.

    Parameters
    ----------
    table : pd.DataFrame
        As `rating_table` returns it, simplest models first. Data with too few links for a
        validation part have no errors on it: then it is the first model.

    Examples
    --------
    >>> best_on_validation(pd.DataFrame({"model": ["a", "b"], "validation": [4.0, 3.5]}))
    'b'
    """
    errors = table["validation"].fillna(np.inf).to_numpy()
    return str(table["model"].iloc[int(errors.argmin())])

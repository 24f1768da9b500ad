"""The ranking model whose figures count, and how far it is ahead of the next."""

from collections.abc import Mapping
from dataclasses import astuple, dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy.sparse import csr_array

from analysis.evaluation.hits import ndcg_at_k
from analysis.evaluation.intervals import paired

Lists = Mapping[str, list[NDArray[np.int64]]]
"""For each model what it recommends, split by split: shape (users, 20)."""


@dataclass(frozen=True)
class Margin:
    """A paired comparison on the test parts: the same users in the same splits.

    Parameters
    ----------
    over : str
        The model that the headline model is compared with: the second on validation.
    mean, low, high : float
        Difference of NDCG@10, headline minus the other, with a 95 % bootstrap over users.
    """

    over: str
    mean: float
    low: float
    high: float


def best_on_validation(accuracy: pd.DataFrame) -> str:
    """Name the model with the highest mean NDCG@10 on the validation part.

    Lists too short to keep anything aside choose nothing: the first, simplest model is named then.

    Examples
    --------
    >>> accuracy = pd.DataFrame({
    ...     "model": ["a", "b"], "part": "validation", "measure": "ndcg_at_10", "mean": [0.1, 0.2]})
    >>> best_on_validation(accuracy)
    'b'
    """
    asked = (accuracy["part"] == "validation") & (accuracy["measure"] == "ndcg_at_10")
    candidates = accuracy[asked].set_index("model")["mean"]
    return str(candidates.fillna(0).idxmax())


def margin(
    validated: pd.DataFrame,
    lists: Lists,
    held_out: list[csr_array],
    rng: int | np.random.Generator,
) -> Margin:
    """Compare the two models that are best on validation, on the test parts.

    Parameters
    ----------
    validated : pd.DataFrame
        Accuracy on the validation parts.
    lists, held_out, rng
        As for `accuracy_table`, of the test parts.

    Examples
    --------
    >>> validated = pd.DataFrame({
    ...     "model": ["a", "b"], "part": "validation", "measure": "ndcg_at_10", "mean": [0.1, 0.2]})
    >>> found = {"a": [np.array([[0] + 19 * [-1]])], "b": [np.array([[1] + 19 * [-1]])]}
    >>> margin(validated, found, [csr_array(np.array([[0, 1]]))], rng=0)
    Margin(over='a', mean=1.0, low=1.0, high=1.0)
    """
    best = best_on_validation(validated)
    second = best_on_validation(validated[validated["model"] != best])
    ours, theirs = (
        np.array([ndcg_at_k(r, held, 10) for r, held in zip(lists[name], held_out, strict=True)])
        for name in (best, second)
    )
    return Margin(second, *astuple(paired(ours, theirs, rng)))

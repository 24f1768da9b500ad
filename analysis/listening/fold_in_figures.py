"""What is known of the fold-in after all splits."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from analysis.evaluation.intervals import Interval
from analysis.results_part import finite


@dataclass(frozen=True, eq=False)
class FoldInFigures:
    """What the fold-in is worth; recalls at 20, NaN where nothing is held out.

    Parameters
    ----------
    users, folds, splits : int
        Users with a held-out artist in some split, parts of the users, splits of the lists.
    recall : Interval
        Of users unknown to the model, folded in; 95 % by drawing users.
    trained, refolded, popular, nearest : float
        Of the others of `analysis.listening.fold_in_case.FoldInLists`.
    difference : Interval
        Of folded-in users less the same users trained with, paired.
    by_length : pd.DataFrame
        artists (known), users (whose lists have as many), recall, low, high.
    by_place : pd.DataFrame
        first, last (places, both included), recommended, hits and share (hits of recommended).
    """

    users: int
    folds: int
    splits: int
    recall: Interval
    trained: float
    refolded: float
    popular: float
    nearest: float
    difference: Interval
    by_length: pd.DataFrame
    by_place: pd.DataFrame

    @property
    def ratio(self) -> float:
        """Recall of folded-in users, as a multiple of that of the same users trained with."""
        return self.recall.mean / self.trained if self.trained else np.nan

    def as_results(self) -> dict[str, Any]:
        """Return plain numbers for the results; None where undefined."""
        numbers = {
            "recall_at_20": self.recall.mean,
            "recall_at_20_low": self.recall.low,
            "recall_at_20_high": self.recall.high,
            "recall_at_20_trained": self.trained,
            "recall_at_20_refolded": self.refolded,
            "recall_at_20_popular": self.popular,
            "recall_at_20_nearest": self.nearest,
            "ratio": self.ratio,
            "difference": self.difference.mean,
            "difference_low": self.difference.low,
            "difference_high": self.difference.high,
        }
        tables = {"by_length": self.by_length, "by_place": self.by_place}
        counts = {"users": self.users, "folds": self.folds, "splits": self.splits}
        return counts | finite(numbers) | {n: _records(table) for n, table in tables.items()}


def _records(table: pd.DataFrame) -> list[dict[str, Any]]:
    return [finite({str(k): v for k, v in line.items()}) for line in _lines(table)]


def _lines(table: pd.DataFrame) -> list[dict[Any, Any]]:
    return table.astype(object).to_dict("records")

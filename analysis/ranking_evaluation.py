"""How well each ranking model recommends: accuracy with intervals, variety, and to whom."""

from dataclasses import asdict, astuple, dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy.sparse import csr_array

from analysis.evaluation.deciles import recall_by_decile
from analysis.evaluation.exposure import exposure
from analysis.evaluation.hits import ndcg_at_k, recall_at_k
from analysis.evaluation.intervals import bootstrap
from analysis.ranking_choice import Lists, Margin

METRICS = {"recall": recall_at_k, "ndcg": ndcg_at_k}
LENGTHS = (10, 20)


@dataclass(frozen=True, eq=False)
class RankingFigures:
    """What is known about the ranking models after all splits.

    Parameters
    ----------
    accuracy : pd.DataFrame
        model, part ("validation" or "test"), measure (such as "recall_at_10"), mean, low, high.
    exposure : pd.DataFrame
        model, coverage, gini, popularity, novelty of the first ten recommendations of the test.
    deciles : pd.DataFrame
        model, decile, listeners_from, listeners_to, held_out, recall at 10 on the test part.
    margin : Margin
        How far the headline model is ahead.
    """

    accuracy: pd.DataFrame
    exposure: pd.DataFrame
    deciles: pd.DataFrame
    margin: Margin


def accuracy_table(
    lists: Lists, held_out: list[csr_array], part: str, rng: int | np.random.Generator
) -> pd.DataFrame:
    """Measure recall and NDCG at 10 and 20, averaged over users and splits.

    Parameters
    ----------
    lists : mapping
        Recommendations by model, split by split.
    held_out : list of csr_array
        The links to be found, split by split.
    part : str
        Name of the part that they are.
    rng : int or Generator
        Randomness of the intervals; the same draws of users for every model.

    Returns
    -------
    pd.DataFrame
        model, part, measure, mean, low, high (95 % bootstrap over users).

    Examples
    --------
    >>> found = {"one": [np.array([[1] + 19 * [-1]])]}
    >>> accuracy_table(found, [csr_array(np.array([[0, 1]]))], "test", rng=0)["mean"].tolist()
    [1.0, 1.0, 1.0, 1.0]
    """
    seed = np.random.default_rng(rng).integers(2**32)
    rows = []
    for model, by_split in lists.items():
        for name, metric in METRICS.items():
            for k in LENGTHS:
                pairs = zip(by_split, held_out, strict=True)
                values = np.array([metric(ranked, held, k) for ranked, held in pairs])
                interval = bootstrap(values, np.random.default_rng(seed))
                rows.append((model, part, f"{name}_at_{k}", *astuple(interval)))
    return pd.DataFrame(rows, columns=["model", "part", "measure", "mean", "low", "high"])


def exposure_table(lists: Lists, listeners: list[NDArray[np.int64]], users: int) -> pd.DataFrame:
    """Describe the first ten recommendations of each model, averaged over the splits.

    Parameters
    ----------
    lists : mapping
        Recommendations by model, split by split.
    listeners : list of NDArray[np.int64]
        Shape (artists,), split by split: those of the training part.
    users : int
        Number of users.

    Returns
    -------
    pd.DataFrame
        model and the fields of `analysis.evaluation.exposure.Exposure`.
    """
    rows = []
    for model, by_split in lists.items():
        pairs = zip(by_split, listeners, strict=True)
        of_splits = [asdict(exposure(ranked[:, :10], heard, users)) for ranked, heard in pairs]
        rows.append({"model": model, **pd.DataFrame(of_splits).mean().to_dict()})
    return pd.DataFrame(rows)


def decile_table(
    lists: Lists, held_out: list[csr_array], listeners: NDArray[np.int64]
) -> pd.DataFrame:
    """Measure the recall at 10 for artists of each tenth of popularity, over all splits.

    Parameters
    ----------
    lists, held_out
        As for `accuracy_table`.
    listeners : NDArray[np.int64]
        Shape (artists,): of all data, so that all splits share the classes.

    Returns
    -------
    pd.DataFrame
        model and the columns of `analysis.evaluation.deciles.recall_by_decile`, averaged.
    """
    parts = [
        recall_by_decile(ranked, held, listeners, 10).assign(model=model)
        for model, by_split in lists.items()
        for ranked, held in zip(by_split, held_out, strict=True)
    ]
    stacked = pd.concat(parts, ignore_index=True)
    return stacked.groupby(["model", "decile"], sort=False, as_index=False).mean()

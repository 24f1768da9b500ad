"""The rows with the highest scores for a row: in an embedding, or by any score of pairs."""

from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from analysis.similarity import Measure, score_rows


def rank_rows(
    scores: NDArray[np.floating[Any]],
    row: int,
    k: int,
    eligible: NDArray[np.bool_] | None = None,
) -> pd.DataFrame:
    """Return the rows that score highest for a row, itself excluded.

    Parameters
    ----------
    scores : NDArray
        Shape (rows,): scores for the row, such as its row of an item-item similarity.
    row : int
        The row that they are scores for.
    k : int
        Number of neighbours at most.
    eligible : NDArray[np.bool_], optional
        Shape (rows,): which rows may be neighbours; by default all.

    Returns
    -------
    pd.DataFrame
        row and score, highest score first; ties in row order. Fewer than k rows where fewer are
        eligible.

    Examples
    --------
    >>> rank_rows(np.array([9.0, 1.0, 3.0, 3.0]), row=0, k=2).to_dict("list")
    {'row': [2, 3], 'score': [3.0, 3.0]}
    """
    allowed = np.ones(len(scores), dtype=bool) if eligible is None else eligible.copy()
    allowed[row] = False
    candidates = np.flatnonzero(allowed)
    rows = candidates[np.argsort(-scores[candidates], kind="stable")[:k]]
    return pd.DataFrame({"row": rows, "score": scores[rows]})


def nearest(
    embedding: NDArray[np.floating[Any]],
    row: int,
    k: int,
    measure: Measure = "cosine",
    alpha: float = 0.5,
    eligible: NDArray[np.bool_] | None = None,
) -> pd.DataFrame:
    """Return the rows of an embedding that are nearest to a row, itself excluded.

    Parameters
    ----------
    embedding : NDArray
        Shape (rows, dimension).
    row : int
        Row to start from.
    k : int
        Number of neighbours at most.
    measure, alpha
        Score; see `analysis.similarity.score_rows`.
    eligible : NDArray[np.bool_], optional
        Shape (rows,): which rows may be neighbours; by default all.

    Returns
    -------
    pd.DataFrame
        As of `rank_rows`.

    Examples
    --------
    >>> embedding = np.array([[1.0, 0.0], [3.0, 4.0], [3.0, 0.0]])
    >>> nearest(embedding, 0, k=2).to_dict("list")
    {'row': [2, 1], 'score': [1.0, 0.6]}
    """
    return rank_rows(score_rows(embedding, row, measure, alpha), row, k, eligible)

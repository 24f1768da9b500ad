"""Early stopping: train while the ranking of validation links gets better, keep the best."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

import numpy as np
from scipy.sparse import csr_array

from analysis.evaluation.hits import ndcg_at_k
from analysis.evaluation.ranking import top_k
from analysis.ranking.factors import Factors
from analysis.training import Progress


class Watch(NamedTuple):
    """What training is judged by while it runs: never the test part.

    Parameters
    ----------
    known, held_out : csr_array
        Shape (users, artists), bool: the training links and the validation links.
    k : int
        Length of the lists that are judged, by their mean NDCG.
    """

    known: csr_array
    held_out: csr_array
    k: int = 10

    def judge(self, factors: Factors) -> float:
        """Return the mean NDCG@k over the users with a held-out artist; NaN where none has one."""
        scores = factors.scores(np.arange(self.known.shape[0]))
        found = ndcg_at_k(top_k(scores, self.known, self.k), self.held_out, self.k)
        return float(np.nanmean(found)) if np.isfinite(found).any() else np.nan


def best_of(
    candidates: Iterator[Factors],
    iterations: int,
    judge: Callable[[Factors], float] | None,
    patience: int = 3,
    progress: Progress | None = None,
) -> Factors:
    """Return the best of what training passes through.

    Parameters
    ----------
    candidates : iterator of Factors
        The model after each iteration.
    iterations : int
        Iterations at most.
    judge : callable or None
        Higher is better, such as `Watch.judge`; with None, or where it is always NaN as without
        validation links, the model after the last iteration is returned.
    patience : int
        Iterations without a better one after which training ends.
    progress : callable, optional
        Told the iterations done and to do.

    Returns
    -------
    Factors
        The first of equally good ones.

    Examples
    --------
    >>> path = [Factors(np.full((1, 1), n, np.float32), np.ones((1, 1)), n) for n in (1, 5, 2, 3)]
    >>> best_of(iter(path), 4, judge=lambda model: float(model.user_embedding[0, 0])).iterations
    5
    """
    best, best_value, since = None, -np.inf, 0
    for done, candidate in enumerate(candidates, start=1):
        value = judge(candidate) if judge else np.nan
        value = done if np.isnan(value) else value  # nothing to judge by: the last is the best
        since += 1
        if best is None or value > best_value:
            best, best_value, since = candidate, value, 0
        if progress:
            progress(done, iterations)
        if done == iterations or since == patience:
            break
    if best is None:
        raise ValueError("training passed through no model")
    return best

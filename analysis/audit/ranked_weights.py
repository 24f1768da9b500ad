"""Recommending by predicted weights: a model of the weights is asked about every artist."""

from collections.abc import Mapping

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy.sparse import csr_array

from analysis.models.evidence.counting import count_evidence
from analysis.models.evidence.model import EvidenceModel
from analysis.models.predictor import Predictor
from analysis.ranking.ties import top_k_by


def ranked_by_weight(
    models: Mapping[str, Predictor],
    users: NDArray[np.int64],
    known: csr_array,
    ties: NDArray[np.int64],
    k: int = 10,
    block: int = 2**19,
) -> dict[str, NDArray[np.int64]]:
    """Recommend to each user the unknown artists with the highest predicted weights.

    Parameters
    ----------
    models : mapping
        Fitted models of the weights, by name.
    users : NDArray[np.int64]
        Shape (n,): user rows.
    known : csr_array
        Shape (n, artists), bool: what these users know, which is not recommended.
    ties : NDArray[np.int64]
        Shape (artists,): order of artists with the same weight, of `analysis.ranking.ties`.
    k : int
        Recommendations for each.
    block : int
        Weights predicted at a time, which bounds the memory.

    Returns
    -------
    dict
        By model, shape (n, k): artist rows, best first; -1 where nothing is left.

    Examples
    --------
    >>> from analysis.audit.weight_models import Products
    >>> model = Products(np.ones((1, 1)), np.array([[3.0], [1.0], [2.0]]))
    >>> known = csr_array(np.array([[True, False, False]]))
    >>> ranked_by_weight({"one": model}, np.array([0]), known, np.arange(3), k=2)
    {'one': array([[2, 1]])}
    """
    artists = known.shape[1]
    step = max(1, block // artists)
    found: dict[str, list[NDArray[np.int64]]] = {name: [] for name in models}
    for start in range(0, max(len(users), 1), step):
        asked = users[start : start + step]
        pairs = pd.DataFrame(
            {
                "user": np.repeat(asked, artists),
                "artist": np.tile(np.arange(artists), len(asked)),
            }
        )
        for name, weights in _predictions(models, pairs).items():
            scores = weights.reshape(len(asked), artists).astype(np.float32)
            found[name].append(top_k_by(scores, known[start : start + step], k, ties))
    return {name: np.concatenate(blocks) for name, blocks in found.items()}


def sampled_users(users: NDArray[np.int64], count: int, seed: int) -> NDArray[np.int64]:
    """Draw some of the users that occur.

    Parameters
    ----------
    users : NDArray[np.int64]
        Shape (links,): user rows, any of them several times.
    count : int
        How many at most.
    seed : int
        Randomness.

    Returns
    -------
    NDArray[np.int64]
        Distinct rows, in order.

    Examples
    --------
    >>> sampled_users(np.array([4, 2, 2]), 5, seed=0).tolist()
    [2, 4]
    """
    present = np.unique(users)
    rng = np.random.default_rng(seed)
    return np.sort(rng.choice(present, min(count, len(present)), replace=False))


def _predictions(
    models: Mapping[str, Predictor], pairs: pd.DataFrame
) -> dict[str, NDArray[np.float64]]:
    # Evidence takes long to count, and models that weigh it otherwise count the same.
    counted: dict[tuple[int, str], pd.DataFrame] = {}
    found = {}
    for name, model in models.items():
        if not isinstance(model, EvidenceModel):
            found[name] = model.predict(pairs)
            continue
        key = id(model.material), model.counting.model_dump_json()
        if key not in counted:
            counted[key] = count_evidence(model.material, pairs, model.counting)
        found[name] = model.formula.weigh(counted[key])
    return found

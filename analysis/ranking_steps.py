"""The expensive steps of the ranking, each memoised on disk like those of `analysis.steps`."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from analysis.dataset import Dataset
from analysis.evaluation.membership import membership
from analysis.list_splits import list_split, randomness
from analysis.list_splitting import ListSplitSettings
from analysis.memo import memoise
from analysis.models.material import gather_material
from analysis.ranking.fitting import fit, settled
from analysis.ranking.settings import RankerSettings
from analysis.ranking.stopping import Watch
from analysis.ranking.ties import tie_order, top_k_by
from analysis.training import Progress


@dataclass(frozen=True, eq=False)
class Ranked:
    """What a trained model recommends, by user row, best first; -1 where nothing is left.

    Parameters
    ----------
    validation : NDArray[np.int64]
        Shape (users, k): out of all but the training artists.
    test : NDArray[np.int64]
        Shape (users, k): out of all but the training and validation artists.
    settled : dict
        The model's settings with the iterations that early stopping chose.
    """

    validation: NDArray[np.int64]
    test: NDArray[np.int64]
    settled: dict[str, Any]


@memoise
def ranked(
    dataset: Dataset,
    model: RankerSettings,
    split: ListSplitSettings,
    number: int,
    k: int = 20,
    progress: Progress | None = None,
) -> Ranked:
    """Train a ranking model on the training part of a split and let it recommend (seconds).

    Parameters
    ----------
    dataset : Dataset
        The data.
    model : RankerSettings
        One of the study's models.
    split, number
        As for `list_split`.
    k : int
        Length of the lists.
    progress : callable, optional
        Told the iterations done and to do; never called for a kept result.

    Returns
    -------
    Ranked
        The recommendations; the validation part stops the training and is not learned from.
    """
    parts = list_split(dataset, split, number)
    material = gather_material(dataset, parts.train, pd.concat([parts.validation, parts.test]))
    shape = (material.users, material.artists)
    known, later = (membership(part, shape) for part in (parts.train, parts.validation))
    _, rng, _ = randomness(split, number)
    ranker = fit(material, model, rng, Watch(known, later), progress)
    scores = ranker.scores(np.arange(material.users))
    ties = tie_order(material.links, dataset.artist_names)
    validation, test = (top_k_by(scores, shown, k, ties) for shown in (known, known + later))
    return Ranked(validation, test, settled(model, ranker).model_dump(mode="json"))


@memoise
def refitted(
    dataset: Dataset,
    model: RankerSettings,
    split: ListSplitSettings,
    number: int,
    k: int = 20,
    progress: Progress | None = None,
) -> NDArray[np.int64]:
    """Train anew on the training and validation parts, as long as `ranked` did (seconds).

    Parameters
    ----------
    dataset, model, split, number, k, progress
        As for `ranked`.

    Returns
    -------
    NDArray[np.int64]
        Shape (users, k): the recommendations out of all but the training and validation artists;
        a different result than that of `ranked`, to be given its own name.
    """
    parts = list_split(dataset, split, number)
    known = pd.concat([parts.train, parts.validation]).sort_values(["user", "artist"])
    material = gather_material(dataset, known, parts.test)
    chosen = type(model).model_validate(ranked(dataset, model, split, number, k).settled)
    *_, rng = randomness(split, number)
    ranker = fit(material, chosen, rng, None, progress)
    scores, ties = ranker.scores(np.arange(material.users)), tie_order(known, dataset.artist_names)
    return top_k_by(scores, membership(known, (material.users, material.artists)), k, ties)

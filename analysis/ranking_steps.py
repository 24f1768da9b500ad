"""The expensive steps of the ranking, each memoised on disk like those of `analysis.steps`."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from analysis.dataset import Dataset
from analysis.evaluation.membership import membership
from analysis.evaluation.ranking import top_k
from analysis.list_splitting import ListSplit, ListSplitSettings, split_lists
from analysis.listeners import listeners
from analysis.memo import memoise
from analysis.models.material import gather_material
from analysis.ranking.choice import RankingSettings
from analysis.ranking.fitting import fit, settled
from analysis.ranking.settings import RankerSettings
from analysis.ranking.stopping import Watch
from analysis.ranking_evaluation import (
    RankingFigures,
    accuracy_table,
    best_on_validation,
    decile_table,
    exposure_table,
)
from analysis.splitting import link_rows
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


def list_split(dataset: Dataset, settings: ListSplitSettings, number: int) -> ListSplit:
    """Split the lists for the given time; every model meets the same splits.

    Parameters
    ----------
    dataset : Dataset
        The data.
    settings : ListSplitSettings
        Seed and shares.
    number : int
        Which of the splits, from 0.
    """
    rng, *_ = _randomness(settings, number)
    links = link_rows(dataset)
    return split_lists(links, rng, settings.validation_share, settings.test_share)


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
    _, rng, _ = _randomness(split, number)
    ranker = fit(material, model, rng, Watch(known, later), progress)
    scores = ranker.scores(np.arange(material.users))
    settings = settled(model, ranker).model_dump(mode="json")
    return Ranked(top_k(scores, known, k), top_k(scores, known + later, k), settings)


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
    *_, rng = _randomness(split, number)
    ranker = fit(material, chosen, rng, None, progress)
    known_artists = membership(known, (material.users, material.artists))
    return top_k(ranker.scores(np.arange(material.users)), known_artists, k)


@memoise
def ranking_figures(dataset: Dataset, settings: RankingSettings) -> RankingFigures:
    """Measure all ranking models on all splits (minutes, most of them in `ranked`).

    Parameters
    ----------
    dataset : Dataset
        The data.
    settings : RankingSettings
        Models and splits.

    Returns
    -------
    RankingFigures
        The headline model, which is the best on the validation parts, occurs a second time with
        the suffix ``_refit``: trained anew on the training and validation parts.
    """
    numbers, split = range(settings.splits), settings.split
    lists = {
        name: [ranked(dataset, model, split, number) for number in numbers]
        for name, model in settings.models().items()
    }
    parts = [list_split(dataset, split, number) for number in numbers]
    shape = (len(dataset.user_rows), len(dataset.artist_rows))
    held = {
        part: [membership(getattr(links, part), shape) for links in parts]
        for part in ("validation", "test")
    }
    found = {part: _of(part, lists) for part in held}
    rng = np.random.SeedSequence(split.seed).generate_state(1)[0]
    validated = accuracy_table(found["validation"], held["validation"], "validation", int(rng))
    headline = best_on_validation(validated)
    model = settings.models()[headline]
    again = [refitted(dataset, model, split, number) for number in numbers]
    tests = {**found["test"], f"{headline}_refit": again}
    tested = accuracy_table(tests, held["test"], "test", int(rng))
    heard = listeners(dataset)
    return RankingFigures(
        pd.concat([validated, tested], ignore_index=True),
        exposure_table(tests, heard, shape[0]),
        decile_table(tests, held["test"], heard),
    )


def _of(part: str, lists: dict[str, list[Ranked]]) -> dict[str, list[NDArray[np.int64]]]:
    return {name: [getattr(one, part) for one in of_splits] for name, of_splits in lists.items()}


def _randomness(settings: ListSplitSettings, number: int) -> list[np.random.Generator]:
    # Of the split, of the model's first vectors, and of those of the refitted model.
    seed = np.random.SeedSequence(settings.seed).spawn(number + 1)[number]
    return [np.random.default_rng(part) for part in seed.spawn(3)]

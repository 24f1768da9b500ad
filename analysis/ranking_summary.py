"""What all splits together say of the ranking models."""

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from analysis.dataset import Dataset
from analysis.evaluation.membership import membership
from analysis.list_splits import list_split
from analysis.listeners import listeners
from analysis.memo import memoise
from analysis.ranking.choice import RankingSettings
from analysis.ranking_choice import best_on_validation, margin
from analysis.ranking_evaluation import (
    RankingFigures,
    accuracy_table,
    decile_table,
    exposure_table,
)
from analysis.ranking_steps import Ranked, ranked, refitted


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
    trained_on = [np.bincount(p.train["artist"], minlength=shape[1]) for p in parts]
    return RankingFigures(
        pd.concat([validated, tested], ignore_index=True),
        exposure_table(tests, trained_on, shape[0]),
        decile_table(tests, held["test"], listeners(dataset)),
        margin(validated, tests, held["test"], int(rng)),
    )


def _of(part: str, lists: dict[str, list[Ranked]]) -> dict[str, list[NDArray[np.int64]]]:
    return {name: [getattr(one, part) for one in of_splits] for name, of_splits in lists.items()}

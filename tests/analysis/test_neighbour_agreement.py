"""Whose neighbours are measured, and the intervals of the measurements."""

from pathlib import Path

import numpy as np
import pytest

from analysis.dataset import load_dataset
from analysis.likeness_settings import LikenessSettings
from analysis.neighbour_agreement import agreement, asked_and_eligible, mean_intervals

ASKED = LikenessSettings(
    seed=1, artists=2, nearest=1, candidates_minimum=2, initialisations=2, stability_nearest=1
)


@pytest.mark.parametrize(("minimum", "asked"), [(1, 2), (2, 2), (3, 1), (4, 0)])
def test_who_is_asked_about(tiny: Path, minimum: int, asked: int) -> None:
    # Listeners of 10, 20 and 30: three, two, two.
    settings = ASKED.model_copy(update={"candidates_minimum": minimum})
    rows, eligible = asked_and_eligible(load_dataset(tiny), settings)
    assert len(rows) == asked
    assert eligible.sum() == {1: 3, 2: 3, 3: 1, 4: 0}[minimum]


def test_artists_without_tags_are_left_out(tiny: Path) -> None:
    # Of the artists heard only 10, in row 0, has a tag; it is as its own tags are.
    table = agreement(load_dataset(tiny), {"a": np.array([[0], [0]])}, ASKED)
    assert table["mean"].tolist() == pytest.approx([1.0])


def test_the_interval_of_one_value_is_the_value() -> None:
    table = mean_intervals({"a": np.array([0.5, np.nan]), "b": np.array([np.nan] * 2)}, 1)
    assert table.iloc[0].tolist() == ["a", 0.5, 0.5, 0.5]
    assert table.iloc[1, 1:].isna().all()

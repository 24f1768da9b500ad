"""Neighbours named as in 2021: by hand, on vectors that leave no doubt."""

from pathlib import Path

import numpy as np
import pytest

from analysis.audit.measures import measures_of_2021, named_neighbours
from analysis.audit.naming import Naming, naming_of_2021
from analysis.dataset import Dataset, load_dataset
from analysis.factorisation_settings import FactorisationSettings
from analysis.likeness_settings import LikenessSettings
from analysis.nearest_many import nearest_many
from analysis.neighbour_agreement import agreement
from analysis.splitting import SplitSettings
from analysis.steps import trained
from analysis.study import load_study

ASKED = LikenessSettings(
    seed=1, artists=40, nearest=5, candidates_minimum=5, initialisations=2, stability_nearest=10
)
WEAK = FactorisationSettings(dimension=3, init_std=0.1, learning_rate=1, iterations=20)
SPLIT = SplitSettings(seed=1, test_share=0.1)


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LASTFM_CACHE", str(tmp_path))


def test_right_names_are_the_plain_neighbours() -> None:
    vectors = np.random.default_rng(0).normal(size=(30, 4))
    asked, right = np.arange(10), Naming(owner=np.arange(30), named=np.arange(30))
    found = named_neighbours(vectors, asked, 5, "dot", right)
    np.testing.assert_array_equal(found, nearest_many(vectors, asked, 5, "dot"))


def test_a_name_without_a_place_has_no_neighbours(in_order: Path) -> None:
    # Places belong to 20, 30, 10 and are called 10, 20, 30; 40 and 50 have none.
    data = load_dataset(in_order)
    asked = data.artist_rows.rows_of([10, 40])
    vectors = np.zeros((5, 2))
    vectors[data.artist_rows.rows_of([10, 20, 30])] = [[1, 0], [0, 1], [1, 2]]
    found = named_neighbours(vectors, asked, 1, "cosine", naming_of_2021(data))
    # Asked for 10 it shows the numbers of 20; nearest is 30, which is called 20.
    assert found.tolist() == [[data.artist_rows.rows_of([20])[0]], [-1]]


@pytest.mark.usefixtures("cache")
def test_a_row_for_each_way(sample: Dataset) -> None:
    table = measures_of_2021(sample, {"weak": WEAK}, SPLIT, ASKED)
    ways = table[["measure", "naming", "minimum"]].to_numpy().tolist()
    assert ways == [
        [measure, naming, minimum]
        for measure in ("cosine", "dot")
        for naming, minimum in (("right", 1), ("right", 5), ("of 2021", 1))
    ]
    vectors = trained(sample, WEAK, SPLIT).artist_embedding
    near = nearest_many(vectors, np.arange(40), 5, "dot")
    plain = agreement(sample, {"": near}, ASKED)["mean"][0]
    assert table["mean"][3] == pytest.approx(plain)


@pytest.mark.usefixtures("cache")
def test_tiny_data_have_a_table(tiny: Path) -> None:
    one = ASKED.model_copy(update={"candidates_minimum": 1})
    table = measures_of_2021(load_dataset(tiny), {"weak": WEAK}, SPLIT, one)
    assert len(table) == 4  # a minimum of one listener is no limit: the two are one row


@pytest.mark.slow
def test_the_dot_product_finds_better_neighbours_once_names_are_right(real: Dataset) -> None:
    study = load_study()
    table = measures_of_2021(real, dict(study.models), study.split, study.likeness)
    of = table.set_index(["model", "naming", "minimum", "measure"])
    for model in dict(study.models):
        assert of["low"][model, "right", 1, "dot"] > of["high"][model, "right", 1, "cosine"]
        for measure in ("cosine", "dot"):
            wrong, right = ("of 2021", 1), ("right", study.likeness.candidates_minimum)
            assert of["high"][model, *wrong, measure] < of["low"][model, *right, measure]

"""Models of the weights that recommend: which, measured how."""

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from analysis.audit.error_and_ranking import rank_correlation, rating_models_ranked
from analysis.audit.ranked_weights import sampled_users
from analysis.audit.weight_models import models_of_2021
from analysis.dataset import Dataset, load_dataset
from analysis.factorisation_settings import FactorisationSettings
from analysis.ranking.settings import IalsSettings
from analysis.splitting import SplitSettings
from analysis.steps import split_weights, trained
from analysis.study import load_study

SPLIT = SplitSettings(seed=1, test_share=0.1)
WEAK = FactorisationSettings(
    dimension=3, init_std=0.1, learning_rate=1, iterations=20, l2=0.1, gravity=1
)
SMALL = IalsSettings(dimension=4, confidence=5, l2=1, iterations=3)
ORIGINALS = {"regularised": WEAK}


@pytest.fixture(scope="module", autouse=True)
def cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LASTFM_CACHE", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(scope="module")
def table(sample: Dataset) -> pd.DataFrame:
    return rating_models_ranked(sample, load_study().weights, ORIGINALS, SMALL, SPLIT, 40)


def test_every_model_that_tells_artists_apart_is_there(table: pd.DataFrame) -> None:
    assert table[["model", "kind"]].to_numpy().tolist() == [
        ["regularised", "2021"],
        ["ablation_none", "2021"],
        ["ablation_l2", "2021"],
        ["ablation_gravity", "2021"],
        ["artist_mean", "ours"],
        ["biases", "ours"],
        ["biased", "ours"],
        ["evidence", "ours"],
        ["evidence_net", "ours"],
        ["popularity", "ranking"],
        ["ials", "ranking"],
    ]
    assert table["test_mse"].isna().tolist() == [False] * 9 + [True] * 2
    assert (table["low"] <= table["mean"]).all()
    assert (table["mean"] <= table["high"]).all()


def test_errors_and_recall_by_plain_loops(sample: Dataset, table: pd.DataFrame) -> None:
    split, model = split_weights(sample, SPLIT), trained(sample, WEAK, SPLIT)
    errors = [
        (model.user_embedding[u] @ model.artist_embedding[a] - weight) ** 2
        for u, a, weight in split.test[["user", "artist", "weight"]].itertuples(index=False)
    ]
    assert table["test_mse"][0] == pytest.approx(np.mean(errors), rel=1e-5)
    recalls, listed = [], []
    for user in sampled_users(split.test["user"].to_numpy(), 40, SPLIT.seed):
        own = split.train.loc[split.train["user"] == user, "artist"].to_numpy()
        later = set(split.test.loc[split.test["user"] == user, "artist"])
        scores = model.artist_embedding @ model.user_embedding[user]
        scores[own] = -np.inf
        best = np.argsort(-scores)[:10]
        recalls.append(len(later & set(best.tolist())) / len(later))
        listed += best.tolist()
    assert table["mean"][0] == pytest.approx(np.mean(recalls))
    heard = split.train["artist"].value_counts()
    assert table["listeners"][0] == heard.reindex(listed, fill_value=0).median()


def test_other_ids_give_the_same_figures(
    sample: Dataset, table: pd.DataFrame, shuffle_ids: Callable[[Dataset, int], Dataset]
) -> None:
    weights = load_study().weights
    other = rating_models_ranked(shuffle_ids(sample, 3), weights, ORIGINALS, SMALL, SPLIT, 40)
    pd.testing.assert_frame_equal(table, other)


def test_tiny_data_have_a_table(tiny: Path) -> None:
    weights = load_study().weights
    found = rating_models_ranked(load_dataset(tiny), weights, ORIGINALS, SMALL, SPLIT, 40)
    assert len(found) == 11


def test_without_a_regularised_model_there_are_no_parts(sample: Dataset) -> None:
    assert list(models_of_2021(sample, {"plain": WEAK}, SPLIT)) == ["plain"]


def test_the_correlation_is_of_the_rated_models_alone() -> None:
    table = pd.DataFrame({"test_mse": [1, 2, 3, np.nan], "mean": [0.1, 0.3, 0.2, 0.9]})
    assert rank_correlation(table) == pytest.approx(0.5)  # 1 - 6 * (0 + 1 + 1) / (3 * 8)
    assert rank_correlation(table[1:]) is None
    assert rank_correlation(table.assign(mean=0.5)) is None


@pytest.mark.slow
def test_a_low_error_is_not_enough_on_the_real_data(
    real: Dataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("LASTFM_CACHE")
    study = load_study()
    table = rating_models_ranked(
        real, study.weights, dict(study.models), study.ranking.ials, study.split, 300
    ).set_index("model")
    assert table["test_mse"]["biases"] < table["test_mse"]["regularised"]
    assert table["mean"]["biases"] < table["low"]["regularised"]
    assert table["high"].drop("ials").max() < table["low"]["ials"]

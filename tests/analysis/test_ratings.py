import numpy as np
import pytest

from analysis.dataset import load_dataset
from analysis.factorisation_settings import FactorisationSettings
from analysis.models.weights import fit_weights
from analysis.rating_evaluation import best_on_validation
from analysis.rating_steps import rated
from analysis.rating_tasks import fitting_randomness, known_and_asked
from analysis.ratings import rate_training, ratings
from analysis.splitting import SplitSettings
from analysis.steps import trained
from analysis.study import load_study

SPLIT = SplitSettings(seed=4, test_share=0.1)
SMALL = FactorisationSettings(dimension=3, init_std=0.1, learning_rate=1, iterations=20)


@pytest.fixture
def own_cache(tmp_path, monkeypatch):
    monkeypatch.setenv("LASTFM_CACHE", str(tmp_path))


def test_all_models_are_measured_on_the_sample(sample):
    study = load_study()
    found = ratings(sample, study.weights, {"small": SMALL}, SPLIT, 2).set_index("model")
    assert found.index.tolist() == [*study.weights.models(), "small"]
    assert (found["low"] <= found["mean"]).all() and (found["mean"] <= found["high"]).all()
    assert np.isnan(found.loc["small", "validation"])
    assert found.drop("small")["validation"].notna().all()
    assert found.loc["evidence", "mean"] < found.loc["overall_mean", "mean"]


@pytest.mark.parametrize("name", ["user_mean", "evidence_net"])
def test_the_step_measures_what_fitting_in_one_go_gives(sample, name):
    model = load_study().weights.models()[name]
    found = rated(sample, model, SPLIT, 1, 0.1)
    for share, error in ((0, found.sums.sum() / found.counts.sum()), (0.1, found.validation)):
        material, asked = known_and_asked(sample, SPLIT, 1, share)
        fitted = fit_weights(material, model, fitting_randomness(SPLIT, 1, share))
        squares = (fitted.predict(asked) - asked["weight"]) ** 2
        assert squares.mean() == pytest.approx(error, rel=1e-5)


def test_the_originals_are_measured_at_the_end_of_their_training(sample):
    found = rate_training(sample, SMALL, SPLIT, 1)
    curve = trained(sample, SMALL, SPLIT, 1).curve
    last = curve["test_mse"].iloc[-1]
    assert found.sums.sum() / found.counts.sum() == pytest.approx(last, rel=1e-5)


@pytest.mark.usefixtures("own_cache")
def test_tiny_data_are_measured_too(tiny):
    found = ratings(load_dataset(tiny), load_study().weights, {}, SPLIT, 2)
    assert np.isfinite(found.drop(columns="model").to_numpy(float)).all()


@pytest.mark.slow
def test_the_best_model_beats_what_is_known_on_the_real_data(real):
    study = load_study()
    found = ratings(real, study.weights, {}, study.split, 5)
    errors = found.set_index("model")["mean"]
    assert best_on_validation(found) == "evidence_net"
    assert errors["evidence_net"] <= 3.65
    assert errors["biased"] < errors["biases"] < errors["user_mean"] < errors["overall_mean"]

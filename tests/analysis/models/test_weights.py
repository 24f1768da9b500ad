import numpy as np
import pytest

from analysis.models.adam_settings import AdamSettings
from analysis.models.biased_settings import BiasedSettings, BiasSettings
from analysis.models.evidence.settings import EvidenceSettings
from analysis.models.material import gather_material
from analysis.models.weights import MeanSettings, fit_weights
from analysis.scaling import scale_plays
from analysis.splitting import link_rows, split_links

BIASES = {"user_shrinkage": 0.5, "artist_shrinkage": 5, "rounds": 5}
VECTORS = {"dimension": 2, "init_std": 0.1, "l2": 5, "l2_power": 0.25}
DESCENT = AdamSettings(learning_rate=0.02, steps=50, patience=50)
MODELS = [
    MeanSettings(of="overall"),
    MeanSettings(of="user"),
    BiasSettings.model_validate(BIASES),
    BiasedSettings.model_validate(BIASES | VECTORS | {"iterations": 5, "patience": 5}),
    EvidenceSettings(hidden=0, l2=0.001, descent=DESCENT),
    EvidenceSettings(hidden=4, l2=0.001, descent=DESCENT),
]


def fitted(data, model, blind=False):
    links = link_rows(data)
    split = split_links(links.assign(weight=scale_plays(links["plays"])), rng=3)
    predictor = fit_weights(gather_material(data, split.train, split.test), model, rng=1)
    asked = split.test[["user", "artist"]] if blind else split.test
    return predictor.predict(asked), split


@pytest.mark.parametrize("model", MODELS)
def test_every_model_answers_within_the_range_of_what_it_knows(sample, model):
    answers, split = fitted(sample, model)
    known = split.train["weight"]
    assert answers.shape == (len(split.test),)
    assert known.min() <= answers.min() <= answers.max() <= known.max()


@pytest.mark.parametrize("model", MODELS)
def test_users_and_artists_are_all_that_is_looked_at(sample, model):
    seen, _ = fitted(sample, model)
    blind, _ = fitted(sample, model, blind=True)
    np.testing.assert_array_equal(seen, blind)

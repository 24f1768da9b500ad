import numpy as np
import pandas as pd
import pytest

from analysis.baselines import biases
from analysis.dataset import load_dataset
from analysis.models.biased import fit_biased
from analysis.models.biased_settings import BiasedSettings
from analysis.models.material import Material, gather_material
from analysis.scaling import scale_plays
from analysis.splitting import link_rows, split_links

SETTINGS = BiasedSettings(
    user_shrinkage=0.1,
    artist_shrinkage=0.1,
    rounds=5,
    dimension=2,
    init_std=0.3,
    l2=0.05,
    l2_power=0,
    iterations=60,
    patience=10,
)


def planted():
    """Three quarters of a 40 x 30 matrix of biases and rank 2, and the rest of it."""
    rng = np.random.default_rng(5)
    matrix = rng.normal(size=(40, 2)) @ rng.normal(size=(2, 30))
    matrix += 5 + rng.normal(size=(40, 1)) + rng.normal(size=30)
    users, artists = np.indices(matrix.shape).reshape(2, -1)
    links = pd.DataFrame({"user": users, "artist": artists, "weight": matrix.ravel()})
    split = split_links(links, rng, 0.25)
    none, nobody = pd.DataFrame(columns=["user", "artist", "tag"]), np.empty((0, 2), np.int64)
    return Material(split.train, none, nobody, 40, 30, 0), split.test


def weighed(data):
    links = link_rows(data)
    return split_links(links.assign(weight=scale_plays(links["plays"])), rng=1)


def test_a_planted_matrix_is_recovered_where_it_was_not_seen():
    known, asked = planted()
    errors = [
        np.mean((model.predict(asked) - asked["weight"]) ** 2)
        for model in (fit_biased(known, SETTINGS, rng=0), biases(known, SETTINGS))
    ]
    assert errors[0] < 0.05 < 1 < errors[1]


def test_held_back_it_is_the_biases():
    known, asked = planted()
    held = SETTINGS.model_copy(update={"l2": 1e6})
    found = fit_biased(known, held, rng=0).predict(asked)
    often = SETTINGS.model_copy(update={"rounds": 200})
    assert found == pytest.approx(biases(known, often).predict(asked), abs=0.01)


def test_it_stops_when_the_error_no_longer_falls():
    told = []
    known, _ = planted()
    loose = SETTINGS.model_copy(update={"l2": 1e-3, "dimension": 12, "patience": 2})
    found = fit_biased(known, loose, 0, lambda *rounds: told.append(rounds))
    assert told[-1] == (found.rounds + 2, 60)


def test_other_ids_give_the_same_answers(sample, shuffle_ids):
    def answers(data):
        split = weighed(data)
        return fit_biased(gather_material(data, split.train, split.test), SETTINGS, 1).predict(
            split.test
        )

    before, after = answers(sample), answers(shuffle_ids(sample, 4))
    np.testing.assert_allclose(before, after, rtol=0, atol=1e-5)


def test_users_without_known_links_get_an_answer(tiny):
    data = load_dataset(tiny)
    links = weighed(data).train
    for known in (links[:1], links[:3]):
        found = fit_biased(gather_material(data, known, links[3:]), SETTINGS, rng=0)
        assert np.isfinite(found.predict(links)).all()

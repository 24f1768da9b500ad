import numpy as np
import pandas as pd

from analysis.dataset import load_dataset
from analysis.factorisation_settings import FactorisationSettings
from analysis.splitting import SplitSettings
from analysis.steps import repeated, split_weights, trained

SMALL = FactorisationSettings(dimension=3, init_std=0.1, learning_rate=1, iterations=20)
SPLIT = SplitSettings(seed=1, test_share=0.2)


def test_weights_are_the_scaled_plays(sample):
    split = split_weights(sample, SPLIT)
    links = pd.concat([split.train, split.test])
    assert len(split.test) == round(0.2 * len(sample.links))
    assert (links["weight"].min(), links["weight"].max()) == (1.0, 10.0)
    assert links.sort_values("plays")["weight"].is_monotonic_increasing


def test_every_model_is_tested_on_the_same_links(sample):
    other = SMALL.model_copy(update={"init_std": 0.2})
    curves = [trained.__wrapped__(sample, model, SPLIT).curve for model in (SMALL, other)]
    assert curves[0]["test_mse"].iloc[0] != curves[1]["test_mse"].iloc[0]
    pd.testing.assert_frame_equal(
        split_weights(sample, SPLIT).test, split_weights(sample, SPLIT).test
    )


def test_repeats_have_links_and_first_vectors_of_their_own(sample, tmp_path, monkeypatch):
    monkeypatch.setenv("LASTFM_CACHE", str(tmp_path))
    trainings = repeated(sample, SMALL, SPLIT, 3)
    assert len({training.curve["test_mse"].iloc[0] for training in trainings}) == 3
    again = trained.__wrapped__(sample, SMALL, SPLIT, 2)
    pd.testing.assert_frame_equal(trainings[2].curve, again.curve)
    tested = [split_weights(sample, SPLIT, i).test[["user", "artist"]] for i in range(3)]
    assert not tested[0].equals(tested[1])
    assert len(tested[0]) == len(tested[2])


def test_tiny_data_can_be_trained_on(tiny, tmp_path, monkeypatch):
    monkeypatch.setenv("LASTFM_CACHE", str(tmp_path))
    data = load_dataset(tiny)
    assert trained(data, SMALL, SPLIT).artist_embedding.shape == (5, 3)


def test_other_ids_give_the_same_embeddings(sample, shuffle_ids):
    before = trained.__wrapped__(sample, SMALL, SPLIT)
    after = trained.__wrapped__(shuffle_ids(sample, 7), SMALL, SPLIT)
    np.testing.assert_array_equal(before.user_embedding, after.user_embedding)
    np.testing.assert_array_equal(before.artist_embedding, after.artist_embedding)

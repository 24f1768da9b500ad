"""Test error of artists without a training link: by hand, and by loops over real predictions."""

import numpy as np
import pandas as pd
import pytest

from analysis.audit.unseen import split_error, unseen_errors
from analysis.splitting import Split
from analysis.steps import split_weights, trained
from analysis.study import load_study
from analysis.training import Training

TRAINING = Training(np.array([[1.0], [2.0]]), np.array([[3.0], [8.0], [0.25]]), pd.DataFrame())


def links(*lines):
    return pd.DataFrame(lines, columns=["user", "artist", "weight"])


def test_each_error_is_of_its_kind():
    # Predictions: 3 for 4, 16 for 9 (outside, to 10), .25 for 3 (unseen and outside, to 1).
    train = links((0, 0, 2.0), (0, 1, 2.0))
    split = Split(train, links((0, 0, 4.0), (1, 1, 9.0), (0, 2, 3.0)))
    unseen = 2.75**2
    assert split_error(split, TRAINING) == pytest.approx(
        {
            "unseen_share": 1 / 3,
            "mse": (1 + 49 + unseen) / 3,
            "seen_mse": 25,
            "unseen_mse": unseen,
            "error_share": unseen / (50 + unseen),
            "outside_share": 2 / 3,
            "clipped_mse": (1 + 1 + 4) / 3,
        }
    )


def test_without_links_of_a_kind_their_error_is_missing():
    right = links((0, 0, 3.0))
    assert np.isnan(split_error(Split(right, right), TRAINING)["unseen_mse"])
    assert split_error(Split(right, right), TRAINING)["error_share"] == 0
    assert np.isnan(split_error(Split(right[:0], right), TRAINING)["seen_mse"])


@pytest.mark.slow
def test_an_eighth_of_the_real_test_links_cannot_be_guessed(real):
    study = load_study()
    model = study.models.low_init
    split, training = split_weights(real, study.split), trained(real, model, study.split)
    known, errors = set(split.train["artist"]), {True: [], False: []}
    for user, artist, weight in split.test[["user", "artist", "weight"]].itertuples(index=False):
        guess = float(np.dot(training.user_embedding[user], training.artist_embedding[artist]))
        errors[artist in known].append((guess - weight) ** 2)
    found = unseen_errors(real, {"low_init": model}, study.split, 1).iloc[0]
    assert found["unseen_share"] == len(errors[False]) / len(split.test)
    assert found["unseen_mse"] == pytest.approx(np.mean(errors[False]), rel=1e-5)
    assert found["seen_mse"] == pytest.approx(np.mean(errors[True]), rel=1e-5)
    assert found["mse"] == pytest.approx(training.curve["test_mse"].iloc[-1], rel=1e-4)

import hashlib
import subprocess
import sys

import numpy as np
import pandas as pd
import pytest

from analysis.factorisation import DivergedError, train
from analysis.factorisation_settings import FactorisationSettings
from analysis.paths import PROJECT
from analysis.splitting import Split, link_rows, split_links
from analysis.training import Training


def settings(**changes: float) -> FactorisationSettings:
    usual = {"dimension": 3, "init_std": 0.3, "learning_rate": 2, "iterations": 400}
    return FactorisationSettings.model_validate(usual | changes)


def planted() -> Split:
    """Three quarters of a 40 x 30 matrix of rank 2; the test part is the rest."""
    rng = np.random.default_rng(5)
    matrix = rng.uniform(0.5, 1.5, (40, 2)) @ rng.uniform(0.5, 1.5, (2, 30))
    users, artists = np.indices(matrix.shape).reshape(2, -1)
    links = pd.DataFrame({"user": users, "artist": artists, "weight": matrix.ravel()})
    return split_links(links, rng, 0.25)


def digest(training: Training) -> str:
    parts = [training.user_embedding, training.artist_embedding]
    return hashlib.sha256(b"".join(part.tobytes() for part in parts)).hexdigest()


def test_a_planted_matrix_is_recovered_where_it_was_not_seen():
    found = train(planted(), (40, 30), settings(iterations=3000), rng=1)
    assert planted().test["weight"].var() > 0.1
    assert found.curve["test_mse"].iloc[-1] < 0.003


def test_the_curve_starts_before_the_first_step_and_ends_after_the_last():
    told = []
    found = train(
        planted(),
        (40, 30),
        settings(iterations=20),
        1,
        lambda done, all_: told.append((done, all_)),
    )
    assert found.curve["iteration"].tolist() == [0, 10, 20]
    assert told == [(0, 20), (10, 20), (20, 20)]
    assert found.curve["train_mse"].is_monotonic_decreasing


def test_the_last_point_is_that_of_the_embeddings():
    split = planted()
    found = train(split, (40, 30), settings(iterations=50), rng=1)
    predicted = found.user_embedding @ found.artist_embedding.T
    errors = predicted[split.test["user"], split.test["artist"]] - split.test["weight"]
    assert found.curve["test_mse"].iloc[-1] == pytest.approx((errors**2).mean(), rel=1e-5)


def test_regularisation_shrinks_the_vectors():
    free = train(planted(), (40, 30), settings(), rng=1)
    held = train(planted(), (40, 30), settings(l2=0.1, gravity=0.1), rng=1)
    assert np.linalg.norm(held.artist_embedding) < np.linalg.norm(free.artist_embedding)


def test_a_rate_that_diverges_is_halved_until_it_holds():
    found = train(planted(), (40, 30), settings(learning_rate=64), rng=1)
    assert found.learning_rate in {64 / 2**halvings for halvings in range(1, 9)}
    assert train(planted(), (40, 30), settings(), rng=1).learning_rate == 2
    held = train(planted(), (40, 30), settings(learning_rate=found.learning_rate), rng=1)
    assert digest(held) == digest(found)


def test_no_rate_holds_for_weights_that_are_no_numbers():
    split = planted()
    broken = Split(split.train.assign(weight=np.nan), split.test)
    with pytest.raises(DivergedError, match="even with a learning rate of"):
        train(broken, (40, 30), settings(), rng=1)


def test_other_ids_give_the_same_bytes(sample, shuffle_ids):
    def trained(data):
        links = link_rows(data)
        links["weight"] = np.log(links["plays"])
        shape = (len(data.user_rows), len(data.artist_rows))
        return train(split_links(links, 3), shape, settings(iterations=30), rng=1)

    assert digest(trained(sample)) == digest(trained(shuffle_ids(sample, 1)))


def test_another_process_gives_the_same_bytes_and_prints_nothing():
    command = (
        "import sys; sys.path.insert(0, 'tests/analysis')\n"
        "from test_factorisation import digest, planted, settings, train\n"
        "print(digest(train(planted(), (40, 30), settings(), rng=1)))"
    )
    other = subprocess.run(
        [sys.executable, "-c", command], cwd=PROJECT, capture_output=True, text=True, check=True
    )
    assert other.stdout.strip() == digest(train(planted(), (40, 30), settings(), rng=1))
    assert other.stderr == ""


def test_tensorflow_is_loaded_for_training_alone():
    command = "import sys, analysis.steps, analysis.study; print('tensorflow' in sys.modules)"
    other = subprocess.run(
        [sys.executable, "-c", command], cwd=PROJECT, capture_output=True, text=True, check=True
    )
    assert other.stdout.strip() == "False"

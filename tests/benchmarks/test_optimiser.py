from itertools import islice

import numpy as np
import pandas as pd
import pytest

from benchmarks.optimiser import OptimiserSettings, alternate

LINKS = pd.DataFrame({"user": [0, 0, 1, 2], "artist": [0, 1, 1, 0], "weight": [2.0, 5.0, 3.0, 4.0]})


def loss(user, artist, l2):
    """The sum over links of squared errors and of both vectors' squared lengths."""
    users, artists = user[LINKS["user"]], artist[LINKS["artist"]]
    errors = (users * artists).sum(axis=1) - LINKS["weight"].to_numpy()
    return (errors**2).sum() + l2 * ((users**2).sum() + (artists**2).sum())


@pytest.fixture
def start():
    rng = np.random.default_rng(0)
    return [rng.normal(size=(rows, 2)).astype(np.float32) for rows in (3, 2)]


def test_the_artists_are_those_of_ridge_regression(start):
    settings = OptimiserSettings(l2=0.3, steps=4)
    user, artist = (
        vectors.numpy().astype(float) for vectors in next(alternate(start, LINKS, settings))
    )
    for row in range(2):
        own = LINKS[LINKS["artist"] == row]
        theirs = user[own["user"]]
        normal = theirs.T @ theirs + 0.3 * len(own) * np.eye(2)
        exact = np.linalg.solve(normal, theirs.T @ own["weight"].to_numpy())
        assert artist[row] == pytest.approx(exact, rel=1e-3, abs=1e-4)


def test_every_sweep_lowers_the_loss(start):
    settings = OptimiserSettings(l2=0.3)
    path = islice(alternate(start, LINKS, settings), 6)
    losses = [loss(*(vectors.numpy() for vectors in both), 0.3) for both in path]
    assert losses == sorted(losses, reverse=True)


def test_a_row_without_links_goes_to_nothing(start):
    start[1] = np.vstack([start[1], [[1, 1]]]).astype(np.float32)
    _, artist = next(alternate(start, LINKS, OptimiserSettings()))
    assert artist[2].numpy() == pytest.approx([0, 0], abs=1e-6)

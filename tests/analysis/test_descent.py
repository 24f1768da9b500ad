import numpy as np
import pandas as pd
import pytest

from analysis.descent import descend, gradients
from analysis.factorisation_settings import FactorisationSettings
from analysis.loss import observed
from analysis.tensors import tf

USER = np.array([[1.0, 2.0], [0.0, 1.0]], dtype=np.float32)
ARTIST = np.array([[1.0, 0.0], [1.0, 1.0]], dtype=np.float32)
# Predictions of the three links: 1, 3 and 1; errors -1, 1 and -3.
LINKS = pd.DataFrame({"user": [0, 0, 1], "artist": [0, 1, 1], "weight": [2.0, 2.0, 4.0]})


def test_the_gradient_is_that_worked_out_by_hand():
    # 2/3 of: user 0: -1 (1,0) + 1 (1,1); user 1: -3 (1,1);
    # artist 0: -1 (1,2); artist 1: 1 (1,2) - 3 (0,1).
    by_user, by_artist = gradients(USER, ARTIST, observed(LINKS), 0.0, 0.0)
    np.testing.assert_allclose(by_user, np.array([[0, 1], [-3, -3]]) * 2 / 3, rtol=1e-6)
    np.testing.assert_allclose(by_artist, np.array([[-1, -2], [1, -1]]) * 2 / 3, rtol=1e-6)


def loss(user, artist, links, l2, gravity):
    """What the docstring of `gradients` says, sum by sum, in double precision."""
    predicted = user @ artist.T
    errors = predicted[links["user"], links["artist"]] - links["weight"]
    lengths = (user**2).sum() / len(user) + (artist**2).sum() / len(artist)
    return (errors**2).sum() / len(links) + l2 * lengths + gravity * (predicted**2).mean()


@pytest.mark.parametrize(("l2", "gravity"), [(0, 0), (0.3, 0), (0, 0.7), (0.3, 0.7)])
def test_the_gradient_agrees_with_finite_differences(l2, gravity):
    rng = np.random.default_rng(3)
    vectors = [rng.normal(size=(3, 4)), rng.normal(size=(5, 4))]
    links = pd.DataFrame({"user": [0, 0, 1, 2, 2, 2], "artist": [0, 3, 3, 0, 1, 4]})
    links["weight"] = rng.uniform(1, 10, len(links))
    singles = [array.astype(np.float32) for array in vectors]
    found = gradients(*(tf.constant(array) for array in singles), observed(links), l2, gravity)
    for by, array in zip(found, vectors, strict=True):
        for place in np.ndindex(array.shape):
            middle = array[place]
            at = []
            for step in (1e-5, -1e-5):
                array[place] = middle + step
                at.append(loss(*vectors, links, l2, gravity))
            array[place] = middle
            slope = (at[0] - at[1]) / 2e-5
            assert by.numpy()[place] == pytest.approx(slope, rel=1e-5, abs=1e-5)


def test_wide_vectors_are_multiplied_slice_by_slice():
    rng = np.random.default_rng(4)
    user, artist = (rng.normal(size=(rows, 70)).astype(np.float32) for rows in (2, 2))
    errors = np.zeros((2, 2))
    predicted = (user.astype(float) @ artist.T.astype(float))[LINKS["user"], LINKS["artist"]]
    errors[LINKS["user"], LINKS["artist"]] = 2 / 3 * (predicted - LINKS["weight"])
    by_user, by_artist = gradients(tf.constant(user), tf.constant(artist), observed(LINKS), 0, 0)
    np.testing.assert_allclose(by_user, errors @ artist, rtol=1e-4, atol=1e-4)
    np.testing.assert_allclose(by_artist, errors.T @ user, rtol=1e-4, atol=1e-4)


def test_a_step_goes_down_the_gradient():
    settings = FactorisationSettings(
        dimension=2, init_std=1, learning_rate=0.3, iterations=1, metrics_every=1
    )
    path = descend([USER, ARTIST], observed(LINKS), settings)
    start, (user, artist) = next(path), next(path)
    np.testing.assert_array_equal(start[0], USER)
    # 0.3 times the gradients by hand above
    np.testing.assert_allclose(user, [[1.0, 1.8], [0.6, 1.6]], rtol=1e-6)
    np.testing.assert_allclose(artist, [[1.2, 0.4], [0.8, 1.2]], rtol=1e-6)

import numpy as np
import pandas as pd
import pytest

from analysis.descent import descend, gradients, mean_squared_error, observed
from analysis.factorisation_settings import FactorisationSettings

USER = np.array([[1.0, 2.0], [0.0, 1.0]], dtype=np.float32)
ARTIST = np.array([[1.0, 0.0], [1.0, 1.0]], dtype=np.float32)
# Predictions of the three links: 1, 3 and 1; errors -1, 1 and -3.
LINKS = pd.DataFrame({"user": [0, 0, 1], "artist": [0, 1, 1], "weight": [2.0, 2.0, 4.0]})


def loss(user, artist, l2, gravity):
    predicted = user.astype(float) @ artist.astype(float).T
    errors = predicted[LINKS["user"], LINKS["artist"]] - LINKS["weight"]
    sizes = (user.astype(float) ** 2).sum() / 2 + (artist.astype(float) ** 2).sum() / 2
    return (errors**2).mean() + l2 * sizes + gravity * (predicted**2).mean()


def test_the_error_is_that_worked_out_by_hand():
    assert float(mean_squared_error(USER, ARTIST, observed(LINKS))) == pytest.approx(11 / 3)


def test_the_gradient_is_that_worked_out_by_hand():
    # 2/3 of: user 0: -1 (1,0) + 1 (1,1); user 1: -3 (1,1);
    # artist 0: -1 (1,2); artist 1: 1 (1,2) - 3 (0,1).
    by_user, by_artist = gradients(USER, ARTIST, observed(LINKS), 0.0, 0.0)
    np.testing.assert_allclose(by_user, np.array([[0, 1], [-3, -3]]) * 2 / 3, rtol=1e-6)
    np.testing.assert_allclose(by_artist, np.array([[-1, -2], [1, -1]]) * 2 / 3, rtol=1e-6)


@pytest.mark.parametrize(("l2", "gravity"), [(0, 0), (0.3, 0), (0, 0.7), (0.3, 0.7)])
def test_the_gradient_agrees_with_finite_differences(l2, gravity):
    found = np.concatenate(gradients(USER, ARTIST, observed(LINKS), l2, gravity))
    both, step = np.concatenate([USER, ARTIST]).astype(float), 1e-4
    for place in np.ndindex(both.shape):
        more, less = both.copy(), both.copy()
        more[place] += step
        less[place] -= step
        slope = (loss(more[:2], more[2:], l2, gravity) - loss(less[:2], less[2:], l2, gravity)) / (
            2 * step
        )
        assert found[place] == pytest.approx(slope, rel=1e-3, abs=1e-4)


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

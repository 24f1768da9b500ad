import numpy as np
import pytest

from analysis.factorisation import first_vectors, train
from analysis.factorisation_settings import FactorisationSettings
from analysis.loss import observed
from analysis.splitting import split_links
from benchmarks.optimiser import OptimiserSettings, alternate
from benchmarks.plain_loop import PlainLoop, gathered, multiplied
from benchmarks.synthetic_links import shape_of, synthetic_links

SETTINGS = FactorisationSettings(
    dimension=3, init_std=0.1, learning_rate=0.5, iterations=20, metrics_every=10
)


@pytest.mark.parametrize("predict", [gathered, multiplied])
def test_the_plain_loop_and_ours_pass_the_same_errors(predict):
    links = synthetic_links(2000, rng=0)
    split, shape = split_links(links, rng=1), shape_of(links)
    ours = train(split, shape, SETTINGS, np.random.default_rng(2)).curve
    start = first_vectors(shape, SETTINGS, np.random.default_rng(2))
    parts = observed(split.train), observed(split.test)
    loop = PlainLoop(start, *parts, SETTINGS.learning_rate, predict)
    errors = np.array([loop.step() for _ in range(21)])
    np.testing.assert_allclose(errors[[0, 10, 20], 0], ours["train_mse"], rtol=1e-3)
    np.testing.assert_allclose(errors[[0, 10, 20], 1], ours["test_mse"], rtol=1e-3)
    assert errors[20, 0] < errors[0, 0]
    loop.begin_anew()
    assert loop.step()[0] == pytest.approx(errors[0, 0], rel=1e-6)


def test_the_other_optimiser_makes_its_loss_smaller():
    links = synthetic_links(2000, rng=0)
    start = first_vectors(shape_of(links), SETTINGS, np.random.default_rng(2))
    settings, path = OptimiserSettings(), alternate(start, links, OptimiserSettings())
    rows = links["user"].to_numpy(), links["artist"].to_numpy()

    def loss(user, artist):
        own, other = user[rows[0]], artist[rows[1]]
        errors = np.sum(own * other, axis=1) - links["weight"]
        return np.sum(errors**2) + settings.l2 * (np.sum(own**2) + np.sum(other**2))

    losses = [loss(*start), *(loss(u.numpy(), a.numpy()) for u, a in (next(path), next(path)))]
    assert losses[0] > losses[1] > losses[2]

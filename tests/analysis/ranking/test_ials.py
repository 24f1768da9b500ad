import numpy as np
import pytest

from analysis.ranking.ials import fit_ials
from analysis.ranking.play_lists import play_lists
from analysis.ranking.settings import IalsSettings

SETTINGS = IalsSettings(dimension=3, confidence=5, l2=0.4, emphasis=0.3, iterations=1, steps=2)


def loss(material, factors):
    lists = play_lists(material, SETTINGS.emphasis).toarray()
    errors = (lists > 0) - factors.user_embedding @ factors.artist_embedding.T
    lengths = (factors.user_embedding**2).sum() + (factors.artist_embedding**2).sum()
    return ((1 + SETTINGS.confidence * lists) * errors**2).sum() + SETTINGS.l2 * lengths


def test_the_loss_falls_in_every_sweep(random_material):
    sweeps = [SETTINGS.model_copy(update={"iterations": n}) for n in range(1, 9)]
    losses = [loss(random_material, fit_ials(random_material, one, rng=0)) for one in sweeps]
    assert (np.diff(losses) < 1e-4).all()
    assert losses[-1] < 0.9 * losses[0]


def test_an_artist_without_listeners_has_no_vector(material_of):
    found = fit_ials(material_of([[5, 0], [5, 0]]), SETTINGS, rng=0)
    assert found.artist_embedding[1].tolist() == [0, 0, 0]
    assert found.scores(np.arange(2))[:, 0] == pytest.approx(1, abs=0.2)


def test_progress_is_told(random_material):
    told = []
    settings = SETTINGS.model_copy(update={"iterations": 3})
    fit_ials(random_material, settings, rng=0, progress=lambda *done: told.append(done))
    assert told == [(1, 3), (2, 3), (3, 3)]

import numpy as np
import pandas as pd
import pytest

from analysis import loss
from analysis.loss import errors, gravity_term, l2_term, mean_squared_error, observed, predictions

USER = np.array([[1.0, 2.0], [0.0, 1.0]], dtype=np.float32)
ARTIST = np.array([[1.0, 0.0], [1.0, 1.0]], dtype=np.float32)
LINKS = pd.DataFrame({"user": [0, 0, 1], "artist": [0, 1, 1], "weight": [2.0, 2.0, 4.0]})


def test_an_error_is_what_is_predicted_too_much():
    # Predictions of the three links: 1, 3 and 1.
    assert errors(USER, ARTIST, observed(LINKS)).numpy().tolist() == [-1.0, 1.0, -3.0]


def test_wide_vectors_are_summed_slice_by_slice():
    ones = np.ones((2, 70), dtype=np.float32)
    assert predictions(ones, 2 * ones, observed(LINKS)).numpy().tolist() == [140.0] * 3


@pytest.mark.parametrize("part", [1, 2, 3, 4])
def test_parts_are_put_together_in_order(monkeypatch, part):
    monkeypatch.setattr(loss, "PART", part)
    assert predictions(USER, ARTIST, observed(LINKS)).numpy().tolist() == [1.0, 3.0, 1.0]
    assert predictions(USER, ARTIST, observed(LINKS[:0])).numpy().tolist() == []


def test_the_mean_squared_error_by_hand():
    assert float(mean_squared_error(USER, ARTIST, observed(LINKS))) == pytest.approx(11 / 3)
    assert np.isnan(float(mean_squared_error(USER, ARTIST, observed(LINKS[:0]))))


def test_the_l2_term_by_hand():
    # Users: (1 + 4 + 1) / 2 = 3; artists: (1 + 2) / 2 = 1.5.
    assert float(l2_term(USER, ARTIST, 0.1)) == pytest.approx(0.45)
    assert float(l2_term(USER, ARTIST, 0.0)) == 0


def test_the_gravity_term_by_hand():
    # All four predictions: 1, 3 and 0, 1.
    assert float(gravity_term(USER, ARTIST, 2.0)) == pytest.approx(2 * 11 / 4)
    assert float(gravity_term(USER, ARTIST, 0.0)) == 0


def test_links_become_tensors_in_their_order():
    entries = observed(LINKS)
    assert entries.users.numpy().tolist() == [0, 0, 1]
    assert entries.artists.numpy().tolist() == [0, 1, 1]
    assert entries.places.numpy().tolist() == [[0, 0], [0, 1], [1, 1]]
    assert entries.weights.numpy().tolist() == [2.0, 2.0, 4.0]

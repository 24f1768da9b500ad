"""Norms of artists' vectors."""

import numpy as np
import pytest

from analysis.dataset import load_dataset
from analysis.norms import norm_table


def test_norms_by_hand_of_artists_with_enough_listeners(tiny):
    data = load_dataset(tiny)
    flat = np.arange(5.0)[:, None]
    slanted = np.array([[3.0, 4.0], [0.0, -2.0], [1.0, 0.0], [9.0, 9.0], [9.0, 9.0]])
    table = norm_table(data, {"flat": flat, "slanted": slanted}, minimum_listeners=2)
    assert table["name"].tolist()[0] == "Ada"
    assert table["artist"].tolist() == [0, 1, 2]
    assert table["listeners"].tolist() == [3, 2, 2]
    assert table["flat"].tolist() == [0, 1, 2]
    assert table["slanted"].tolist() == [5, 2, 1]


def test_every_artist_has_one_vector(tiny):
    with pytest.raises(ValueError, match="low: 4 vectors for 5 artists"):
        norm_table(load_dataset(tiny), {"low": np.ones((4, 2))}, minimum_listeners=0)


def test_artists_without_listeners_can_be_asked_for(tiny):
    assert len(norm_table(load_dataset(tiny), {"one": np.ones((5, 2))}, 0)) == 5

"""Highest cosines of drawn directions: against draws, and beside what was printed."""

import numpy as np
import pytest

from analysis.audit.drawn_directions import beside_drawn, drawn_cosines
from analysis.audit.neighbour_decoding import decode
from analysis.audit.printed_neighbours import printed_neighbours
from analysis.dataset import Dataset
from analysis.listeners import listeners
from analysis.study import load_study


def test_draws_fall_between_the_limits() -> None:
    rng = np.random.default_rng(0)
    drawn = rng.standard_normal((2000, 301, 5))
    drawn /= np.linalg.norm(drawn, axis=2, keepdims=True)
    cosines = np.einsum("ijk,ik->ij", drawn[:, 1:], drawn[:, 0])
    highest = np.sort(cosines)[:, :-4:-1]
    limits = drawn_cosines(dimension=5, artists=300, k=3)
    for at, limit in limits.iterrows():
        for name, level in (("low", 0.025), ("median", 0.5), ("high", 0.975)):
            assert (highest[:, at] < limit[name]).mean() == pytest.approx(level, abs=0.03)


def test_fewer_others_than_asked_for() -> None:
    assert drawn_cosines(dimension=3, artists=2, k=6)["rank"].tolist() == [1, 2]


@pytest.mark.slow
def test_printed_cosines_stand_out_of_noise_in_the_regularised_model_alone(real: Dataset) -> None:
    table = printed_neighbours(real)
    assert table is not None
    lines, artists = decode(real, table), int((listeners(real) > 0).sum()) - 1
    above = {}
    for name, model in load_study().models:
        found = beside_drawn(lines[lines["model"] == name], model.dimension, artists)
        above[name] = int((found["score"] > found["high"]).sum()), len(found)
    assert above["plain"] == (0, 10)
    assert above["low_init"] == (0, 5)
    # All but the first of Lady Gaga's, 0.689, which one of 40 drawn directions reaches.
    assert above["regularised"] == (29, 30)

import numpy as np
import pytest

from analysis.dataset import load_dataset
from analysis.listening.merged import merged

# Five artists; rows 0 to 4 are Ada, ada and so on, with 3, 2, 2, 0 and 0 listeners.
PLANE = np.array([[1.0, 0.0], [0.8, 0.6], [0.6, 0.8], [0.0, 1.0], [1.0, 1.0]])


def test_scores_of_several_add_up_by_log_plays(tiny):
    data = load_dataset(tiny)
    table = merged(data, PLANE, (np.array([0, 3]), np.array([3, 1])), minimum_listeners=1)
    # log 4 = 2 log 2: row 1 has 0.8 * 2 + 0.6, row 2 has 0.6 * 2 + 0.8, in log 2.
    assert table["artist"].tolist() == [1, 2]
    assert table["score"].to_numpy() / np.log(2) == pytest.approx([2.2, 2.0])
    assert table["because"].map(len).tolist() == [2, 2]
    assert table["because"][0][0] == data.artist_names[0]


def test_only_the_nearest_are_named(tiny):
    table = merged(load_dataset(tiny), PLANE, (np.array([0]), np.array([3])), 1, k=1)
    assert table["artist"].tolist() == [1]


def test_rare_artists_and_own_ones_are_left_out(tiny):
    data = load_dataset(tiny)
    table = merged(data, PLANE, (np.array([0, 1]), np.array([1, 1])), minimum_listeners=2)
    assert table["artist"].tolist() == [2]


def test_nobody_asked_about_gives_nothing(tiny):
    none = np.empty(0, np.int64)
    assert merged(load_dataset(tiny), PLANE, (none, none), 1).empty

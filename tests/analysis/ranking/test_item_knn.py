from math import sqrt

import numpy as np
import pytest

from analysis.ranking.item_knn import fit_item_knn
from analysis.ranking.play_lists import play_lists
from analysis.ranking.settings import ItemKnnSettings

ALL = np.arange(3)
LISTS = [[5, 5, 0], [5, 5, 5], [0, 0, 5]]


def test_shrunk_cosines_by_hand(material_of):
    # Each artist has two listeners: length sqrt(2). Artists 0 and 1 share two, 2 shares one.
    ranker = fit_item_knn(material_of(LISTS), ItemKnnSettings(emphasis=0, shrink=2))
    expected = [[0, 0.5, 0.25], [0.5, 0, 0.25], [0.25, 0.25, 0]]
    assert ranker.similarities(ALL) == pytest.approx(np.array(expected))
    assert ranker.scores(ALL) == pytest.approx(
        np.array([[0.5, 0.5, 0.5], [0.75, 0.75, 0.5], [0.25, 0.25, 0]])
    )


def test_emphasis_turns_columns_towards_who_plays_most(material_of):
    material = material_of([[1, 7], [7, 1], [5, 0]])
    x = play_lists(material, 1.0).toarray().astype(float)
    cosine = x[:, 0] @ x[:, 1] / sqrt((x[:, 0] @ x[:, 0]) * (x[:, 1] @ x[:, 1]))
    ranker = fit_item_knn(material, ItemKnnSettings(emphasis=1, shrink=0))
    assert ranker.similarities(np.array([0]))[0, 1] == pytest.approx(cosine, rel=1e-5)


def test_an_artist_without_listeners_is_like_none(material_of):
    ranker = fit_item_knn(material_of([[1, 1, 0]]), ItemKnnSettings(emphasis=0, shrink=0))
    assert ranker.similarities(np.array([2])).tolist() == [[0, 0, 0]]

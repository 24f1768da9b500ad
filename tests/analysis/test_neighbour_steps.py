import numpy as np
import pytest

from analysis.listeners import listeners
from analysis.neighbour_lists import neighbour_lists
from analysis.neighbour_steps import Likeness, alike, all_material, vectors
from analysis.ranking.settings import IalsSettings, ItemKnnSettings
from analysis.splitting import link_rows

KNN = ItemKnnSettings(emphasis=0, shrink=0)
SMALL = IalsSettings(dimension=4, confidence=5, l2=1, iterations=3)


@pytest.fixture(autouse=True)
def cache(tmp_path, monkeypatch):
    monkeypatch.setenv("LASTFM_CACHE", str(tmp_path))


def test_the_reader_meets_models_of_all_links_and_tags(sample):
    material = all_material(sample)
    assert len(material.links) == len(sample.links)
    assert len(material.assignments) > 0


def test_those_asked_about_are_the_artists_with_enough_listeners(sample):
    found = alike(sample, KNN, 0, 8, 3)
    enough = listeners(sample) >= 8
    assert len(found.near) == enough.sum() > 500 // 10
    assert enough[: len(found.near)].all()
    assert enough[found.near].all()
    assert not (found.near == np.arange(len(found.near))[:, None]).any()
    assert (np.diff(found.scores, axis=1) <= 0).all()


def test_the_nearest_by_common_listeners_are_those_counted_by_hand(sample):
    links = link_rows(sample)
    found, row = alike(sample, KNN, 0, 8, 1), 3
    of_artist = {artist: set(users) for artist, users in links.groupby("artist")["user"]}
    own, enough = of_artist[row], np.flatnonzero(listeners(sample) >= 8)
    cosine = {
        other: len(own & of_artist[other]) / np.sqrt(len(own) * len(of_artist[other]))
        for other in enough
        if other != row
    }
    assert found.scores[row, 0] == pytest.approx(max(cosine.values()), rel=1e-5)
    assert cosine[found.near[row, 0]] == pytest.approx(max(cosine.values()), rel=1e-5)


def test_first_vectors_follow_from_the_seed(sample):
    one, same, other = (vectors(sample, SMALL, seed) for seed in (1, 1, 2))
    np.testing.assert_array_equal(one.artist_embedding, same.artist_embedding)
    assert not np.array_equal(one.artist_embedding, other.artist_embedding)


def test_lists_leave_out_artists_that_were_not_asked_about(sample):
    likeness = Likeness(np.array([[2, 1], [0, 2]]), np.ones((2, 2), np.float32))
    table = neighbour_lists(sample, likeness, [1, 2, 0], count=2)
    names = sample.artist_names
    assert table["artist"].tolist() == [names[1], names[0]]
    assert table["nearest"].tolist() == [f"{names[0]} · {names[2]}", f"{names[2]} · {names[1]}"]

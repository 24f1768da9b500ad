"""The maps' numbers by another route: from the files by plain loops, from distances and ranks."""

from collections import Counter

import numpy as np
import pytest

from tests.analysis.atlas.near_by import distances, same_genre, trust

LAYOUTS = ("embedding", "tsne", "umap", "pca")
MAPS = LAYOUTS[1:]


def test_who_is_on_the_map_and_who_is_judged(answered):
    found = answered.found
    assert found.artists_shown == len(answered.shown) == len(answered.spaces["tsne"])
    assert found.genre_purity.judged == len(answered.judged) > 100
    assert found.without_genre == sum(not answered.genre_of[artist] for artist in answered.shown)
    names = [answered.raw.names[artist] for artist in answered.shown]
    assert answered.dataset.artist_names[: len(names)].tolist() == names


@pytest.mark.parametrize("name", LAYOUTS)
def test_nearest_artists_share_a_genre(answered, name):
    # Do neighbours on the map agree with the tags that the model has not seen?
    judge, said = answered.study.atlas.judge, [answered.genres[at] for at in answered.judged]
    pairs = [
        (answered.found.genre_purity, answered.spaces),
        (answered.found.model_of_2021.genre_purity, answered.spaces_2021),
    ]
    for found, spaces in pairs:
        share = same_genre(name, spaces[name][answered.judged], said, judge.nearest)
        assert getattr(found, name) == pytest.approx(share, abs=1e-3)


def test_chance_that_two_artists_share_a_genre(answered):
    said = [answered.genres[at] for at in answered.judged]
    same = sum(one == other for at, one in enumerate(said) for other in said[:at])
    pairs = len(said) * (len(said) - 1) / 2
    assert answered.found.genre_purity.chance == pytest.approx(same / pairs)
    assert answered.found.model_of_2021.genre_purity.chance == pytest.approx(same / pairs)


@pytest.mark.parametrize("name", MAPS)
def test_trustworthiness(answered, name):
    # How far can a map be trusted? The formula, by the ranks of all artists for each.
    k = answered.study.atlas.trust
    pairs = [
        (answered.found.trustworthiness, answered.spaces),
        (answered.found.model_of_2021.trustworthiness, answered.spaces_2021),
    ]
    for found, spaces in pairs:
        expected = trust(spaces["embedding"], spaces[name], k)
        assert getattr(found, name) == pytest.approx(expected, abs=1e-4)


@pytest.mark.parametrize("name", MAPS)
def test_neighbours_that_a_map_keeps(answered, name):
    k, spaces = answered.study.atlas.trust, answered.spaces
    near = {
        layout: np.argsort(distances(layout, spaces[layout]), axis=1, kind="stable")[:, :k].tolist()
        for layout in ("embedding", name)
    }
    kept = [len({*a} & {*b}) for a, b in zip(near["embedding"], near[name], strict=True)]
    share = sum(kept) / (k * len(kept))
    assert getattr(answered.found.kept, name) == pytest.approx(share, abs=1e-3)


def test_genres_with_a_colour_of_their_own(answered):
    used = Counter(tag for _, _, tag in answered.raw.taggings)
    assert answered.found.genres_coloured == min(7, answered.study.genres.count, len(used))


@pytest.mark.slow
@pytest.mark.parametrize("answered", ["real"], indirect=True)
def test_what_the_map_of_the_real_data_must_show(answered):
    purity, trustworthiness = answered.found.genre_purity, answered.found.trustworthiness
    assert purity.embedding >= 0.53
    assert purity.tsne >= 0.50
    assert purity.umap >= 0.45
    assert min(trustworthiness.tsne, trustworthiness.umap) >= 0.95

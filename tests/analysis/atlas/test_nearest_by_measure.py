"""The nearest artists in the sample by every measure, found by other routes."""

import numpy as np
import pytest

from analysis.atlas.mapped_artists import count_shown
from analysis.atlas.nearest_by_measure import nearest_by_measure, nearest_of_all
from analysis.listeners import listeners
from analysis.neighbour_steps import vectors
from analysis.splitting import link_rows
from analysis.steps import trained
from analysis.study import load_study

STUDY = load_study()
ROWS = (0, 7, 300)


@pytest.fixture(scope="module")
def near(sample):
    return nearest_by_measure(sample, STUDY)


def nearest(embedding, row, shown, cosine):
    lengths = np.linalg.norm(embedding, axis=1) if cosine else np.ones(len(embedding))
    others = [other for other in range(shown) if other != row and embedding[other].any()]
    pairs = [
        (-float(embedding[row] @ embedding[o]) / (lengths[row] * lengths[o]), o) for o in others
    ]
    return sorted(pairs)[: STUDY.atlas.listed]


def assert_nearest(likeness, row, pairs):
    assert likeness.near[row].tolist() == [other for _, other in pairs]
    assert likeness.scores[row] == pytest.approx([-score for score, _ in pairs], rel=1e-4)


def test_those_with_enough_listeners_are_shown(sample):
    enough = [heard for heard in listeners(sample) if heard >= STUDY.atlas.minimum_listeners]
    assert count_shown(sample, STUDY.atlas) == len(enough) > 4


@pytest.mark.parametrize("row", ROWS)
def test_embeddings_of_the_implicit_factorisation(sample, near, row):
    embedding = vectors(sample, STUDY.ranking.ials, STUDY.likeness.seed).artist_embedding
    embedding, shown = embedding.astype(np.float64), len(near["cosine"].near)
    assert_nearest(near["cosine"], row, nearest(embedding, row, shown, cosine=True))
    assert_nearest(near["dot"], row, nearest(embedding, row, shown, cosine=False))
    last = len(embedding) - 1
    if embedding[last].any():
        everybody = nearest_of_all(sample, STUDY)
        assert_nearest(everybody, last, nearest(embedding, last, shown, cosine=True))


@pytest.mark.parametrize("row", ROWS)
def test_embedding_of_the_model_of_2021(sample, near, row):
    embedding = trained(sample, STUDY.models.regularised, STUDY.split).artist_embedding
    expected = nearest(embedding.astype(np.float64), row, len(near["cosine"].near), cosine=True)
    assert_nearest(near["regularised"], row, expected)


@pytest.mark.parametrize("row", ROWS)
def test_neighbours_by_common_listeners_have_some(sample, near, row):
    links = link_rows(sample)
    lists = links.groupby("artist")["user"].agg(set)
    shown = len(near["common"].near)
    known = [o for o in range(shown) if o != row and lists[o] & lists[row]]
    found = [other for other in near["common"].near[row].tolist() if other >= 0]
    assert set(found) <= set(known)
    assert len(found) == min(STUDY.atlas.listed, len(known))
    assert len(set(found)) == len(found)

"""The explorer's neighbours by another route: lists compared link by link."""

from collections import defaultdict
from math import exp, log1p, sqrt

import numpy as np
import pytest

from analysis.atlas.explorer_names import MEASURES
from analysis.atlas.nearest_by_measure import nearest_by_measure
from analysis.neighbour_steps import vectors

ROWS = (0, 7, 300, -1)


@pytest.fixture(scope="module")
def near(answered):
    return nearest_by_measure(answered.dataset, answered.study)


@pytest.fixture(scope="module")
def weights(answered):
    """By artist id and user: what a link counts, the more the more it is played in its list."""
    emphasis = answered.study.ranking.item_knn.emphasis
    lists = defaultdict(dict)
    for user, artist, plays in answered.raw.links:
        lists[user][artist] = log1p(plays)
    found = defaultdict(dict)
    for user, logs in lists.items():
        middle = sum(logs.values()) / len(logs)
        spread = sqrt(sum((value - middle) ** 2 for value in logs.values()) / len(logs))
        for artist, value in logs.items():
            found[artist][user] = exp(emphasis * (value - middle) / max(spread, 0.3))
    return found


def common(answered, weights, artist):
    """Score all artists by the listeners that they have in common with one."""
    assert answered.study.ranking.item_knn.shrink == 0
    own = weights[artist]
    scores = []
    for other in answered.raw.by_popularity:
        theirs = weights.get(other, {})
        shared = sum(own[user] * theirs[user] for user in own.keys() & theirs.keys())
        lengths = sqrt(sum(w * w for w in own.values()) * sum(w * w for w in theirs.values()))
        scores.append(shared / lengths if shared and other != artist else 0.0)
    return np.array(scores)


def assert_nearest(answered, likeness, row, scores, least=-np.inf):
    row %= len(answered.shown)
    others = [o for o in range(len(answered.shown)) if o != row and scores[o] > least]
    best = sorted(others, key=lambda other: -scores[other])[: answered.study.atlas.listed]
    count = len(best)
    found = likeness.near[row]
    assert likeness.scores[row][:count] == pytest.approx(scores[best], rel=1e-3, abs=1e-4)
    assert scores[found[:count]] == pytest.approx(scores[best], rel=1e-3, abs=1e-4)
    assert (found[count:] == -1).all()


@pytest.mark.parametrize("measure", MEASURES)
def test_scores_fall_and_nobody_is_twice_in_a_list_or_in_the_own(near, measure):
    likeness = near[measure]
    for row, (others, scores) in enumerate(zip(likeness.near, likeness.scores, strict=True)):
        there = [other for other in others.tolist() if other >= 0]
        assert len(set(there)) == len(there)
        assert row not in there
        assert (np.diff(scores[: len(there)]) <= 1e-6).all()


@pytest.mark.parametrize("row", ROWS)
def test_neighbours_by_common_listeners(answered, near, weights, row):
    artist, best = answered.shown[row], near["common"].near[row, 0]
    assert answered.raw.audience[artist] & answered.raw.audience[answered.shown[best]]
    scores = common(answered, weights, artist)
    assert_nearest(answered, near["common"], row, scores, least=0)


@pytest.mark.parametrize("row", ROWS)
def test_neighbours_by_cosine_and_common_listeners(answered, near, weights, row):
    # Both scores in standard deviations over all artists, and then their mean.
    embedding = vectors(*answered.asked[:3]).artist_embedding.astype(np.float64)
    lengths = np.maximum(np.sqrt((embedding * embedding).sum(axis=1)), 1e-30)
    place = row % len(answered.shown)
    cosine = embedding @ embedding[place] / lengths / lengths[place]
    share = answered.study.ranking.alike_share
    first, second = (
        (scores - scores.mean()) / sqrt(((scores - scores.mean()) ** 2).mean())
        for scores in (common(answered, weights, answered.shown[row]), cosine)
    )
    assert_nearest(answered, near["alike"], row, (1 - share) * first + share * second)

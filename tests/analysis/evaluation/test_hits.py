from math import log2

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from scipy.sparse import csr_array

from analysis.evaluation.hits import hits, ndcg_at_k, recall_at_k
from analysis.evaluation.ranking import top_k

# User 0 holds out three of five artists, user 1 one, user 2 none.
HELD_OUT = csr_array(np.array([[1, 1, 0, 0, 1], [0, 0, 0, 1, 0], [0, 0, 0, 0, 0]], dtype=bool))
RANKED = np.array([[2, 4, 0, 3], [0, 1, 3, -1], [0, 1, 2, 3]])


def test_hits_by_place():
    assert hits(RANKED, HELD_OUT, 4).astype(int).tolist() == [[0, 1, 1, 0], [0, 0, 1, 0], [0] * 4]


def test_an_empty_place_is_no_hit_of_the_user_before():
    # Without care, -1 of user 1 reads as the last artist of user 0.
    held_out = csr_array(np.array([[False, True], [True, False]]))
    assert not hits(np.array([[-1], [-1]]), held_out, 1).any()


@pytest.mark.parametrize(("k", "expected"), [(1, [0, 0]), (2, [1 / 3, 0]), (4, [2 / 3, 1])])
def test_recall(k, expected):
    found = recall_at_k(RANKED, HELD_OUT, k)
    assert found[:2].tolist() == pytest.approx(expected)
    assert np.isnan(found[2])


def test_ndcg():
    # User 0 hits at places 2 and 3 and could at 1, 2, 3; user 1 hits at 3 and could at 1.
    found = ndcg_at_k(RANKED, HELD_OUT, 4)
    expected = (1 / log2(3) + 1 / 2) / (1 + 1 / log2(3) + 1 / 2)
    assert found[:2].tolist() == pytest.approx([expected, 1 / 2])
    assert np.isnan(found[2])
    # Within two places user 0 could at 1 and 2 only.
    expected = (1 / log2(3)) / (1 + 1 / log2(3))
    assert ndcg_at_k(RANKED, HELD_OUT, 2)[:2].tolist() == pytest.approx([expected, 0])


def test_the_best_ranking_reaches_one_however_many_are_held_out():
    found = ndcg_at_k(np.array([[4, 1]]), HELD_OUT[:1], 2)
    assert found.tolist() == pytest.approx([1])
    assert recall_at_k(np.array([[4, 1]]), HELD_OUT[:1], 2).tolist() == pytest.approx([2 / 3])


def test_too_few_places_or_other_users_are_refused():
    with pytest.raises(ValueError, match="4 places are ranked"):
        recall_at_k(RANKED, HELD_OUT, 5)
    with pytest.raises(ValueError, match="rankings of 3 users"):
        ndcg_at_k(RANKED, HELD_OUT[:1], 2)


@given(st.integers(1, 6), st.data())
def test_metrics_agree_with_sets(k, data):
    held_out = data.draw(arrays.arrays(bool, (3, 6)))
    scores = np.array([data.draw(st.permutations(range(6))) for _ in range(3)], dtype=float)
    ranked = top_k(scores, csr_array((3, 6), dtype=bool), k)
    recall = recall_at_k(ranked, csr_array(held_out), k)
    ndcg = ndcg_at_k(ranked, csr_array(held_out), k)
    for user in range(3):
        relevant = set(np.flatnonzero(held_out[user]))
        if not relevant:
            assert np.isnan([recall[user], ndcg[user]]).all()
            continue
        gains = [1 / log2(p + 2) for p, artist in enumerate(ranked[user]) if artist in relevant]
        best = [1 / log2(p + 2) for p in range(min(k, len(relevant)))]
        assert recall[user] == pytest.approx(len(gains) / len(relevant))
        assert ndcg[user] == pytest.approx(sum(gains) / sum(best))

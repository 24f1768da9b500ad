import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from scipy.sparse import csr_array

from analysis.evaluation import ranking
from analysis.evaluation.ranking import top_k

SHAPES = arrays.array_shapes(min_dims=2, max_dims=2, max_side=7)
TIES = st.integers(-2, 2).map(float)  # few values, so that most places are shared


def nothing(users, artists):
    return csr_array((users, artists), dtype=bool)


def test_known_artists_are_not_ranked():
    scores = np.array([[5.0, 1.0, 4.0, 3.0], [1.0, 2.0, 3.0, 4.0]])
    known = csr_array(np.array([[True, False, False, False], [False, False, True, True]]))
    assert top_k(scores, known, 2).tolist() == [[2, 3], [1, 0]]


def test_ties_go_by_row_also_at_the_last_place():
    scores = np.array([[1.0, 7.0, 1.0, 1.0, 9.0, 1.0], [2.0] * 6])
    assert top_k(scores, nothing(2, 6), 4).tolist() == [[4, 1, 0, 2], [0, 1, 2, 3]]


def test_ties_of_known_artists_take_no_place():
    known = csr_array(np.array([[True, False, True, False, False]]))
    assert top_k(np.zeros((1, 5)), known, 2).tolist() == [[1, 3]]


def test_empty_places_are_marked():
    known = csr_array(np.array([[True, False, True], [True, True, True]]))
    scores = np.array([[1.0, 2.0, 3.0], [1.0, 2.0, 3.0]])
    assert top_k(scores, known, 2).tolist() == [[1, -1], [-1, -1]]
    assert top_k(scores[:1], nothing(1, 3), 5).tolist() == [[2, 1, 0, -1, -1]]


def test_the_worst_possible_score_is_still_ranked():
    lowest = float(np.finfo(np.float64).min)
    known = csr_array(np.array([[True, False]]))
    assert top_k(np.array([[1.0, lowest]]), known, 2).tolist() == [[1, -1]]


@pytest.mark.parametrize("bad", [np.nan, np.inf, -np.inf])
def test_scores_without_a_place_are_refused(bad):
    with pytest.raises(ValueError, match="finite"):
        top_k(np.array([[1.0, bad]]), nothing(1, 2), 1)


def test_a_block_needs_the_rows_of_its_users():
    with pytest.raises(ValueError, match=r"\(2, 3\) but known artists of \(4, 3\)"):
        top_k(np.zeros((2, 3)), nothing(4, 3), 1)


@given(arrays.arrays(np.float32, SHAPES, elements=TIES), st.integers(1, 9), st.data())
def test_a_stable_sort_of_the_whole_catalogue_says_the_same(scores, k, data):
    mask = data.draw(arrays.arrays(bool, scores.shape))
    before = scores.copy()
    found = top_k(scores, csr_array(mask), k)
    for row, user in enumerate(found):
        left = [artist for artist in range(scores.shape[1]) if not mask[row, artist]]
        best = sorted(left, key=lambda artist, own=scores[row]: (-own[artist], artist))[:k]
        assert user.tolist() == best + [-1] * (k - len(best))
    assert (scores == before).all()


def test_blocks_change_nothing(monkeypatch):
    rng = np.random.default_rng(4)
    scores = rng.integers(0, 4, size=(9, 11)).astype(np.float32)
    known = csr_array(rng.random(scores.shape) < 0.4)
    whole = top_k(scores, known, 6)
    monkeypatch.setattr(ranking, "_CELLS", 23)  # two users at a time
    assert (top_k(scores, known, 6) == whole).all()

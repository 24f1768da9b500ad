"""What maps keep: worked out on a few points."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.atlas.genre_purity import chance_purity, purity
from analysis.atlas.layout import Layout
from analysis.atlas.preservation import comparable, mean_share_kept, share_kept
from analysis.atlas.quality import judge_maps
from analysis.study import load_study

DEGREES = np.radians([0, 10, 30, 90, 100])
FAN = np.column_stack([np.cos(DEGREES), np.sin(DEGREES)])
GENRES = np.array(["pop", "pop", "jazz", "jazz", "rock"])
ATLAS = load_study().atlas
ONE = ATLAS.model_copy(update={"trust": 1, "judge": ATLAS.judge.model_copy(update={"nearest": 1})})


def judged(rows, embedding=FAN):
    layout = Layout({"pca": FAN}, {"pca": 1.0})
    return judge_maps(embedding, layout, GENRES, np.array(rows, dtype=np.int64), ONE)


def test_purity_worked_out_by_hand():
    # Nearest: 0 -> 10 and back (same), 30 -> 10 (other), 90 -> 100 and back (other).
    # Pairs of the same genre: pop 1 and jazz 1 of 10.
    found = judged(range(5))
    assert found.layouts["purity"].tolist() == [2 / 5, 2 / 5]
    assert (found.chance, found.judged) == (2 / 10, 5)
    assert found.layouts["kept"].tolist()[1] == 1.0


def test_neighbours_are_looked_for_among_the_judged():
    # Without 10 and 100, the nearest of 90 is 30 (same); 0 and 30 are each other's (other).
    assert judged([0, 2, 3]).layouts["purity"].tolist() == [
        pytest.approx(1 / 3),
        pytest.approx(1 / 3),
    ]


@pytest.mark.parametrize("rows", [[], [2]])
def test_too_few_to_compare_have_no_purity(rows):
    found = judged(rows)
    assert found.layouts["purity"].isna().all() and np.isnan(found.chance)


def test_a_zero_vector_is_no_error():
    assert judged(range(5), FAN * [[0], [1], [1], [1], [1]]).judged == 5


def test_shares_of_neighbours_that_stay():
    first, second = np.array([[1, 2], [0, 2]]), np.array([[2, 3], [2, 0]])
    assert share_kept(first, second) == 3 / 4
    assert mean_share_kept([first, second, first]) == pytest.approx((0.75 + 1 + 0.75) / 3)
    assert np.isnan(mean_share_kept([first]))
    assert [comparable(15, rows) for rows in (4, 31, 900)] == [1, 15, 15]


@given(st.lists(st.sampled_from(["pop", "jazz"]), min_size=2, max_size=9))
def test_with_all_others_as_neighbours_purity_is_chance(genres):
    named, n = np.array(genres), len(genres)
    others = np.array([[other for other in range(n) if other != row] for row in range(n)])
    assert purity(others, named) == pytest.approx(chance_purity(named))

from itertools import count

import numpy as np
import pytest
from scipy.sparse import csr_array

from analysis.ranking.factors import Factors
from analysis.ranking.stopping import Watch, best_of

ONES = np.ones((1, 1), np.float32)


def training(values):
    """Return models that carry a value and their place from 1, and how many were asked for."""
    asked = []

    def path():
        for place, value in enumerate(values, start=1):
            asked.append(place)
            yield Factors(ONES * value, ONES, place)

    return path(), asked


def value_of(model):
    return float(model.user_embedding[0, 0])


def test_training_ends_when_nothing_better_comes():
    path, asked = training([1, 3, 2, 2.5, 2, 9])
    assert best_of(path, 6, value_of, patience=3).iterations == 2
    assert asked == [1, 2, 3, 4, 5]


def test_a_better_one_restores_patience():
    path, asked = training([5, 4, 6, 4, 7, 1, 1, 8])
    assert best_of(path, 8, value_of, patience=2).iterations == 5
    assert asked == [1, 2, 3, 4, 5, 6, 7]


def test_of_equals_the_first():
    path, _ = training([1, 2, 2, 2])
    assert best_of(path, 4, value_of, patience=3).iterations == 2


def test_no_more_iterations_than_asked_for():
    endless = (Factors(ONES * n, ONES, n) for n in count(1))
    assert best_of(endless, 4, value_of).iterations == 4


@pytest.mark.parametrize("judge", [None, lambda _: np.nan])
def test_with_nothing_to_judge_by_training_goes_to_its_end(judge):
    path, _ = training([9, 1, 1, 1, 1, 1])
    assert best_of(path, 6, judge).iterations == 6


def test_progress_is_told_until_it_ends():
    told = []
    best_of(training([3, 1, 1])[0], 9, value_of, 2, lambda *done: told.append(done))
    assert told == [(1, 9), (2, 9), (3, 9)]


def test_no_model_at_all_is_an_error():
    with pytest.raises(ValueError, match="no model"):
        best_of(iter([]), 3, None)


def test_the_judge_is_the_ndcg_of_what_is_not_known_by_hand():
    # The best unknown artist of user 0 is 2 and not held out, the next is 0: 1 / log2(3) of 1.
    # User 1 has nothing held out and does not count.
    scores = np.array([[1, 9, 2, 0], [1, 2, 3, 4]], np.float32)
    known = csr_array(np.array([[0, 1, 0, 0], [0, 0, 0, 1]], dtype=bool))
    held_out = csr_array(np.array([[1, 0, 0, 0], [0, 0, 0, 0]], dtype=bool))
    model = Factors(scores, np.eye(4, dtype=np.float32))
    assert Watch(known, held_out, k=2).judge(model) == pytest.approx(1 / np.log2(3))


def test_the_judge_has_no_opinion_where_nothing_is_held_out():
    nothing = csr_array((1, 1), dtype=bool)
    assert np.isnan(Watch(nothing, nothing).judge(Factors(ONES, ONES)))

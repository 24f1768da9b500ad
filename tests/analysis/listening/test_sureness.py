import numpy as np

from analysis.listening.fold_in import fold_in
from analysis.listening.sureness import times_kept

ROWS, VALUES = np.array([0, 1, 2, 3]), np.ones(4)
MAY = np.arange(4, 12)


def test_counts_are_those_of_lists_with_a_third_left_out(embedding, model):
    # Of four artists one is left out: each resample is one of four lists.
    firsts = []
    for out in ROWS:
        rest = np.delete(ROWS, out)
        scores = embedding[MAY].astype(float) @ fold_in(embedding, rest, VALUES[:3], model)
        firsts.append(set(np.argsort(-scores)[:2].tolist()))
    found = times_kept(embedding, ROWS, VALUES, model, MAY, count=2, resamples=60, seed=1)
    assert found.sum() == 2 * 60
    always, ever = set.intersection(*firsts), set.union(*firsts)
    assert set(np.flatnonzero(found == 60)) == always
    assert set(np.flatnonzero(found)) == ever


def test_a_seed_decides_and_the_order_of_the_list_does_not(embedding, model):
    given = model, MAY, 3, 30, 5
    found = times_kept(embedding, ROWS, VALUES, *given)
    assert found.tolist() == times_kept(embedding, ROWS, VALUES, *given).tolist()
    assert found.tolist() == times_kept(embedding, ROWS[::-1], VALUES, *given).tolist()


def test_too_short_lists_and_no_candidates(embedding, model):
    assert times_kept(embedding, ROWS[:1], VALUES[:1], model, MAY, 2, 9, 0).tolist() == [0] * 8
    assert times_kept(embedding, ROWS, VALUES, model, MAY[:0], 2, 9, 0).tolist() == []
    two = times_kept(embedding, ROWS[:2], VALUES[:2], model, MAY, 8, 9, 0)
    assert two.tolist() == [9] * 8  # room for all of them

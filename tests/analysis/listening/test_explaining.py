import numpy as np
import pytest

from analysis.listening.explaining import contributions, strongest
from analysis.listening.fold_in import fold_in

ROWS, VALUES = np.array([9, 1, 4]), np.array([1.6, 0.7, 1.0])


def test_contributions_add_up_to_the_scores(embedding, model):
    asked = np.array([0, 2, 11])
    parts = contributions(embedding, ROWS, VALUES, model, asked)
    scores = embedding[asked].astype(float) @ fold_in(embedding, ROWS, VALUES, model)
    assert parts.shape == (3, 3)
    assert parts.sum(axis=1) == pytest.approx(scores, abs=1e-9)


def test_each_contribution_by_the_formula(embedding, model):
    q = embedding.astype(float)
    inverse = np.linalg.inv(
        q.T @ q
        + model.l2 * np.eye(3)
        + sum(
            model.confidence * x * np.outer(q[j], q[j]) for j, x in zip(ROWS, VALUES, strict=True)
        )
    )
    parts = contributions(embedding, ROWS, VALUES, model, np.array([5]))[0]
    for j, x, part in zip(ROWS, VALUES, parts, strict=True):
        assert part == pytest.approx(q[5] @ inverse @ q[j] * (1 + model.confidence * x), rel=1e-9)


def test_only_what_speaks_for_an_artist_is_a_reason():
    assert strongest(np.array([[0.2, -0.1, 0.2, 0.3], [-1, -1, -1, 0]]), 3) == [[3, 0, 2], []]


def test_an_empty_list_explains_nothing(embedding, model):
    nothing = np.empty(0, np.int64), np.empty(0)
    assert contributions(embedding, *nothing, model, np.array([0])).shape == (1, 0)

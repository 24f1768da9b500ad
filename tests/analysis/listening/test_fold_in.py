import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.sparse import csr_array

from analysis.listening.fold_in import fold_in, gram
from analysis.ranking import least_squares

ROWS, VALUES = np.array([1, 4, 9]), np.array([0.7, 1.0, 1.6])


def brute_force(embedding, rows, values, model):
    """Weigh all pairs of the loss one by one: known ones 1 + alpha x with target 1, others 1, 0."""
    dimension = embedding.shape[1]
    left, right = model.l2 * np.eye(dimension), np.zeros(dimension)
    for artist, vector in enumerate(embedding.astype(float)):
        known = artist in rows.tolist()
        weight = 1 + model.confidence * values[rows.tolist().index(artist)] if known else 1.0
        left += weight * np.outer(vector, vector)
        right += weight * known * vector
    return np.linalg.inv(left) @ right


def test_the_vector_solves_the_loss_over_all_pairs(embedding, model):
    found = fold_in(embedding, ROWS, VALUES, model)
    assert found == pytest.approx(brute_force(embedding, ROWS, VALUES, model), rel=1e-9)


def test_a_trained_row_gets_there_in_the_end(embedding, model):
    lists = np.zeros((1, 12), np.float32)
    lists[0, ROWS] = VALUES
    many = model.model_copy(update={"steps": 50})
    known = least_squares.entries(csr_array(lists))
    trained = least_squares.sweep(np.zeros((1, 3), np.float32), embedding, known, many)
    assert fold_in(embedding, ROWS, VALUES, model) == pytest.approx(trained.numpy()[0], abs=1e-5)


@given(st.permutations(range(3)))
def test_the_order_of_a_list_changes_no_bit(embedding, model, order):
    whole = fold_in(embedding, ROWS, VALUES, model)
    mixed = fold_in(embedding, ROWS[order], VALUES[order], model)
    assert whole.tobytes() == mixed.tobytes()


def test_what_is_shared_may_be_given(embedding, model):
    before = embedding.copy()
    shared = gram(embedding, model.l2)
    given_it = fold_in(embedding, ROWS, VALUES, model, shared)
    assert given_it.tolist() == fold_in(embedding, ROWS, VALUES, model).tolist()
    assert (embedding == before).all()


def test_an_empty_list_and_an_unheard_artist_say_nothing(embedding, model):
    nobody = np.empty(0, np.int64)
    assert fold_in(embedding, nobody, np.empty(0), model).tolist() == [0, 0, 0]
    unheard = np.vstack([embedding, np.zeros((1, 3), np.float32)])
    with_it = fold_in(unheard, np.append(ROWS, 12), np.append(VALUES, 1), model)
    assert with_it == pytest.approx(fold_in(embedding, ROWS, VALUES, model), rel=1e-12)

import numpy as np
import pytest

from analysis.atlas.nearest_lists import as_lists, nearest_in_embedding, nearest_on_map

# Directions at 0, 90, 53 and 0 degrees, a zero vector, and one at 37 degrees.
EMBEDDING = np.array([[1.0, 0], [0, 2], [3, 4], [9, 0], [0, 0], [4, 3]])


def test_nearest_by_cosine_worked_out_by_hand():
    # On the map are the first four; row 5 is at (.8, .6): .96 from row 2, .8 from rows 0 and 3.
    found = nearest_in_embedding(EMBEDDING, "cosine", shown=4, asked=6, k=2)
    assert found.near.tolist() == [[3, 2], [2, 0], [1, 0], [0, 2], [-1, -1], [2, 0]]
    expected = [[1, 0.6], [0.8, 0], [0.8, 0.6], [1, 0.6], [0, 0], [0.96, 0.8]]
    assert found.scores == pytest.approx(np.array(expected), abs=1e-6)


def test_nearest_by_dot_product_worked_out_by_hand():
    # Row 0: 9 with row 3, 3 with row 2. Row 1: 8 with row 2, 0 with rows 0 and 3.
    found = nearest_in_embedding(EMBEDDING, "dot", shown=4, asked=2, k=2)
    assert found.near.tolist() == [[3, 2], [2, 0]]
    assert found.scores.tolist() == [[9, 3], [8, 0]]


def test_who_shares_nothing_is_no_neighbour():
    table = np.array([[9, 0, 0.5], [0, 9, 0], [0.5, 0, 9]])
    found = nearest_on_map(lambda rows: table[rows], 3, np.full(3, True), k=2, least=0.0)
    expected = {"rows": [[2], [], [0]], "scores": [[500], [], [500]]}
    assert as_lists(found) == expected


def test_more_artists_than_are_scored_at_once():
    embedding = np.random.default_rng(0).normal(size=(1203, 5))
    unit = embedding / np.linalg.norm(embedding, axis=1, keepdims=True)
    found = nearest_in_embedding(embedding, "cosine", shown=700, asked=1203, k=3)
    for row in (0, 499, 500, 700, 1202):
        others = [(-(unit[row] @ unit[o]), o) for o in range(700) if o != row]
        assert found.near[row].tolist() == [o for _, o in sorted(others)[:3]]

import numpy as np
import pytest
from scipy.sparse import csr_array

from analysis.ranking import least_squares
from analysis.ranking.least_squares import entries, sweep
from analysis.ranking.settings import IalsSettings

CONFIDENCE, L2, ROWS, OTHERS, DIMENSION = 4.0, 0.6, 9, 7, 5


@pytest.fixture
def problem():
    rng = np.random.default_rng(3)
    lists = rng.random((ROWS, OTHERS)) * (rng.random((ROWS, OTHERS)) < 0.5)
    lists[0] = 0
    own, other = (rng.normal(size=(n, DIMENSION)).astype(np.float32) for n in (ROWS, OTHERS))
    return lists.astype(np.float32), own, other


def exact(lists, other):
    """Solve every row's weighted regression of 1 (known) and 0 (unknown) on all others."""
    other = other.astype(float)
    rows = []
    for values in lists.astype(float):
        weights = np.diag(1 + CONFIDENCE * values)
        normal = other.T @ weights @ other + L2 * np.eye(DIMENSION)
        rows.append(np.linalg.solve(normal, other.T @ weights @ (values > 0)))
    return np.array(rows)


def swept(lists, own, other, steps):
    settings = IalsSettings(
        dimension=DIMENSION, confidence=CONFIDENCE, l2=L2, iterations=1, steps=steps
    )
    return sweep(own, other, entries(csr_array(lists)), settings).numpy()


def test_as_many_steps_as_dimensions_solve_every_row(problem):
    lists, own, other = problem
    found = swept(lists, own, other, DIMENSION + 1)
    assert found == pytest.approx(exact(lists, other), abs=1e-3)
    assert found[0] == pytest.approx(np.zeros(DIMENSION), abs=1e-5)


def test_few_links_take_few_steps(problem):
    lists, _, other = problem
    lists[:, 2:] = 0  # at most two links in a row
    found = swept(lists, np.zeros((ROWS, DIMENSION), np.float32), other, 3)
    assert found == pytest.approx(exact(lists, other), abs=1e-3)


def test_every_step_comes_nearer(problem):
    lists, own, other = problem
    target = exact(lists, other)
    far = [np.abs(swept(lists, own, other, steps) - target).max() for steps in (1, 3, 5)]
    assert far[0] > far[1] > far[2]


@pytest.mark.parametrize("rows", [1, 4, ROWS])
def test_rows_are_solved_for_so_many_at_a_time(problem, monkeypatch, rows):
    lists, own, other = problem
    whole = swept(lists, own, other, 2)
    monkeypatch.setattr(least_squares, "ROWS", rows)
    assert swept(lists, own, other, 2) == pytest.approx(whole, abs=1e-5)

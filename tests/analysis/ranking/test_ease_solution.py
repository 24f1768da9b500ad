import numpy as np
import pytest

from analysis.ranking.ease_solution import solve


def test_solution_by_inverse():
    rng = np.random.default_rng(0)
    rows = rng.random((4, 6))
    trust = rng.random(6)
    prior = np.array([[2.0, 1.0], [1.0, 2.0]])  # of the first two rows alone
    kernel = rows @ np.diag(trust) @ rows.T + 0.5 * np.eye(4)
    kernel[:2, :2] += prior
    solved, left = solve(*(a.astype(np.float32) for a in (rows, trust, prior)), 0.5)
    expected = np.linalg.inv(kernel) @ rows
    assert solved == pytest.approx(expected, abs=1e-5)
    assert left == pytest.approx(1 - trust * (rows * expected).sum(axis=0), abs=1e-5)
    assert (left > 0).all()

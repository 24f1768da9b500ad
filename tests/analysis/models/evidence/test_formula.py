import numpy as np
import pandas as pd
import pytest

from analysis.models.evidence.formula import Formula

COUNTED = pd.DataFrame(
    {"level": [4.0, 4.0, 4.0], "spread": [2.0, 2.0, 2.0], "x": [3.0, 1.0, 999.0]}
)


def formula(parameters, widest=4.0):
    arrays = [np.array(array, dtype=np.float32) for array in parameters]
    return Formula(["x"], np.array([1.0]), np.array([2.0]), widest, arrays, low=1.0, high=10.0)


def test_the_linear_formula_worked_by_hand():
    # x standardised: 1, 0 and 499, kept at 4. 4 + 2 (0.5 + 0.25 x): 5.5, 5, 7.
    assert formula([0.5, [0.25]]).weigh(COUNTED).tolist() == [5.5, 5.0, 7.0]


def test_answers_keep_within_the_range():
    assert formula([0, [2.0]]).weigh(COUNTED).tolist() == [8.0, 4.0, 10.0]
    assert formula([-9, [0.0]]).weigh(COUNTED).tolist() == [1.0, 1.0, 1.0]


def test_a_hidden_unit_worked_by_hand():
    # swish(2 x - 2) for x of 1 and 0 and, kept at 2, 2: 0, -2 / (1 + e^2), 2 / (1 + e^-2).
    found = formula([0, [0.0], [[2.0]], [-2.0], [1.0]], widest=2.0).weigh(COUNTED)
    assert found == pytest.approx([4, 4 + 2 * -2 * 0.119203, 4 + 2 * 2 * 0.880797], abs=1e-5)

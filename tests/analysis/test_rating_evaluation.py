import numpy as np
import pandas as pd
import pytest

from analysis.rating_evaluation import Rated, best_on_validation, rate, rating_table


def test_errors_by_user_worked_by_hand():
    answers = pd.DataFrame(
        {"user": [0, 2, 2], "weight": [1.0, 4.0, 2.0], "answer": [3.0, 4.5, 1.0]}
    )
    found = rate(answers, users=4, validation=7.0)
    assert found.sums.tolist() == [4, 0, 1.25, 0]
    assert found.counts.tolist() == [1, 0, 2, 0]
    assert found.validation == 7


def test_the_table_worked_by_hand():
    # Split by split 6 / 3 and 8 / 2: the mean of 2 and 4.
    splits = [
        Rated(np.array([2.0, 4.0]), np.array([2, 1]), 1.0),
        Rated(np.array([8.0, 0.0]), np.array([1, 1]), 2.0),
    ]
    table = rating_table({"one": splits, "two": splits}, seed=1)
    assert table["model"].tolist() == ["one", "two"]
    assert table["mean"].tolist() == [3.0, 3.0]
    assert table["validation"].tolist() == [1.5, 1.5]
    low, high = table.loc[0, ["low", "high"]]
    assert low < 3 < high
    assert table.loc[0].drop("model").equals(table.loc[1].drop("model"))


@pytest.mark.parametrize(
    ("errors", "best"),
    [([3, 2, 4], "b"), ([2, 2, 4], "a"), ([np.nan, 9, 4], "c"), ([np.nan] * 3, "a")],
)
def test_the_model_with_the_least_error_on_validation_is_the_best(errors, best):
    table = pd.DataFrame({"model": ["a", "b", "c"], "validation": np.array(errors, dtype=float)})
    assert best_on_validation(table) == best

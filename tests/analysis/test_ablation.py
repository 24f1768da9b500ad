import pandas as pd

from analysis.ablation import ablations, stack_errors
from analysis.study import load_study


def test_only_the_two_terms_differ():
    whole = load_study().models.regularised
    found = ablations(whole)
    assert found["both"] == whole
    for left in found.values():
        assert left.model_dump(exclude={"l2", "gravity"}) == whole.model_dump(
            exclude={"l2", "gravity"}
        )


def test_only_the_test_errors_are_stacked():
    figures = pd.Index(["final_train_mse", "final_test_mse", "best_test_mse"], name="figure")
    one = pd.DataFrame({"mean": [1.0, 8.0, 7.0], "low": [0.0, 7.5, 6.5], "high": 9.0}, figures)
    found = stack_errors({"no term": one, "L2 alone": one + 1})
    assert found.columns.tolist() == ["model", "figure", "mean", "low", "high"]
    assert found["model"].tolist() == ["no term", "no term", "L2 alone", "L2 alone"]
    assert found["figure"].tolist() == ["best_test_mse", "final_test_mse"] * 2
    assert found["mean"].tolist() == [7, 8, 8, 9]

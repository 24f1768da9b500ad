import pandas as pd

from analysis.learning_curves import learning_curves, loss_terms, of_test_links, printed_series
from analysis.training import CURVE

AVERAGE = pd.DataFrame(
    {
        "iteration": [0, 10] * 4,
        "measure": [name for name in CURVE for _ in range(2)],
        "mean": [9.0, 1.0, 9.5, 4.0, 0.1, 0.8, 0.0, 0.0],
        "low": [8.0, 0.5, 9.0, 3.0, 0.1, 0.7, 0.0, 0.0],
        "high": [9.5, 1.5, 9.9, 5.0, 0.1, 0.9, 0.0, 0.0],
    }
)


def test_curves_are_stacked_model_by_model():
    found = learning_curves({"small, wide": AVERAGE, "plain": AVERAGE})
    assert found.columns.tolist() == ["iteration", "series", "mse", "low", "high"]
    assert found["series"].drop_duplicates().tolist() == [
        "small, wide, train",
        "small, wide, test",
        "plain, train",
        "plain, test",
    ]
    test = found[found["series"] == "plain, test"]
    assert test[["mse", "low", "high"]].to_numpy().tolist() == [[9.5, 9.0, 9.9], [4.0, 3.0, 5.0]]


def test_printed_curves_have_the_readers_names():
    printed = pd.DataFrame(
        {
            "model": ["low_init", "low_init", "other"],
            "iteration": [0, 100, 0],
            "train_mse": [26.0, 12.0, 1.0],
            "test_mse": [26.5, 13.0, 1.0],
        }
    )
    found = printed_series(printed, {"low_init": "small first vectors"})
    assert found.to_dict("list") == {
        "iteration": [0, 100, 0, 100],
        "series": ["small first vectors, train"] * 2 + ["small first vectors, test"] * 2,
        "mse": [26.0, 12.0, 26.5, 13.0],
    }


def test_a_term_that_the_loss_does_not_have_is_no_line():
    found = loss_terms(AVERAGE)
    assert found["series"].drop_duplicates().tolist() == ["squared error", "L2"]
    assert found["mse"].tolist() == [9.0, 1.0, 0.1, 0.8]


def test_test_links_alone_are_called_by_the_model():
    curves = learning_curves({"small, wide": AVERAGE, "plain": AVERAGE})
    found = of_test_links(curves)
    assert list(dict.fromkeys(found["series"])) == ["small, wide", "plain"]
    assert found["mse"].tolist() == [9.5, 4.0] * 2

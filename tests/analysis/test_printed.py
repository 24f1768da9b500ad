"""The printed figures: only for the data that they are of, and in the right places."""

from dataclasses import replace

import pandas as pd
import pytest

from analysis.printed import FILE, PrintedCurves, PrintedReport, beside_printed, printed_curves
from analysis.published import read_published
from analysis.repeated import describe_curve


@pytest.fixture
def original(sample):
    """Data that pass for those of the report of 2021."""
    return replace(sample, fingerprint=read_published(FILE, PrintedReport).data)


def computed(**figures):
    return pd.DataFrame(figures, index=["mean", "low", "high"]).T.rename_axis("figure")


def test_the_curves_end_where_the_figures_say():
    report = read_published(FILE, PrintedReport)
    assert list(report.models) == list(report.curves.models)
    for name, curve in report.curves.models.items():
        assert len(curve.train_mse) == len(curve.test_mse) == len(report.curves.iterations)
        assert curve.train_mse[-1] == report.models[name].final_train_mse
        assert curve.test_mse[-1] == report.models[name].final_test_mse
        assert min(curve.test_mse) >= report.models[name].best_test_mse


def test_a_curve_with_an_error_too_few_is_no_curve():
    curve = {"train_mse": [3.0, 2.0], "test_mse": [3.0]}
    with pytest.raises(ValueError, match="one error for each of the iterations"):
        PrintedCurves.model_validate({"iterations": [0, 100], "models": {"plain": curve}})


def test_other_data_have_no_printed_curves(sample, original):
    assert printed_curves(sample) is None
    curves = printed_curves(original)
    # As the page with the models of the report of 2021 has them.
    low = curves[(curves["model"] == "low_init") & (curves["iteration"] == 400)]
    assert low[["train_mse", "test_mse"]].to_numpy().tolist() == [[2.076, 6.861063]]
    assert (
        curves.groupby("model", sort=False)["iteration"].agg(["min", "max"]).to_numpy().tolist()
        == [[0, 1000]] * 3
    )


def test_each_figure_stands_beside_its_own(original):
    ours = {
        "regularised": computed(best_test_mse=[8, 7, 9], final_gravity_term=[0.7, 0.6, 0.8]),
        "plain": computed(best_test_mse=[13, 12, 14], final_gravity_term=[0, 0, 0]),
        "new": computed(best_test_mse=[4, 3, 5]),
    }
    found = beside_printed(original, ours)
    assert found[["model", "figure"]].to_numpy().tolist() == [
        ["regularised", "best_test_mse"],
        ["regularised", "final_gravity_term"],
        ["plain", "best_test_mse"],  # and no term that it does not have
        ["new", "best_test_mse"],
    ]
    assert found["printed"].tolist()[:3] == [7.827332, 0.756215, 13.058693]
    assert found["printed"].isna().tolist() == [False, False, False, True]
    assert found[["mean", "low", "high"]].to_numpy().tolist()[0] == [8, 7, 9]


def test_for_other_data_nothing_was_printed(sample):
    found = beside_printed(sample, {"plain": computed(best_test_mse=[13, 12, 14])})
    assert found["printed"].isna().all()
    assert found["mean"].tolist() == [13]


def test_the_figures_are_those_of_a_curve(sample):
    points = {"iteration": [0], "train_mse": [1.0], "test_mse": [1.0]}
    found = describe_curve(pd.DataFrame(points | {"l2_term": [0.0], "gravity_term": [0.0]}))
    report = read_published(FILE, PrintedReport)
    assert all(set(model.model_dump()) == set(found) for model in report.models.values())

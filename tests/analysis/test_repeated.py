import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import t

from analysis.printed import FILE, PrintedReport
from analysis.published import read_published
from analysis.repeated import average_curves, describe_curve, summarise_curves
from analysis.steps import repeated
from analysis.study import load_study

CURVE = pd.DataFrame(
    {
        "iteration": [0, 10, 20, 30],
        "train_mse": [9.0, 4, 2, 1],
        "test_mse": [9.0, 5, 5, 6],
        "l2_term": [0.1, 0.2, 0.3, 0.4],
        "gravity_term": [0.0, 0.5, 0.6, 0.7],
    }
)
# Worse by 2 at first and better by 2 later: its best point is its last.
OTHER = CURVE.assign(train_mse=[11.0, 6, 4, 3], test_mse=[11.0, 7, 5, 4])


def test_the_best_point_is_the_earliest_lowest():
    assert describe_curve(CURVE) == {
        "final_train_mse": 1,
        "final_test_mse": 6,
        "final_l2_term": 0.4,
        "final_gravity_term": 0.7,
        "best_test_mse": 5,
        "best_iteration": 10,
    }


def test_means_and_ranges_are_of_each_repeats_own_figures():
    found = summarise_curves([CURVE, OTHER])
    assert found.loc["final_train_mse"].tolist() == [2, 1, 3]
    assert found.loc["final_test_mse"].tolist() == [5, 4, 6]
    assert found.loc["best_test_mse"].tolist() == [4.5, 4, 5]
    assert found.loc["best_iteration"].tolist() == [20, 10, 30]


def test_curves_are_averaged_point_by_point():
    found = average_curves([CURVE, OTHER])
    assert found["measure"].unique().tolist() == [
        "train_mse",
        "test_mse",
        "l2_term",
        "gravity_term",
    ]
    test = found[found["measure"] == "test_mse"]
    assert test["iteration"].tolist() == [0, 10, 20, 30]
    assert test["mean"].tolist() == [10, 6, 5, 5]
    assert test["low"].tolist() == [9, 5, 5, 4]
    assert test["high"].tolist() == [11, 7, 5, 6]


def test_one_repeat_has_no_range():
    found = summarise_curves([CURVE])
    assert (found["low"] == found["mean"]).all()
    assert (found["high"] == found["mean"]).all()


@given(st.permutations(range(3)), st.lists(st.floats(0, 50), min_size=3, max_size=3))
def test_the_order_of_repeats_does_not_matter(order, shifts):
    curves = [CURVE.assign(test_mse=CURVE["test_mse"] + shift) for shift in shifts]
    found = summarise_curves(curves)
    pd.testing.assert_frame_equal(found, summarise_curves([curves[i] for i in order]))
    assert (found["low"] <= found["mean"] + 1e-9).all()
    assert (found["mean"] <= found["high"] + 1e-9).all()


def test_the_curves_are_left_alone():
    before = CURVE.copy()
    average_curves([CURVE, OTHER])
    pd.testing.assert_frame_equal(CURVE, before)


@pytest.mark.slow
@pytest.mark.parametrize("name", ["plain", "low_init", "regularised"])
def test_the_real_data_give_the_printed_figures(real, name):
    study = load_study()
    model, count = getattr(study.models, name), study.repeats.count
    trainings = repeated(real, model, study.split, count)
    found = pd.DataFrame([describe_curve(training.curve) for training in trainings])
    # What was printed comes from one more split and start. Were it one of ours, it would lie in
    # this interval 19 times out of 20 (prediction interval of a normal distribution).
    within = t.ppf(0.975, count - 1) * np.sqrt(1 + 1 / count) * found.std()
    within["best_iteration"] = max(within["best_iteration"], model.metrics_every)
    printed = read_published(FILE, PrintedReport).models[name].model_dump(exclude_none=True)
    assert len(printed) == (6 if model.l2 else 4)
    for figure, value in printed.items():
        assert value == pytest.approx(found[figure].mean(), abs=within[figure]), figure
    assert (found.std() < 0.1 * found.mean())[list(printed)].all()  # or the test says nothing

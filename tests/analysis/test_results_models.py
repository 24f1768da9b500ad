import numpy as np
import pandas as pd

from analysis.results_models import ModelPart, describe_trainings
from analysis.training import CURVE, Training


def training(rate, *test_errors):
    points = {"iteration": range(0, 10 * len(test_errors), 10)} | dict.fromkeys(CURVE, 1.0)
    curve = pd.DataFrame(points | {"test_mse": test_errors})
    return Training(np.eye(1), np.eye(1), curve, rate)


def test_a_model_is_the_mean_of_its_repeats_and_their_range():
    found = describe_trainings([training(10.0, 9.0, 4.0, 6.0), training(5.0, 9.0, 8.0, 7.0)])
    part = ModelPart.model_validate(found)
    assert (part.best_test_mse, part.low.best_test_mse, part.high.best_test_mse) == (5.5, 4, 7)
    assert (part.best_iteration, part.low.best_iteration, part.high.best_iteration) == (15, 10, 20)
    assert (part.final_test_mse, part.final_l2_term) == (6.5, 1)


def test_the_rate_is_that_at_which_every_descent_held():
    assert describe_trainings([training(10.0, 1.0), training(5.0, 1.0)])["learning_rate"] == 5

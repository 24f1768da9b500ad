"""Names of models: what they are, and on which side they stand."""

import numpy as np
import pandas as pd

from analysis.charts.named_points import named

TABLE = pd.DataFrame(
    {
        "model": ["plain", "ablation_l2", "biases", "popularity"],
        "kind": ["2021", "2021", "ours", "ranking"],
        "test_mse": [14.0, 8.0, 4.0, np.nan],
        "mean": [0.03, 0.04, 0.05, 0.07],
        "low": [0.02, 0.03, 0.04, 0.06],
        "high": [0.04, 0.05, 0.06, 0.08],
        "listeners": [34.0, 46.0, 247.0, 371.0],
    }
)


def test_the_last_name_stays_inside_the_plot() -> None:
    shown = named(TABLE, top=0.0816).set_index("model")
    assert shown["side"]["plain"] == "left"
    assert shown["side"]["biases"] == "right"


def test_models_made_for_ranking_have_no_point() -> None:
    shown = named(TABLE, top=0.0816)
    assert shown["name"].tolist() == ["plain", "L2 alone", "biases"]
    assert shown["told"].tolist() == ["of 2021"] * 2 + ["ours and guesses"]

import numpy as np
import pandas as pd
import pytest
from scipy.sparse import csr_array

from analysis.ranking_choice import best_on_validation
from analysis.ranking_evaluation import (
    accuracy_table,
    decile_table,
    exposure_table,
)

# Two users, three artists. User 0 keeps artists 1 and 2 aside, user 1 artist 0.
HELD_OUT = csr_array(np.array([[0, 1, 1], [1, 0, 0]], dtype=bool))


def listed(*lists: list[int]) -> np.ndarray:
    """Put lists into the form of `top_k`, which fills what is missing up to 20 with -1."""
    return np.array([ranked + [-1] * (20 - len(ranked)) for ranked in lists])


GOOD = listed([1, 2], [2, 0])
BAD = listed([0, 1], [1, 2])


def measured(table: pd.DataFrame, model: str) -> dict[str, float]:
    return table[table["model"] == model].set_index("measure")["mean"].to_dict()


def test_metrics_are_means_over_users_and_splits():
    table = accuracy_table({"good": [GOOD, BAD]}, [HELD_OUT, HELD_OUT], "test", rng=0)
    found = measured(table, "good")
    # Recall of GOOD: 2/2 and 1/1; of BAD: 1/2 and 0/1.
    assert found["recall_at_10"] == pytest.approx((1 + 1 + 0.5 + 0) / 4)
    ideal = 1 + 1 / np.log2(3)
    ndcg = [1, 1 / np.log2(3), (1 / np.log2(3)) / ideal, 0]
    assert found["ndcg_at_10"] == pytest.approx(np.mean(ndcg))
    assert set(table["part"]) == {"test"}


def test_intervals_hold_the_mean_and_models_share_the_draws():
    lists = {"one": [GOOD, BAD], "same": [GOOD, BAD]}
    table = accuracy_table(lists, [HELD_OUT, HELD_OUT], "test", rng=0)
    assert (table["low"] <= table["mean"]).all()
    assert (table["mean"] <= table["high"]).all()
    one, same = (table[table["model"] == name].drop(columns="model") for name in lists)
    pd.testing.assert_frame_equal(one.reset_index(drop=True), same.reset_index(drop=True))


def test_exposure_is_the_mean_over_splits():
    table = exposure_table({"good": [GOOD, BAD]}, [np.array([1, 2, 4])] * 2, users=4)
    # GOOD shows 1, 2, 2, 0 and BAD 0, 1, 1, 2: every artist both times.
    assert table.loc[0, "coverage"] == 1
    assert table.loc[0, "popularity"] == pytest.approx(((2 + 4 + 4 + 1) + (1 + 2 + 2 + 4)) / 8)


def test_deciles_count_what_is_found_among_artists_of_like_popularity():
    table = decile_table({"good": [GOOD]}, [HELD_OUT], np.array([1, 50, 100]))
    assert set(table["model"]) == {"good"}
    assert table["held_out"].sum() == 3
    found = (table["recall"] * table["held_out"]).sum()
    assert found == pytest.approx(3)


def test_the_headline_is_chosen_on_validation_never_on_test():
    rows = [
        ("a", "validation", 0.2),
        ("b", "validation", 0.1),
        ("a", "test", 0.1),
        ("b", "test", 1),
    ]
    table = pd.DataFrame(rows, columns=["model", "part", "mean"]).assign(measure="ndcg_at_10")
    assert best_on_validation(table) == "a"

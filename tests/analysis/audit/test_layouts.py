"""Small tables of the audit."""

import pandas as pd

from analysis.audit.layouts import less_grave, lookup_table, merged_table
from analysis.stated import stated


def test_what_comes_in_the_place_of_an_artist() -> None:
    outcomes = pd.DataFrame(
        {
            "name": ["Air", "Queen", "Ke$ha", "+44"],
            "listeners": [9, 8, 7, 6],
            "outcome": ["right", "another", "nothing", "error"],
            "answered": ["Air", "Queensrÿche", "", ""],
        }
    )
    assert lookup_table(outcomes, 5).to_numpy().tolist() == [
        ["Queen", 8, "Queensrÿche"],
        ["Ke$ha", 7, "nothing"],
        ["+44", 6, "an error"],
    ]
    assert len(lookup_table(outcomes, 1)) == 1


def test_lists_of_unlike_length_stand_side_by_side() -> None:
    long = pd.DataFrame({"name": ["a", "b"], "score": [1.0, 0.5], "is_input": [True, False]})
    table = merged_table(long, long.head(1))
    assert table["Already theirs"].tolist() == ["yes", "no"]
    assert table["Without own artists"].isna().tolist() == [False, True]


def test_spread_and_gap_of_the_models() -> None:
    found = stated()
    ends = {"plain": (10, 9, 12), "low_init": (4, 3, 4), "regularised": (6, 6, 7)}
    parts = {}
    for name, (mean, low, high) in ends.items():
        part = getattr(found.models, name)
        update = {
            "final_test_mse": mean,
            "low": part.low.model_copy(update={"final_test_mse": low}),
            "high": part.high.model_copy(update={"final_test_mse": high}),
        }
        parts[name] = part.model_copy(update=update)
    told = less_grave(found.audit, found.models.model_copy(update=parts)).iloc[-1, 1]
    assert "up to 3.00 apart" in told  # plain, 9 to 12
    assert "at least 2.00 apart" in told  # 4 and 6

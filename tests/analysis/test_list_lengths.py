"""Lengths of the users' lists, counted by hand."""

import pandas as pd
import pytest

from analysis.dataset import Dataset
from analysis.list_lengths import list_lengths


def test_longest_first() -> None:
    table = list_lengths(pd.DataFrame({"user_id": [1, 1, 2, 2, 3]}))
    assert table["artists"].tolist() == [2, 1]
    assert table["users"].tolist() == [2, 1]
    assert table["share"].tolist() == pytest.approx([2 / 3, 1 / 3])


@pytest.mark.slow
def test_nearly_all_users_have_fifty_artists(real: Dataset) -> None:
    # The data's own account of the cut: 96.7 % of the users have exactly 50 artists.
    longest = list_lengths(real.links).iloc[0]
    assert longest["artists"] == 50
    assert round(100 * longest["share"], 1) == 96.7

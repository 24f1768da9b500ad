"""Ids sorted as strings, worked out by hand and against the original report's figure."""

import numpy as np
import pytest

from analysis.audit.reindexing import mean_rows, rows_as_strings
from analysis.dataset import Dataset
from analysis.rows import Rows


def test_ten_comes_before_two() -> None:
    # After subtracting 1: "1", "10", "2".
    assert rows_as_strings([2, 3, 11, 3], offset=1).tolist() == [0, 2, 1, 2]


def test_means_of_three_orders() -> None:
    means = mean_rows([2, 3, 3, 11], Rows(np.array([3, 2, 11])), offset=1)
    assert means.as_dict() == {"as_strings": 5 / 4, "as_numbers": 1, "as_rows": 3 / 4}


@pytest.mark.slow
def test_the_original_figures(real: Dataset) -> None:
    # As printed by the original report (published.yml, preparation, reindexed_mean).
    artists = mean_rows(real.links["artist_id"], real.artist_rows, 1)
    assert artists.as_strings == pytest.approx(9967.995314, abs=5e-7)
    # Sum of (position among the sorted ids) over all links by awk, divided by 92,834.
    assert artists.as_numbers == pytest.approx(3235.736723614193)
    users = mean_rows(real.links["user_id"], real.user_rows, 2)
    assert users.as_strings == pytest.approx(947.082911, abs=5e-7)

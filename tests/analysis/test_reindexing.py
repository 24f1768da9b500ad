"""Ids sorted as strings, worked out by hand and against the original report's figure."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from analysis.dataset import Dataset, load_dataset
from analysis.reindexing import mean_rows, misnamed_example, misnamed_share, rows_as_strings
from analysis.rows import Rows


def test_ten_comes_before_two() -> None:
    # After subtracting 1: "1", "10", "2".
    assert rows_as_strings([2, 3, 11, 3], offset=1).tolist() == [0, 2, 1, 2]


def test_means_of_three_orders() -> None:
    means = mean_rows([2, 3, 3, 11], Rows(np.array([3, 2, 11])), offset=1)
    assert means.as_dict() == {"as_strings": 5 / 4, "as_numbers": 1, "as_rows": 3 / 4}


def test_names_by_position_go_wrong(tiny: Path) -> None:
    # Heard are 10, 20, 30: "9", "19", "29" are rows 2, 0, 1. The file in the order of the ids:
    # Ada, ada, Ba"r, NA, Zoë. So Ada is called Ba"r, ada Ada and Ba"r ada.
    data = load_dataset(tiny)
    assert misnamed_example(data) == ("Ada", 'Ba"r')
    assert misnamed_share(data) == 1


def test_the_name_of_a_namesake_is_right(edit: Callable[[str, str, str], Path]) -> None:
    # Now 10 and 20 are both ada, and 20 gets the name of 10: 2 of 3 are wrong.
    data = load_dataset(edit("artists.dat", "\tAda\t", "\tada\t"))
    assert misnamed_share(data) == pytest.approx(2 / 3)


@pytest.mark.slow
def test_nearly_all_real_names_were_wrong(real: Dataset) -> None:
    # By sort and awk on the file: 2 of the 17,632 rows hold the position of their own line.
    assert misnamed_share(real) == pytest.approx(1 - 2 / 17632)
    assert misnamed_example(real) == ("Lady Gaga", "Excess Pressure")  # row 16,345


@pytest.mark.slow
def test_the_original_figures(real: Dataset) -> None:
    # As printed by the original report (published.yml, preparation, reindexed_mean).
    artists = mean_rows(real.links["artist_id"], real.artist_rows, 1)
    assert artists.as_strings == pytest.approx(9967.995314, abs=5e-7)
    # Sum of (position among the sorted ids) over all links by awk, divided by 92,834.
    assert artists.as_numbers == pytest.approx(3235.736723614193)
    users = mean_rows(real.links["user_id"], real.user_rows, 2)
    assert users.as_strings == pytest.approx(947.082911, abs=5e-7)

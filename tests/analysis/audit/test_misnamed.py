"""Names by position, worked out by hand on five artists, and counted in the real file."""

from collections.abc import Callable
from pathlib import Path

import pytest

from analysis.audit.misnamed import (
    misaligned_users,
    misnamed_example,
    misnamed_links,
    misnamed_share,
    places_by_line,
)
from analysis.dataset import Dataset, load_dataset


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


def test_every_link_of_a_misnamed_artist_counts(tiny: Path) -> None:
    assert misnamed_links(load_dataset(tiny)) == 7


def test_one_digit_users_stay_where_they_are(tiny: Path) -> None:
    # Users 5, 7, 8, 9: "3", "5", "6", "7" sort as the numbers do.
    assert misaligned_users(load_dataset(tiny)) == 0


def test_lines_and_places_side_by_side(tiny: Path) -> None:
    # Lines 0, 1, 2 hold 10, 20, 30; as text 20 comes first, then 30, then 10.
    data = load_dataset(tiny)
    assert places_by_line(data).to_numpy().tolist() == [[0, 2], [1, 0], [2, 1]]
    assert places_by_line(data, points=2).to_numpy().tolist() == [[0, 2], [2, 1]]

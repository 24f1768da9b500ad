"""Names by position, worked out by hand on five artists, and counted in the real file."""

from collections.abc import Callable
from pathlib import Path

import pytest

from analysis.audit.misnamed import misaligned_users, misnamed_links, misnamed_share
from analysis.audit.traces import TracedExample, places_by_line, traced_example
from analysis.dataset import Dataset, load_dataset

Edit = Callable[[str, str, str], Path]


def test_names_by_position_go_wrong(tiny: Path) -> None:
    # Heard are 20, 30, 10 in the order of "19", "29", "9"; the file begins with Zoë, Ba"r, Ada. So
    # ada is called Zoë, and the other two are right, by luck.
    data = load_dataset(tiny)
    assert misnamed_share(data) == pytest.approx(1 / 3)
    assert traced_example(data) == TracedExample("Ada", 10, 2, "Ada")


def test_one_more_artist_moves_the_names(edit: Edit) -> None:
    # With 40 heard too the order is "19", "29", "39", "9": Ada is the fourth, and called ada.
    data = load_dataset(edit("user_artists.dat", "5\t30\t7", "5\t40\t7"))
    assert traced_example(data) == TracedExample("Ada", 10, 3, "ada")
    assert misnamed_share(data) == pytest.approx(3 / 4)


def test_the_order_of_the_lines_decides(edit: Edit) -> None:
    # The first two lines swap their ids, so that the file begins with 30, 50, 10: those names go
    # to 20, 30 and 10, and only the last is right.
    edit("artists.dat", "50\t", "x\t")
    edit("artists.dat", "30\t", "50\t")
    data = load_dataset(edit("artists.dat", "x\t", "30\t"))
    assert places_by_line(data).to_numpy().tolist() == [[0, 1], [2, 2], [3, 0]]
    assert misnamed_share(data) == pytest.approx(2 / 3)


def test_the_name_of_a_namesake_is_right(edit: Edit) -> None:
    # 20 is now Zoë too, and gets the name of 50: no name is wrong, though two links are of another.
    data = load_dataset(edit("artists.dat", "\tada\t", "\tZo\xc3\xab\t"))
    assert misnamed_share(data) == 0
    assert misnamed_links(data) == 2


@pytest.mark.slow
def test_nearly_all_real_names_were_wrong(real: Dataset) -> None:
    # By sort and awk on the file: 2 of the 17,632 rows hold the position of their own line.
    assert misnamed_share(real) == pytest.approx(1 - 2 / 17632)


def test_links_of_misnamed_artists_count(tiny: Path) -> None:
    assert misnamed_links(load_dataset(tiny)) == 2  # both of 20


def test_one_digit_users_stay_where_they_are(tiny: Path) -> None:
    # Users 5, 7, 8, 9: "3", "5", "6", "7" sort as the numbers do.
    assert misaligned_users(load_dataset(tiny)) == 0


def test_lines_of_the_sample_count_all_artists(sample: Dataset) -> None:
    listed, heard = sample.artists["artist_id"].tolist(), set(sample.links["artist_id"])
    by_text = sorted(heard, key=lambda artist: str(artist - 1))
    table = places_by_line(sample, points=10**6)
    assert [listed[line] for line in table["line"]] == [a for a in listed if a in heard]
    assert [listed[line] for line in table["line"]] == [by_text[p] for p in table["place"]]

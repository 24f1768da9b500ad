"""One artist, and many, followed from id to name: by hand on five artists, and in the real file."""

from pathlib import Path

import pytest

from analysis.audit.traces import TracedExample, places_by_line, traced_example
from analysis.dataset import Dataset, load_dataset


def test_lines_and_places_side_by_side(tiny: Path) -> None:
    # Lines 1, 2, 3 hold 30, 10, 20, whose places are 1, 2, 0; lines 0 and 4 nobody hears.
    data = load_dataset(tiny)
    assert places_by_line(data).to_numpy().tolist() == [[1, 1], [2, 2], [3, 0]]
    assert places_by_line(data, points=2).to_numpy().tolist() == [[1, 1], [3, 0]]


@pytest.mark.slow
def test_the_diagonal_of_the_real_places_is_what_is_right(real: Dataset) -> None:
    table = places_by_line(real, points=10**6)
    assert len(table) == 17632
    assert (table["line"] == table["place"]).sum() == 2


@pytest.mark.slow
def test_the_real_leader(real: Dataset, real_data: Path) -> None:
    lines = (real_data / "artists.dat").read_text("utf-8").split("\n")[1:]
    own = next(line for line in lines if line.split("\t")[1] == "Lady Gaga")
    traced = traced_example(real)
    assert traced == TracedExample(
        "Lady Gaga", int(own.split("\t")[0]), 16345, lines[16345].split("\t")[1]
    )

"""The tables as the reader sees them, on five artists (see conftest)."""

from pathlib import Path

from analysis.audit.neighbour_layout import line_by_line, worked
from analysis.audit.neighbour_tables import NeighbourTables
from analysis.dataset import load_dataset


def test_what_the_reader_sees(tiny: Path, asked_for_ada: NeighbourTables) -> None:
    assert line_by_line(asked_for_ada, "plain").to_numpy().tolist() == [
        ["Ada, dot product", "ada (2)", "ada", 'Ba"r (2)', 'Ba"r (2)']
    ]
    assert line_by_line(asked_for_ada, "another").empty
    full = worked(load_dataset(tiny), asked_for_ada, ("plain", "dot", "Ada"))
    assert full.to_numpy().tolist() == [
        [1, "ada", 8.0, 'Ba"r', 2, ""],
        [2, "Ada", 4.0, "ada", 2, ""],
    ]

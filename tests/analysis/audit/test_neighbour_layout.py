"""The tables as the reader sees them, on five artists (see conftest)."""

from pathlib import Path

from analysis.audit.neighbour_layout import line_by_line, worked
from analysis.audit.neighbour_tables import NeighbourTables
from analysis.dataset import load_dataset


def test_what_the_reader_sees(tiny: Path, asked_for_ada: NeighbourTables) -> None:
    data = load_dataset(tiny)
    assert line_by_line(data, asked_for_ada, "plain").to_numpy().tolist() == [
        ["Asked for: Ada, dot product", "ada (2)", "Ada (3)"],
        ["ada", 'Ba"r (2)', 'Ba"r (2)'],
    ]
    assert line_by_line(data, asked_for_ada, "another").empty
    full = worked(data, asked_for_ada, ("plain", "dot", "Ada"))
    assert full.to_numpy().tolist() == [["ada", 2, 8.0, 'Ba"r', 2], ["Ada", 3, 4.0, "ada", 2]]

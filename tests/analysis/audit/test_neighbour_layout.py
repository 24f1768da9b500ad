"""The tables as the reader sees them, on five artists (see conftest)."""

from pathlib import Path

from analysis.audit.neighbour_layout import compact, worked
from analysis.audit.neighbour_tables import NeighbourTables
from analysis.dataset import load_dataset


def test_what_the_reader_sees(tiny: Path, asked_for_ada: NeighbourTables) -> None:
    assert compact(asked_for_ada).to_numpy().tolist() == [
        ["plain", "Ada, dot product", "ada (2)", "ada", 'Ba"r (2)', 'Ba"r (2)']
    ]
    full = worked(load_dataset(tiny), asked_for_ada, ("plain", "dot", "Ada"))
    assert full.to_numpy().tolist() == [
        [1, "ada", 8.0, 'Ba"r', 2, ""],
        [2, "Ada", 4.0, "ada", 2, ""],
    ]

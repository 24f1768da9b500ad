"""Tables of neighbours of 2021 on five artists, with vectors that are known.

In the order of the rows the artists are Ada, ada, Ba"r, NA and Zoë; the last two have no listeners.
Places 0, 1, 2 belong to ada, Ba"r and Ada, and are called Ada, ada and Ba"r.
"""

from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

from analysis.audit import neighbour_decoding, neighbours_as_in_2021
from analysis.audit.neighbour_tables import NeighbourTables
from analysis.dataset import load_dataset
from analysis.study import load_study

VECTORS = np.array([[1.0, 0.0], [0.0, 2.0], [3.0, 4.0], [0.0, 0.0], [0.0, 0.0]])


@pytest.fixture
def known_vectors(monkeypatch: pytest.MonkeyPatch) -> None:
    """Training that ends with those vectors."""
    for module in (neighbour_decoding, neighbours_as_in_2021):
        found = SimpleNamespace(artist_embedding=VECTORS)
        monkeypatch.setattr(module, "trained", lambda *_, found=found: found)


@pytest.fixture
def asked_for_ada(tiny: Path, known_vectors: None) -> NeighbourTables:
    """Two lines by dot product, and two right neighbours, of which the reader sees one."""
    data, study = load_dataset(tiny), load_study()
    models, split = dict(study.models), study.split
    table = neighbours_as_in_2021.as_in_2021(data, models, split, [("plain", 0, "dot")], k=2)
    lines = neighbour_decoding.decode(data, table)
    right = neighbour_decoding.corrected(data, models, split, lines, 2)
    return NeighbourTables(False, lines, right.head(1), right)

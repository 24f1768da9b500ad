"""The audit's numbers on both data sets; and tables of 2021 on five artists, with known vectors.

In the order of the rows the artists are Ada, ada, Ba"r, NA and Zoë; the last two have no listeners.
With the file in the order of the ids, places 0, 1, 2 belong to ada, Ba"r and Ada, and are called
Ada, ada and Ba"r.
"""

from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

from analysis.audit import neighbour_decoding, neighbours_as_in_2021
from analysis.audit.figures import describe_audit
from analysis.audit.neighbour_tables import NeighbourTables
from analysis.audit.schema import AuditPart
from analysis.dataset import Dataset, load_dataset
from analysis.paths import SAMPLE_DATA
from analysis.results_weights import describe_weights
from analysis.study import Study, load_study
from tests.analysis.audit.audited import Audited
from tests.analysis.audit.raw import read_raw

VECTORS = np.array([[1.0, 0.0], [0.0, 2.0], [3.0, 4.0], [0.0, 0.0], [0.0, 0.0]])
BOTH = ["sample", pytest.param("real", marks=pytest.mark.slow)]


@pytest.fixture(scope="session")
def study() -> Study:
    """The study as it stands in the report."""
    return load_study()


@pytest.fixture(scope="session", params=BOTH)
def audited(request: pytest.FixtureRequest, study: Study) -> Audited:
    """Data, the same read plainly, and the numbers under test."""
    dataset: Dataset = request.getfixturevalue(request.param)
    folder = SAMPLE_DATA if dataset.is_sample else _real_folder(request)
    weights, _ = describe_weights(study, dataset)
    user_mean = weights["user_mean"]["test_mse"]["mean"]
    found = AuditPart.model_validate(describe_audit(study, dataset, user_mean))
    return Audited(read_raw(folder), dataset, study, found)


def _real_folder(request: pytest.FixtureRequest) -> Path:
    folder: Path = request.getfixturevalue("real_data")
    return folder


@pytest.fixture
def in_order(tiny: Path) -> Path:
    """The five artists, in a file that is sorted by id."""
    head, *lines = (tiny / "artists.dat").read_text(encoding="utf-8").splitlines()
    (tiny / "artists.dat").write_text("\n".join([head, *sorted(lines)]) + "\n", encoding="utf-8")
    return tiny


@pytest.fixture
def known_vectors(monkeypatch: pytest.MonkeyPatch) -> None:
    """Training that ends with those vectors."""
    for module in (neighbour_decoding, neighbours_as_in_2021):
        found = SimpleNamespace(artist_embedding=VECTORS)
        monkeypatch.setattr(module, "trained", lambda *_, found=found: found)


@pytest.fixture
def asked_for_ada(in_order: Path, known_vectors: None) -> NeighbourTables:
    """Two lines by dot product, and two right neighbours, of which the reader sees one."""
    data, study = load_dataset(in_order), load_study()
    models, split = dict(study.models), study.split
    table = neighbours_as_in_2021.as_in_2021(data, models, split, [("plain", 0, "dot")], k=2)
    lines = neighbour_decoding.decode(data, table)
    right = neighbour_decoding.corrected(data, models, split, lines, 2)
    return NeighbourTables(False, lines, right.head(1), right)

"""The audit's numbers, computed once for the sample and once for the real data."""

from pathlib import Path

import pytest

from analysis.audit.figures import describe_audit
from analysis.audit.schema import AuditPart
from analysis.dataset import Dataset
from analysis.paths import SAMPLE_DATA
from analysis.results_weights import describe_weights
from analysis.study import Study, load_study
from tests.analysis.audit.audited import Audited
from tests.analysis.audit.raw import read_raw

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

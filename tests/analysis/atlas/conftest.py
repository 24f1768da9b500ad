"""The atlas's numbers on both data sets, with the files read plainly beside them."""

from pathlib import Path

import pytest

from analysis.atlas.figures import describe_atlas
from analysis.atlas.schema import AtlasPart
from analysis.dataset import Dataset
from analysis.paths import SAMPLE_DATA
from analysis.study import load_study
from tests.analysis.atlas.answered import Answered
from tests.analysis.audit.raw import read_raw


@pytest.fixture(scope="session", params=["sample", pytest.param("real", marks=pytest.mark.slow)])
def answered(request: pytest.FixtureRequest) -> Answered:
    """Data, the same read plainly, and the numbers under test."""
    dataset: Dataset = request.getfixturevalue(request.param)
    folder: Path = SAMPLE_DATA if dataset.is_sample else request.getfixturevalue("real_data")
    study = load_study()
    found = AtlasPart.model_validate(describe_atlas(study, dataset))
    return Answered(read_raw(folder), dataset, study, found)

import json

import pytest

from analysis.benchmark_schema import Machine
from benchmarks.__main__ import write
from benchmarks.machine import machine, versions


def test_what_is_written_replaces_the_last(tmp_path):
    target = tmp_path / "latest.json"
    target.write_text("old")
    write(Machine(cores=2, memory_gb=8, processor="Model"), target)
    assert json.loads(target.read_text())["cores"] == 2
    assert list(tmp_path.iterdir()) == [target]


def test_the_machine_is_measured_and_not_named():
    found = machine()
    assert found.memory_gb > 0.1
    assert set(found.model_dump()) == {"cores", "memory_gb", "processor"}
    assert versions()["tensorflow"].count(".") >= 1


@pytest.mark.parametrize("library", ["implicit", "scikit-surprise"])
def test_the_libraries_beside_ours_are_stated(library):
    assert library in versions()

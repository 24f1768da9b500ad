"""Two clean builds of one commit in different folders give the same bytes."""

import subprocess
from pathlib import Path

import pytest

from analysis.paths import PROJECT
from tests.scratch import Scratch

pytestmark = pytest.mark.builds


def clean_build(folder: Path) -> dict[str, bytes]:
    """Clone the last commit, build the sample without anything kept; give every file."""
    root = folder / "project"
    subprocess.run(["git", "clone", "-q", str(PROJECT), str(root)], check=True)
    project = Scratch(root, {"LASTFM_CACHE": str(folder / "steps")})
    project.run("build", "--data", "data/sample", "--renderer", "pandoc")
    files = (file for file in (root / "_site").rglob("*") if file.is_file())
    return {file.relative_to(root).as_posix(): file.read_bytes() for file in files}


def test_html_pdf_and_data_are_the_same(tmp_path: Path) -> None:
    one = clean_build(tmp_path / "one")
    two = clean_build(tmp_path / "another" / "and longer")
    assert sorted(one) == sorted(two)
    assert {Path(name).suffix for name in one} >= {".html", ".pdf", ".parquet", ".csv", ".json"}
    assert [name for name in one if one[name] != two[name]] == []
    assert not [name for name in one if str(tmp_path).encode() in one[name]]

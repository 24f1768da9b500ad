"""What a test may change: a project of one module, the study's configuration, a folder of data."""

import itertools
import os
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from analysis.paths import STUDY_FILE


@dataclass(frozen=True)
class Project:
    """Stands in for the project's own folder where code and files are looked up."""

    root: Path
    stamps: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    def write(self, name: str, text: str) -> None:
        """Write a file, with a time of its own: modules are read again when it changes."""
        place = self.root / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")
        os.utime(place, (next(self.stamps),) * 2)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    root = tmp_path / "project"
    root.mkdir()
    for module in ("analysis.tracing.modules", "publishing.tracking.present"):
        monkeypatch.setattr(f"{module}.PROJECT", root)
    return Project(root)


@pytest.fixture
def set_parameter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Change a number of a copy of the study, in one of its tables."""
    copy = tmp_path / "study.toml"
    copy.write_text(STUDY_FILE.read_text("utf-8"), "utf-8")
    monkeypatch.setattr("analysis.study.STUDY_FILE", copy)

    def change(table: str, key: str, value: int) -> None:
        pattern = rf"(\[{re.escape(table)}\]\n(?:[^\[\n].*\n)*?{key} = )\S+"
        text, found = re.subn(pattern, rf"\g<1>{value}", copy.read_text("utf-8"))
        assert found == 1
        copy.write_text(text, "utf-8")

    return change


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Two tables, and a file that is none."""
    folder = tmp_path / "few"
    folder.mkdir()
    for name in ("user_artists.dat", "artists.dat", "readme.txt"):
        (folder / name).write_text(f"rows of {name}", "utf-8")
    return folder

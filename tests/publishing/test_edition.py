"""What a build says about itself: commit, time, data."""

import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest

from analysis.dataset import Dataset
from publishing.edition import describe
from publishing.errors import BuildError

NOON = datetime(2026, 1, 2, 12, tzinfo=UTC)


def git(root: Path, *command: str) -> None:
    who = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
    env = {"GIT_COMMITTER_DATE": NOON.isoformat(), "GIT_AUTHOR_DATE": NOON.isoformat()}
    subprocess.run(["git", *who, *command], cwd=root, check=True, capture_output=True, env=env)


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    (tmp_path / "index.qmd").write_text("# One\n")
    (tmp_path / "notes.txt").write_text("no input\n")
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "first")
    return tmp_path


def test_the_commit_is_the_last_that_changed_an_input(repository: Path, sample: Dataset) -> None:
    before = describe(sample, "pandoc", repository)
    (repository / "notes.txt").write_text("still no input\n")
    git(repository, "commit", "-qam", "second")
    after = describe(sample, "pandoc", repository)
    assert after == before
    assert after.made == NOON
    assert len(after.commit) == 10


def test_what_no_commit_holds_is_told(repository: Path, sample: Dataset) -> None:
    clean = describe(sample, "pandoc", repository).commit
    (repository / "index.qmd").write_text("# Two\n")
    assert describe(sample, "pandoc", repository).commit == f"{clean}-dirty"


def test_without_a_history_there_is_no_commit_and_no_date(tmp_path: Path, sample: Dataset) -> None:
    edition = describe(sample, "pandoc", tmp_path)
    assert (edition.commit, edition.made) == ("unknown", None)


def test_the_time_may_be_set(
    repository: Path, sample: Dataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    assert describe(sample, "pandoc", repository).made == datetime(1970, 1, 1, tzinfo=UTC)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "soon")
    with pytest.raises(BuildError, match="SOURCE_DATE_EPOCH=soon is no number of seconds"):
        describe(sample, "pandoc", repository)


def test_the_notice_is_the_samples(sample: Dataset, tmp_path: Path) -> None:
    variables = describe(sample, "pandoc", tmp_path).variables()["build"]
    assert "synthetic sample" in variables["notice"]
    assert variables["origin"] == "from sources without a history"

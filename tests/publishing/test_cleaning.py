"""What is kept stays within its bounds: the least used go first."""

import os
from pathlib import Path

import pytest
from filelock import FileLock

from publishing.cleaning import Cleaned, clean
from publishing.errors import BuildError


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    """Three entries of ten bytes, used in the order of their names, and a killed build."""
    for used, name in enumerate(("old", "newer", "newest"), 1):
        entry = tmp_path / "steps" / "function" / name
        entry.mkdir(parents=True)
        (entry / "result.zip").write_bytes(b"0123456789")
        os.utime(entry / "result.zip", (used, used))
    (tmp_path / "build-left").mkdir()
    return tmp_path


def left(cache: Path) -> list[str]:
    return sorted(place.name for place in (cache / "steps" / "function").iterdir())


@pytest.mark.parametrize(
    ("at_most", "names"),
    [(30, ["newer", "newest", "old"]), (29, ["newer", "newest"]), (10, ["newest"]), (0, [])],
)
def test_the_least_used_go_first(cache: Path, at_most: int, names: list[str]) -> None:
    gone = 3 - len(names)
    done = clean(cache, cache / "steps", at_most)
    assert done == Cleaned(gone, 10 * gone, len(names), 10 * len(names))
    assert left(cache) == names
    assert not (cache / "build-left").exists()


def test_nothing_goes_while_a_build_runs(cache: Path) -> None:
    with FileLock(cache / "build.lock"), pytest.raises(BuildError, match="a build is running"):
        clean(cache, cache / "steps", 0)
    assert len(left(cache)) == 3

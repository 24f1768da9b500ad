"""A folder is made again exactly when something in it, or before it, has changed."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from publishing.tracking.present import Present
from publishing.tracking.products import keep_folder

CODE = "def write():\n    return 1\n"
Keep = Callable[..., bool]


@pytest.fixture
def folder(tmp_path: Path, project: Any) -> Path:
    project.write("analysis/told.py", CODE)
    return tmp_path / "kept" / "out"


@pytest.fixture
def keep(folder: Path, data: Path) -> Keep:
    def write(place: Path) -> None:
        assert list(place.iterdir()) == []
        (place / "sub").mkdir()
        (place / "sub" / "one.txt").write_text("1")

    def go(make: Callable[[Path], None] = write) -> bool:
        record = folder.parent / "out.made.json"
        return keep_folder(folder, record, "analysis.told:write", Present(data, data), make)

    return go


def stands(folder: Path) -> bool:
    """Say whether the folder is as made, with nothing but its record beside it."""
    beside = {place.name for place in folder.parent.iterdir()} == {"out", "out.made.json"}
    files = [file for file in folder.rglob("*") if file.is_file()]
    return beside and [file.read_text() for file in files] == ["1"]


def test_it_is_made_once(keep: Keep, folder: Path) -> None:
    assert (keep(), keep(), keep()) == (True, False, False)
    assert stands(folder)


def test_it_is_made_again_for_its_code_and_not_for_a_comment(
    keep: Keep, folder: Path, project: Any
) -> None:
    keep()
    project.write("analysis/told.py", f"{CODE}    # told\ndef other():\n    return 1\n")
    assert not keep()
    project.write("analysis/told.py", CODE.replace("1", "2"))
    assert (keep(), keep()) == (True, False)
    assert stands(folder)


@pytest.mark.parametrize(
    "tamper",
    [
        lambda folder: (folder / "sub" / "one.txt").write_text("other"),
        lambda folder: (folder / "sub" / "one.txt").rename(folder / "two.txt"),
        lambda folder: (folder / "more.txt").touch(),
        lambda folder: (folder / "sub" / "one.txt").unlink(),
        shutil.rmtree,
        lambda folder: (folder.parent / "out.made.json").unlink(),
        lambda folder: (folder.parent / "out.made.json").write_text('{"inputs": {'),
    ],
)
def test_it_is_made_again_where_it_is_not_as_it_was_left(
    keep: Keep, folder: Path, tamper: Callable[[Path], object]
) -> None:
    keep()
    tamper(folder)
    assert (keep(), keep()) == (True, False)
    assert stands(folder)


def test_what_a_killed_run_left_half_made_goes(keep: Keep, folder: Path) -> None:
    half = folder.with_name(".out.new")
    (half / "deep").mkdir(parents=True)
    (half / "deep" / "half.txt").write_text("half")
    assert keep()
    assert stands(folder)


def test_what_a_killed_run_left_aside_comes_back(keep: Keep, folder: Path) -> None:
    keep()
    folder.rename(folder.with_name(".out.old"))
    assert not keep()
    assert stands(folder)


def test_making_that_fails_leaves_what_was(keep: Keep, folder: Path, project: Any) -> None:
    def fails(place: Path) -> None:
        (place / "half.txt").touch()
        raise OSError("no space left")

    keep()
    project.write("analysis/told.py", CODE.replace("1", "2"))
    with pytest.raises(OSError, match="no space left"):
        keep(fails)
    assert [file.name for file in folder.rglob("*")] == ["sub", "one.txt"]
    assert keep()
    assert stands(folder)

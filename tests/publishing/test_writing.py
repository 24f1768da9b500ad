"""Files and folders change as a whole or not at all."""

from pathlib import Path

import pytest

from publishing.writing import restore_folder, swap_folder, write_aside


def folder(place: Path, content: str) -> Path:
    place.mkdir()
    (place / "a").write_text(content, encoding="utf-8")
    return place


def names(place: Path) -> list[str]:
    return sorted(child.name for child in place.iterdir())


def test_a_file_is_replaced_and_nothing_else_is_left(tmp_path: Path) -> None:
    place = tmp_path / "deep" / "a.txt"
    write_aside(place, "old")
    write_aside(place, "Zoë".encode())
    assert place.read_text(encoding="utf-8") == "Zoë"
    assert names(place.parent) == ["a.txt"]
    assert place.stat().st_mode & 0o777 == 0o644


def test_a_failed_write_leaves_the_old_file(tmp_path: Path) -> None:
    place = tmp_path / "a.txt"
    write_aside(place, "old")
    with pytest.raises(UnicodeEncodeError):
        write_aside(place, "half \ud800")
    assert place.read_text(encoding="utf-8") == "old"
    assert names(tmp_path) == ["a.txt"]


def test_a_folder_takes_the_place_of_another(tmp_path: Path) -> None:
    new, place = folder(tmp_path / "new", "new"), folder(tmp_path / "site", "old")
    swap_folder(new, place)
    assert (place / "a").read_text(encoding="utf-8") == "new"
    assert names(tmp_path) == ["site"]


def test_a_folder_takes_an_empty_place(tmp_path: Path) -> None:
    swap_folder(folder(tmp_path / "new", "new"), tmp_path / "site")
    assert (tmp_path / "site" / "a").read_text(encoding="utf-8") == "new"


def test_a_failing_rename_brings_the_old_folder_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    new, place = folder(tmp_path / "new", "new"), folder(tmp_path / "site", "old")
    rename = Path.rename

    def refuse(self: Path, target: Path) -> Path:
        if self == new:
            raise OSError("no space")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(OSError, match="no space"):
        swap_folder(new, place)
    assert (place / "a").read_text(encoding="utf-8") == "old"
    assert names(tmp_path) == ["new", "site"]


def test_what_a_killed_swap_left_aside_is_removed(tmp_path: Path) -> None:
    folder(tmp_path / ".site.old", "older")
    swap_folder(folder(tmp_path / "new", "new"), folder(tmp_path / "site", "old"))
    assert (tmp_path / "site" / "a").read_text(encoding="utf-8") == "new"
    assert names(tmp_path) == ["site"]


def test_what_a_kill_between_the_renames_left_aside_comes_back(tmp_path: Path) -> None:
    folder(tmp_path / ".site.old", "old")
    restore_folder(tmp_path / "site")
    assert (tmp_path / "site" / "a").read_text(encoding="utf-8") == "old"
    restore_folder(tmp_path / "site")
    assert names(tmp_path) == ["site"]


def test_a_failing_swap_after_a_killed_one_still_keeps_the_old_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    new, place = folder(tmp_path / "new", "new"), tmp_path / "site"
    folder(tmp_path / ".site.old", "old")
    rename = Path.rename

    def refuse(self: Path, target: Path) -> Path:
        if self == new:
            raise OSError("no space")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(OSError, match="no space"):
        swap_folder(new, place)
    assert (place / "a").read_text(encoding="utf-8") == "old"

"""Digests of files and folders, and paths into trees."""

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from publishing.tracking.digests import (
    MISSING,
    at,
    digest_file,
    digest_text,
    digest_tree,
    known_path,
)

TREE = {"a": {"b": {"c": 1}, "none": None}, "list": [{"d": 1}]}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "folder"
    (place / "sub").mkdir(parents=True)
    (place / "one.txt").write_text("1")
    (place / "sub" / "two.txt").write_text("2")
    return place


def swap_contents(folder: Path) -> None:
    (folder / "one.txt").write_text("2")
    (folder / "sub" / "two.txt").write_text("1")


@pytest.mark.parametrize(
    "change",
    [
        lambda folder: (folder / "one.txt").write_text("other"),
        lambda folder: (folder / "one.txt").rename(folder / "only.txt"),
        lambda folder: (folder / "sub").rename(folder / "subs"),
        lambda folder: (folder / "sub" / "empty").touch(),
        lambda folder: (folder / "one.txt").unlink(),
        swap_contents,
    ],
)
def test_a_folder_differs_by_its_files(folder: Path, change: Callable[[Path], object]) -> None:
    before = digest_tree(folder)
    change(folder)
    assert digest_tree(folder) != before


def test_a_folder_is_the_same_elsewhere_and_with_what_python_compiles(folder: Path) -> None:
    before = digest_tree(folder)
    (folder / "sub" / "__pycache__").mkdir()
    (folder / "sub" / "__pycache__" / "two.pyc").write_text("made")
    assert digest_tree(folder.rename(folder.with_name("moved"))) == before


def test_a_file_is_known_by_its_content_alone(folder: Path) -> None:
    expected = sha256(b"1").hexdigest()[:16]
    assert digest_text("1") == expected
    assert digest_file(folder / "one.txt") == digest_tree(folder / "one.txt") == expected


@pytest.mark.parametrize("name", ["nothing", "sub"])
def test_what_is_no_file_is_missing(folder: Path, name: str) -> None:
    assert digest_file(folder / name) == MISSING
    assert digest_tree(folder / "nothing") == MISSING


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("", TREE),
        ("a.b", {"c": 1}),
        ("a.b.c", 1),
        ("a.b.c.d", None),
        ("a.x.c", None),
        ("list.d", None),
    ],
)
def test_a_dotted_path_leads_to_a_value_or_to_none(path: str, found: object) -> None:
    assert at(TREE, path) == found


@pytest.mark.parametrize(
    ("names", "known"),
    [
        ((), ""),
        (("x", "b"), ""),
        (("a", "x", "c"), "a"),
        (("a", "none", "x"), "a.none"),
        (("a", "b", "c", "mean"), "a.b.c"),
        (("list", "d"), "list"),
    ],
)
def test_a_path_is_followed_as_far_as_it_is_known(names: tuple[str, ...], known: str) -> None:
    assert known_path(TREE, names) == known

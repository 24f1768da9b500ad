"""The value of each kind of thing that a record names."""

import json
import sys
from collections.abc import Callable
from importlib import metadata
from pathlib import Path
from typing import Any

import pytest

from publishing.book import Book
from publishing.tracking.digests import digest_text
from publishing.tracking.present import Present

CHAPTER = "# A {#sec-a}\n\nOf `{python} n`.\n\n```{python}\n#| echo: false\nx = 1\n```\n\nEnd.\n"


@pytest.mark.parametrize(
    ("old", "new", "differs"),
    [
        ("End.", "Told otherwise.", False),
        ("# A", "---\nlang: en\n---\n# A", False),
        ("End.", "", True),
        ("x = 1", "x = 2", True),
        ("`{python} n`", "`{python} m`", True),
        ("`{python} n`", "n", True),
        ("echo: false", "echo: true", True),
        ("End.", "`{python} n`", True),
        ("End.", "```{python}\n```", True),
        ("\n\nOf", "\n\n```{python}\n(n)\n```\n\nOf", True),
    ],
)
def test_a_chapter_is_known_by_what_it_executes(
    write_book: Callable[..., Book], data: Path, old: str, new: str, differs: bool
) -> None:
    found = []
    for text in (CHAPTER, CHAPTER.replace(old, new, 1)):
        book = write_book({"a.qmd": text})
        found.append(Present(book.root, data).value("code:a.qmd"))
    assert (found[0] != found[1]) is differs
    assert Present(book.root, data).value("code:b.qmd") == "missing"


@pytest.mark.parametrize(
    ("code", "differs"),
    [
        ("def f(x):\n    'Told.'\n    return x  # why\ndef g(): 1", False),
        ("def f(x):\n    return -x", True),
    ],
)
def test_a_definition_is_known_by_its_own_code(
    project: Any, data: Path, code: str, differs: bool
) -> None:
    project.write("analysis/told.py", "def f(x):\n    return x\n")
    before = Present(data, data).value("source:analysis.told:f")
    project.write("analysis/told.py", code)
    assert (Present(data, data).value("source:analysis.told:f") != before) is differs


@pytest.mark.parametrize("name", ["analysis.told:g", "analysis.gone:f", "numpy:ones"])
def test_a_definition_that_is_gone_is_missing(project: Any, data: Path, name: str) -> None:
    project.write("analysis/told.py", "def f(x):\n    return x\n")
    assert Present(data, data).value("source:analysis.told:f") != "missing"
    assert Present(data, data).value(f"source:{name}") == "missing"


def test_a_kind_that_is_not_known_is_missing(data: Path) -> None:
    assert Present(data, data).value("olderkind:x") == "missing"


def test_a_line_that_moves_to_the_next_cell_is_a_change(
    write_book: Callable[..., Book], data: Path
) -> None:
    first = "# A {#sec-a}\n\n```{python}\n1\n2\n```\n\n```{python}\n3\n```\n"
    second = "# A {#sec-a}\n\n```{python}\n1\n```\n\n```{python}\n2\n3\n```\n"
    root = write_book({"a.qmd": first}).root
    before = Present(root, data).value("code:a.qmd")
    (root / "a.qmd").write_text(second, "utf-8")
    assert Present(root, data).value("code:a.qmd") != before


def test_a_parameter_is_its_value_in_json(set_parameter: Callable[..., None], data: Path) -> None:
    set_parameter("ranking.split", "seed", 77)
    present = Present(data, data)
    assert present.value("parameter:ranking.split.seed") == "77"
    assert present.value("parameter:ranking.split").startswith('{"seed": 77, "test_share": ')
    assert present.value("parameter:ranking.gone") == "null"
    assert set(json.loads(present.value("parameter:"))) >= {"ranking", "split", "atlas"}


def test_a_result_is_told_from_another_and_from_none(data: Path) -> None:
    asked = [("result:a", {"a": 1}), ("result:a.b", {"a": {"b": 1}}), ("result:a", {"a": 2})]
    one, below, two = (Present(data, data, results).value(key) for key, results in asked)
    assert one == below != two
    assert Present(data, data, {"a": 1}).value("result:b") not in (one, two, "unknown")
    assert Present(data, data).value("result:a") == "unknown"


def test_data_are_known_by_their_folder_and_their_tables(data: Path) -> None:
    link = data.with_name("link")
    link.symlink_to(data)
    present = Present(data, link)
    keys = ["data:", "data:SYNTHETIC", "data:artists.dat", "data:user_artists.dat"]
    assert present.data_keys() == keys
    values = ["few", "missing", *(digest_text(f"rows of {key[5:]}") for key in keys[2:])]
    assert list(present.values(reversed(keys)).items()) == list(zip(keys, values, strict=True))


def test_files_are_the_projects_and_texts_the_books(project: Any, data: Path) -> None:
    project.write("readme.txt", "of the project")
    present = Present(data, data)
    assert present.value("file:readme.txt") == digest_text("of the project")
    assert present.value("text:readme.txt") == digest_text("rows of readme.txt")
    assert present.value("file:gone") == present.value("text:gone") == "missing"


def test_files_are_named_one_by_one(project: Any, data: Path) -> None:
    for name in ("a/one.py", "a/__pycache__/one.pyc", "a/b/two.py", "three.toml", "more.toml"):
        project.write(name, name)
    (data / "a").mkdir()
    present = Present(data, data)
    names = ("a", "three.toml", "gone")
    assert present.file_keys("file", names) == [
        "file:a/b/two.py",
        "file:a/one.py",
        "file:three.toml",
    ]
    assert present.file_keys("text", ["a", "readme.txt"]) == ["text:readme.txt"]


def test_a_library_is_its_version(data: Path) -> None:
    present = Present(data, data)
    assert present.value("library:numpy") == metadata.version("numpy")
    assert present.value("library:no-such-library") == "missing"
    assert present.value("library:python") == ".".join(map(str, sys.version_info[:2]))


def test_a_listeners_history_is_its_content(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("LASTFM_LISTENING", raising=False)
    assert Present(data, data).value("listening:") == "example"
    monkeypatch.setattr("publishing.tracking.present.own_key", lambda settings: "12ab")
    assert Present(data, data).value("listening:") == "12ab"


def test_published_versions_are_those_before_this_one(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LASTFM_PUBLISHED", str(data))
    monkeypatch.delenv("LASTFM_RELEASE", raising=False)
    assert Present(data, data).value("published:") == digest_text("")
    listed = [{"release": name, "made": None, "digest": f"d{name}"} for name in ("2", "1")]
    (data / "versions.json").write_text(json.dumps({"versions": listed}))
    assert Present(data, data).value("published:") == digest_text("2 d2\n1 d1")
    monkeypatch.setenv("LASTFM_RELEASE", "2")
    assert Present(data, data).value("published:") == digest_text("1 d1")


def test_one_present_stays_as_it_was_asked_first(data: Path) -> None:
    present = Present(data, data)
    before = present.value("data:artists.dat")
    (data / "artists.dat").write_text("other")
    assert present.value("data:artists.dat") == before
    assert Present(data, data).value("data:artists.dat") == digest_text("other")

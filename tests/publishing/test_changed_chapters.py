"""Chapters against those of the version before."""

import dataclasses
import json
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from publishing.book import Book
from publishing.changed_chapters import (
    chapters_of,
    chapters_part,
    chapters_sentence,
    compared_chapters,
)
from publishing.edition import Edition
from publishing.finish.changes_file import write_changes_file
from publishing.prepare import Prepared
from publishing.tracking.digests import digest_text
from publishing.tracking.present import Present

BOTH = {"a": {"title": "Old", "digest": "1"}, "b": {"title": "B", "digest": "2"}}
CHAPTERS = {"report/a.qmd": "# A {#sec-a}\n", "report/b.qmd": "# B {#sec-b}\n"}
Publish = Callable[[Mapping[str, object]], None]


@pytest.fixture
def publish(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Publish:
    """Publish a version that holds nothing but its `changes.json`."""
    public = tmp_path / "public"
    monkeypatch.setenv("LASTFM_PUBLISHED", str(public))
    monkeypatch.delenv("LASTFM_RELEASE", raising=False)

    def go(changes: Mapping[str, object]) -> None:
        folder = public / "v" / "1-a"
        folder.mkdir(parents=True)
        (folder / "changes.json").write_text(json.dumps(changes))
        listed = {"versions": [{"release": "1-a", "made": None, "digest": "d"}]}
        (public / "versions.json").write_text(json.dumps(listed))

    return go


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("# What changed {#sec-a .unnumbered}\n", "What changed"),
        ("---\n# a note\nlang: en\n---\n\n#  Two spaces\n", "Two spaces"),
        ("```{python}\n# why\n1\n```\n\n# After a cell {#sec-a}\n", "After a cell"),
        ("# Plain  \n\n## Part\n", "Plain"),
        ("---\nlang: en\n---\n\n# After {#sec-a}\n", "After"),
        ("# Of {sets} and more {#sec-a}\n", "Of {sets} and more"),
        ("## Part alone\n", "a"),
    ],
)
def test_a_chapter_is_known_by_its_title_and_its_text(
    write_book: Callable[..., Book], text: str, title: str
) -> None:
    found = chapters_of(write_book({"report/a.qmd": text}))
    assert list(found) == ["index", "a"]
    assert found["a"] == {"title": title, "digest": digest_text(text)}


@pytest.mark.parametrize(
    ("now", "changed", "added", "gone"),
    [
        (BOTH, [], [], []),
        ({}, [], [], ["Old", "B"]),
        ({**BOTH, "a": {"title": "New", "digest": "9"}}, ["New"], [], []),
        ({**BOTH, "a": {"title": "New", "digest": "1"}}, [], [], []),
        ({"c": {"title": "C", "digest": "1"}, "b": BOTH["b"]}, [], ["C"], ["Old"]),
    ],
)
def test_chapters_change_come_and_go(
    now: Mapping[str, Mapping[str, str]], changed: list[str], added: list[str], gone: list[str]
) -> None:
    assert compared_chapters(BOTH, now) == {"changed": changed, "added": added, "gone": gone}


def test_the_sentence_tells_all_that_differs(
    write_book: Callable[..., Book], publish: Publish
) -> None:
    book = write_book(CHAPTERS)
    before = chapters_of(book)
    publish({"chapters": {"sources": {**before, "a": BOTH["a"], "x": BOTH["b"], "y": BOTH["a"]}}})
    assert chapters_sentence(book) == "Changed: A. Gone: B, Old."
    assert chapters_part(book) == {
        "sources": before, "changed": ["A"], "added": [], "gone": ["B", "Old"],
    }  # fmt: skip


def test_the_sentence_tells_that_nothing_differs(
    write_book: Callable[..., Book], publish: Publish
) -> None:
    book = write_book(CHAPTERS)
    publish({"chapters": {"sources": chapters_of(book)}})
    assert chapters_sentence(book) == "No chapter’s source has changed."


@pytest.mark.parametrize("changes", [None, {}, {"chapters": {}}])
def test_without_chapters_before_there_is_nothing_to_compare(
    write_book: Callable[..., Book], publish: Publish, changes: Mapping[str, object] | None
) -> None:
    book = write_book(CHAPTERS)
    if changes is not None:
        publish(changes)
    assert chapters_sentence(book) == "There are no chapters to compare."
    assert chapters_part(book) == {"sources": chapters_of(book)}


def test_the_file_tells_the_version_what_was_compared_and_the_chapters(
    write_book: Callable[..., Book], publish: Publish, edition: Edition, tmp_path: Path
) -> None:
    book, data, site = write_book(CHAPTERS), tmp_path / "few", tmp_path / "site"
    prepared = Prepared(edition, {}, {}, Present(book.root, data))
    (prepared.records / "changes").mkdir(parents=True)
    (prepared.records / "changes" / "changes.json").write_text('{"numbers": [1]}')
    site.mkdir()
    publish({"chapters": {"sources": {**chapters_of(book), "a": BOTH["a"]}}})
    write_changes_file(site, book, prepared)
    told = json.loads((site / "changes.json").read_bytes())
    assert told == {
        "release": edition.release, "numbers": [1], "chapters": chapters_part(book),
    }  # fmt: skip
    assert told["chapters"]["changed"] == ["A"]
    assert dataclasses.replace(edition, commit="other").release != told["release"]

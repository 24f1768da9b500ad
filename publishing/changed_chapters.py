"""Which chapters read otherwise than in the version that was published before."""

import re
from collections.abc import Mapping
from typing import Any

from analysis.changes.earlier import earlier_versions
from publishing.book import Book
from publishing.chapter import Prose, read_chapter
from publishing.tracking.digests import digest_file

TITLE = re.compile(r"^#\s+(.+?)\s*(?:\{[^}]*\})?\s*$", re.MULTILINE)
FILE = "changes.json"
Chapters = Mapping[str, Mapping[str, str]]


def chapters_of(book: Book) -> dict[str, dict[str, str]]:
    """Give the title of each chapter, and a digest of its source, by its name."""
    found = {}
    for source in book.sources:
        parts = read_chapter(book.root, source).parts
        titles = (TITLE.search(part.text) for part in parts if isinstance(part, Prose))
        told = next((title[1] for title in titles if title), source.stem)
        found[source.stem] = {"title": told, "digest": digest_file(book.root / source)}
    return found


def compared_chapters(before: Chapters, now: Chapters) -> dict[str, list[str]]:
    """Give the titles of the chapters that changed, that are new, and that are gone.

    Examples
    --------
    >>> old = {"a": {"title": "A", "digest": "1"}, "b": {"title": "B", "digest": "2"}}
    >>> compared_chapters(old, {"a": {"title": "A", "digest": "9"}})
    {'changed': ['A'], 'added': [], 'gone': ['B']}
    """
    both = [name for name in now if name in before]
    changed = [name for name in both if now[name]["digest"] != before[name]["digest"]]
    return {
        "changed": [now[name]["title"] for name in changed],
        "added": [now[name]["title"] for name in now if name not in before],
        "gone": [before[name]["title"] for name in before if name not in now],
    }


def chapters_part(book: Book) -> dict[str, Any]:
    """Give what `changes.json` says of chapters: those of now, and what differs."""
    now, before = chapters_of(book), _before()
    return {"sources": now, **(compared_chapters(before, now) if before else {})}


def chapters_sentence(book: Book) -> str:
    """Say which chapters differ, as Markdown."""
    found = chapters_part(book)
    if "changed" not in found:
        return "There are no chapters to compare."
    told = {"changed": "Changed", "added": "New", "gone": "Gone"}
    parts = [f"{word}: {', '.join(found[key])}." for key, word in told.items() if found[key]]
    return " ".join(parts) or "No chapter’s source has changed."


def _before() -> Chapters:
    earlier = earlier_versions()
    found = earlier[0].json(FILE) if earlier else {}
    sources: Chapters = found.get("chapters", {}).get("sources", {})
    return sources

"""When may a chapter's last execution be used again? When nothing that it reads has changed."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

from analysis.paths import PROJECT
from publishing.book import Book
from publishing.chapter import Chapter
from publishing.paths import LOCK

CODE = (
    "pyproject.toml",
    "analysis/**/*.py",
    "publishing/inline.py",
    "report/study.toml",
    "benchmarks/latest.json",
    "data/listening/**/*.*",
    "data/published/*.toml",
)


def chapter_key(book: Book, chapter: Chapter, data: str) -> str:
    """Hash a chapter's text, the data, the code and the library versions.

    Parameters
    ----------
    data
        What tells the data set from any other.
    """
    places = sorted({place for pattern in CODE for place in PROJECT.glob(pattern)})
    return digest([book.root / chapter.source, *places, LOCK], data)


def digest(places: Iterable[Path], *words: str) -> str:
    """Hash words and files' contents into 20 hex digits; missing files count as empty."""
    total = hashlib.sha256("\0".join(words).encode())
    for place in places:
        content = place.read_bytes() if place.is_file() else b""
        total.update(hashlib.sha256(content).digest())
    return total.hexdigest()[:20]

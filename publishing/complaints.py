"""Turn what pandoc and its filters complain of into a message that names the chapter and line."""

import re
from pathlib import Path

from publishing.book import Book

KINDS = (
    (r"unresolved reference @([\w-]+)", "unresolved reference @{0}: no chapter has this label"),
    (r"the label ([\w-]+) is used twice", "the label {0} is used twice"),
    (r"citation ([^\s]+) not found", "unknown citation @{0}: no bibliography has this entry"),
)


def explain(stderr: str, book: Book) -> str:
    """Say what stands in pandoc's complaint, and where in the chapters it comes from.

    Parameters
    ----------
    stderr
        All that pandoc printed.

    Returns
    -------
    One line a place; a complaint of another kind as it was.
    """
    lines = [
        f"{place}: {words.format(name)}"
        for pattern, words in KINDS
        for name in dict.fromkeys(re.findall(pattern, stderr))
        for place in _places(book, name)
    ]
    return "\n".join(lines) or f"pandoc: {stderr.strip()}"


def _places(book: Book, name: str) -> list[str]:
    word = re.compile(rf"(?<![\w-]){re.escape(name)}(?![\w-])")
    found = [
        f"{source}:{number}"
        for source in book.sources
        for number, line in enumerate(_lines(book.root / source), 1)
        if word.search(line)
    ]
    return found or ["some chapter"]


def _lines(place: Path) -> list[str]:
    return place.read_text(encoding="utf-8-sig").splitlines()

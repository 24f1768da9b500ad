"""Make a chapter's prose ready for pandoc: shortcodes, results, pictures' files, notes' names."""

import re
from pathlib import Path

from publishing.book import Book
from publishing.chapter import Chapter, Prose
from publishing.errors import BuildError
from publishing.markdown import outside_code, prose_lines, replace_prose

PICTURE = re.compile(r"(?<=\]\()([^()\s:#]+\.(?:svg|png|jpe?g|gif|webp))(?=[\s)])", re.IGNORECASE)
NOTE = re.compile(r"\[\^([^\]\s]+)\]")


def own_notes(text: str, name: str) -> str:
    """Make the names of a chapter's footnotes its own; the joined book has each name once.

    Examples
    --------
    >>> own_notes("Hi.[^1]", "data")
    'Hi.[^data-1]'
    """
    return replace_prose(
        text, lambda line: outside_code(line, lambda part: NOTE.sub(rf"[^{name}-\1]", part))
    )


def gather_pictures(book: Book, chapter: Chapter, part: Prose) -> tuple[str, dict[str, bytes]]:
    """Find the picture files that Markdown names, relative to their chapter.

    Returns
    -------
    The text, naming each picture by its place in the working folder; the pictures.

    Raises
    ------
    BuildError
        A file that is not there, or lies outside the book.
    """
    media: dict[str, bytes] = {}

    def change(offset: int, line: str) -> str:
        def named(match: re.Match[str]) -> str:
            place = _find(book, chapter, match.group(1), part.line + offset)
            name = "file-" + "-".join(place.relative_to(book.root.resolve()).parts)
            media[name] = place.read_bytes()
            return f"media/{name}"

        return outside_code(line, lambda piece: PICTURE.sub(named, piece))

    lines = [
        change(offset, line) if is_prose else line
        for offset, line, is_prose in prose_lines(part.text)
    ]
    return "\n".join(lines), media


def _find(book: Book, chapter: Chapter, path: str, line: int) -> Path:
    root = book.root.resolve()
    folder = root if path.startswith("/") else (root / chapter.source).parent
    place = (folder / path.lstrip("/")).resolve()
    if not place.is_relative_to(root) or not place.is_file():
        raise BuildError(f"{chapter.source}:{line}: there is no picture {path} in the book")
    return place

"""Compile the joined book into a PDF, with no font but those that packages ship."""

import re
from datetime import datetime
from pathlib import Path

import typst

from analysis.glyphs import drawable, font_folder
from publishing.errors import BuildError
from publishing.pandoc import Document, to_typst

ACTIVE = re.compile(r"([#*_$@<>`~\[\]\\/=+-])")


def write_pdf(document: Document, target: Path, made: datetime) -> None:
    """Compile the book.

    Parameters
    ----------
    made
        The time that the PDF carries; the same time gives the same bytes.

    Raises
    ------
    BuildError
        typst refused the source.
    """
    source = document.folder / "book.typ"
    source.write_text(readable(to_typst(document)), encoding="utf-8")
    try:
        content = typst.Compiler(
            input=source, root=document.folder, font_paths=[font_folder()], ignore_system_fonts=True
        ).compile(timestamp=int(made.timestamp()))
    except typst.TypstError as problem:
        raise BuildError(f"typst: {problem}") from problem
    assert isinstance(content, bytes)  # a PDF is one file, whatever other formats give
    target.write_bytes(content)


def readable(source: str) -> str:
    r"""Give what no font of ours can draw its Latin reading, which typst must take as text.

    Examples
    --------
    >>> readable("Björk ☀ สวัสดี") == "Björk ☀ swasdi"
    True
    """
    return re.sub(r"[^\x00-\x7f]+", lambda run: ACTIVE.sub(r"\\\1", drawable(run.group())), source)

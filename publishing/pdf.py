"""Compile the joined book into a PDF, with no font but those that packages ship."""

from datetime import datetime
from pathlib import Path

import noto_cjk_sans_jp_regular
import typst

from publishing.errors import BuildError
from publishing.pandoc import Document, to_typst

FONTS = Path(noto_cjk_sans_jp_regular.__file__).parent


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
    source.write_text(to_typst(document), encoding="utf-8")
    try:
        content = typst.Compiler(
            input=source, root=document.folder, font_paths=[FONTS], ignore_system_fonts=True
        ).compile(timestamp=int(made.timestamp()))
    except typst.TypstError as problem:
        raise BuildError(f"typst: {problem}") from problem
    target.write_bytes(content)

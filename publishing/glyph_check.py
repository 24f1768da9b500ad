"""Find empty boxes in a PDF: characters for which the chosen font had no glyph."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pikepdf

SHOWS = ("Tj", "'", '"')
TWO_BYTES = "/Identity-H"


class Undrawn(NamedTuple):
    """Where the glyph `.notdef` is drawn: page from 1, font, how many times in one go."""

    page: int
    font: str
    times: int


def undrawn_glyphs(place: Path) -> list[Undrawn]:
    """Look through a PDF's text, pictures included, for glyph 0, which is the empty box.

    Parameters
    ----------
    place
        A PDF whose fonts are subsets with two-byte codes, as typst writes them.

    Returns
    -------
    One entry for each stretch of text with such a glyph; none in a sound document.

    Examples
    --------
    >>> import tempfile, typst
    >>> place = Path(tempfile.mkdtemp()) / "sound.pdf"
    >>> _ = place.write_bytes(typst.compile(b"Sound text", ignore_system_fonts=True))
    >>> undrawn_glyphs(place)
    []
    """
    with pikepdf.open(place) as document:
        return [
            Undrawn(number, font, codes.count(0))
            for number, page in enumerate(document.pages, 1)
            for font, codes in _shown(page.obj)
            if 0 in codes
        ]


def _shown(content: pikepdf.Object) -> Iterator[tuple[str, list[int]]]:
    """Walk over what a page or picture shows: the font's name and the glyphs' codes."""
    resources: Any = content.get("/Resources", {})
    fonts, drawings = resources.get("/Font", {}), resources.get("/XObject", {})
    font: Any = {}
    kept: list[Any] = []
    for instruction in pikepdf.parse_content_stream(content):
        operands: Any = instruction.operands
        match str(instruction.operator):
            case "Tf":
                font = fonts[str(operands[0])]
            case "q":
                kept.append(font)
            case "Q":
                font = kept.pop() if kept else font
            case "Do" if drawings[str(operands[0])].get("/Subtype") == "/Form":
                yield from _shown(drawings[str(operands[0])])
            case "TJ":
                yield _name(font), [code for text in operands[0] for code in _codes(font, text)]
            case show if show in SHOWS:
                yield _name(font), _codes(font, operands[-1])


def _name(font: Any) -> str:
    return str(font.get("/BaseFont", "?")).lstrip("/")


def _codes(font: Any, text: object) -> list[int]:
    if font.get("/Encoding") != TWO_BYTES or not isinstance(text, pikepdf.String):
        return []  # a number in TJ moves the pen
    content = bytes(text)
    return [int.from_bytes(content[at : at + 2], "big") for at in range(0, len(content), 2)]

"""Which characters our fonts can draw, and a Latin reading for those they cannot.

The PDF and the pictures use no font of the machine: what typst and vl-convert bring along, and
the one packaged font with Chinese, Japanese and Korean. Anything else would be an empty box.
"""

from collections.abc import Iterable
from functools import cache
from pathlib import Path

import noto_cjk_sans_jp_regular as noto
from anyascii import anyascii
from fontTools.ttLib import TTFont

PACKAGED_FONT = "Noto Sans CJK JP"
UNREADABLE = "?"

# Ranges that a font drawn on both sides has in full (Libertinus Serif, New Computer Modern and
# DejaVu Sans Mono inside typst; Liberation Sans inside vl-convert): Latin, Greek, Cyrillic,
# Hebrew, their marks, and phonetic letters.
_BOTH = (
    *((0x20, 0x7E), (0xA0, 0x36F), (0x374, 0x375), (0x37A, 0x37E), (0x384, 0x38A), (0x38C, 0x38C)),
    *((0x38E, 0x3A1), (0x3A3, 0x3CE), (0x3D0, 0x3E1), (0x3F0, 0x4FF), (0x591, 0x5C7)),
    *((0x5D0, 0x5EA), (0x5F0, 0x5F4), (0x1D00, 0x1D7F), (0x1E00, 0x1E9B), (0x1EA0, 0x1EF9)),
    *((0x2013, 0x2015), (0x2017, 0x201E), (0x2190, 0x2195)),
)
# Only typst draws these: Arabic, currency, letter-like signs, arrows, mathematics, shapes.
_TYPST = (
    *((0x60C, 0x60C), (0x61B, 0x61B), (0x61F, 0x61F), (0x621, 0x63A), (0x640, 0x655)),
    *((0x660, 0x66D), (0x679, 0x67B), (0x67E, 0x680), (0x686, 0x687), (0x691, 0x691)),
    *((0x698, 0x698), (0x6A4, 0x6A4), (0x6A9, 0x6A9), (0x6AF, 0x6AF), (0x6BE, 0x6BE)),
    *((0x6CC, 0x6CC), (0x6F0, 0x6F9), (0x2010, 0x2027), (0x2030, 0x2040), (0x2070, 0x2071)),
    *((0x2074, 0x208E), (0x20A0, 0x20BF), (0x2100, 0x211E), (0x2120, 0x2122)),
    *((0x2126, 0x214F), (0x2190, 0x23FF), (0x2500, 0x25FF)),
)


def font_folder() -> Path:
    """Return the folder of the packaged font, for whoever draws without the machine's fonts.

    Examples
    --------
    >>> font_folder().is_dir()
    True
    """
    return Path(str(noto.FONT_PATH)).parent


def drawable(text: str) -> str:
    """Return a text that the PDF can draw in full.

    Parameters
    ----------
    text
        Any text. A character without a glyph is replaced by its ASCII reading (anyascii); if
        nothing is left of the whole text, by a question mark.

    Examples
    --------
    >>> drawable("🎸 Björk 椎名林檎")
    ':guitar: Björk 椎名林檎'
    """
    return _readable(text, _drawn_in_pdf())


def drawable_in_picture(text: str) -> str:
    """Return a text that a chart's picture can draw in full: as `drawable`, with fewer fonts.

    Examples
    --------
    >>> drawable_in_picture("♥ ← فيروز")
    '♥ ← fyrwz'
    """
    return _readable(text, _drawn_in_picture())


def _readable(text: str, drawn: frozenset[int]) -> str:
    readable = "".join(char if ord(char) in drawn else anyascii(char) for char in text)
    return readable if readable.strip() or not text.strip() else UNREADABLE


@cache
def _drawn_in_picture() -> frozenset[int]:
    font = TTFont(str(noto.FONT_PATH), lazy=True)
    return frozenset(_members(_BOTH)) | frozenset(font.getBestCmap())


@cache
def _drawn_in_pdf() -> frozenset[int]:
    return _drawn_in_picture() | frozenset(_members(_TYPST))


def _members(ranges: Iterable[tuple[int, int]]) -> Iterable[int]:
    return (code for first, last in ranges for code in range(first, last + 1))

"""What `drawable` lets through is really drawn, by typst itself and without the machine's fonts."""

import io

import pikepdf
import pytest
import typst
from hypothesis import given
from hypothesis import strategies as st

from analysis import glyphs
from analysis.glyphs import drawable, drawable_in_picture, font_folder


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("🎸 Band", ":guitar: Band"),
        ("Sigur Rós", "Sigur Rós"),
        ("Кино", "Кино"),
        ("שלמה ארצי", "שלמה ארצי"),
        ("فيروز", "فيروز"),
        ("椎名林檎 소녀시대", "椎名林檎 소녀시대"),
        ("บี", "bi"),
        ("\ue800", "?"),
        ("", ""),
    ],
)
def test_names_of_every_kind(name: str, expected: str) -> None:
    assert drawable(name) == expected


def test_arabic_is_read_out_in_pictures_only() -> None:
    assert drawable_in_picture("فيروز") == "fyrwz"


@given(st.text(max_size=40))
def test_a_second_pass_changes_nothing(name: str) -> None:
    once = drawable(name)
    assert drawable(once) == once
    assert bool(once.strip()) == bool(name.strip())


def undrawn(text: str) -> int:
    """Count the places where typst had no glyph: it shows glyph 0 of a font there."""
    escaped = "".join(f"\\u{{{ord(char):x}}} " for char in text)
    pdf = typst.compile(
        escaped.encode(), ignore_system_fonts=True, font_paths=[str(font_folder())], format="pdf"
    )
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return sum(map(undrawn_on_page, document.pages))


def undrawn_on_page(page: pikepdf.Page) -> int:
    shown: list[bytes] = []
    for operands, operator in pikepdf.parse_content_stream(page):
        if str(operator) in {"Tj", "TJ"}:
            parts = operands[0] if str(operator) == "TJ" else operands
            shown += [bytes(part) for part in parts if isinstance(part, pikepdf.String)]
    return sum(code[i : i + 2] == b"\0\0" for code in shown for i in range(0, len(code), 2))


def test_the_count_of_undrawn_glyphs_sees_one() -> None:
    assert undrawn("a\u0e01b") == 1


def test_typst_draws_every_listed_character() -> None:
    listed = [*glyphs._members(glyphs._BOTH), *glyphs._members(glyphs._TYPST)]
    assert undrawn("".join(map(chr, listed))) == 0


def test_typst_draws_the_packaged_font() -> None:
    assert undrawn("椎名林檎中島美嘉소녀시대ひらがなカタカナ") == 0

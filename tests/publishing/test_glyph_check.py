"""The check for empty boxes finds them in text and in pictures, and only there."""

from pathlib import Path

import pytest
import typst

from publishing.glyph_check import undrawn_glyphs

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="99" height="20"><text y="9">%s</text></svg>'


def compiled(folder: Path, source: str) -> Path:
    (folder / "a.typ").write_text(source, encoding="utf-8")
    typst.compile(folder / "a.typ", output=folder / "a.pdf", ignore_system_fonts=True)
    return folder / "a.pdf"


def test_an_undrawn_character_is_found_on_its_page(tmp_path: Path) -> None:
    found = undrawn_glyphs(compiled(tmp_path, "drawn #pagebreak() drawn \u0e2a drawn"))
    assert [(undrawn.page, undrawn.times) for undrawn in found] == [(2, 1)]
    assert "Libertinus" in found[0].font


@pytest.mark.parametrize(("text", "expected"), [("abc", 0), ("\u0e2a", 1)])
def test_text_within_a_picture_counts(tmp_path: Path, text: str, expected: int) -> None:
    (tmp_path / "a.svg").write_text(SVG % text, encoding="utf-8")
    assert len(undrawn_glyphs(compiled(tmp_path, '#image("a.svg")'))) == expected


def test_sound_text_of_many_scripts_passes(tmp_path: Path) -> None:
    assert undrawn_glyphs(compiled(tmp_path, "Björk, Мумий, שלום, $x^2$, `code`")) == []

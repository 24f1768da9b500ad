"""The PDF of the rendered test book: text, pictures, tables, alt text, no empty box."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest

from publishing.glyph_check import undrawn_glyphs

PAPER = [
    "Forward to Chapter 1, to Section 1.1, to Figure 1.1 of another chapter, to Table 1.1",
    "The version is 9.8.7 and the subject is Overtones.",
    "Figure 1: A square by Markdown",
    "Figure 1.3: Two pictures side by side",
    "Figure 1.5: A caption that names 4,321",
    "Table 1.1: Names that try to be markup",
    "Table A.1: A table in the appendix",
    "Block for paper. Block unless it is the page. Spans: span for paper.",
    "A remark in the margin.",
    "Closed warning Warning body.",
    "First tab Text of the first tab. Second tab",
    "The second chapter’s note.",
    "<script>alert(1)</script>",
    "{{< var build.version >}} 1,008",
    "Blink-182 1,020 -1 1,021 What-? 1,022",
    "-- ... 'it'",
    "椎名林檎",
    "Мумий Тролль",
    "raw cell",
    "swasdi",  # no font of ours draws Thai: its Latin reading stands in
    "Koren, Yehuda, and Robert Bell. 2009.",
    "This edition was built from the synthetic sample",
]
NOT_ON_PAPER = ["Block for the page", "span for the page", "never on a page", "vega", "?fig"]


@pytest.mark.parametrize("text", PAPER)
def test_the_pdf_says(pdf_text: str, text: str) -> None:
    assert text in pdf_text


@pytest.mark.parametrize("text", NOT_ON_PAPER)
def test_the_pdf_does_not_say(pdf_text: str, text: str) -> None:
    assert text not in pdf_text


def test_folded_code_stays_on_the_page(pdf_text: str) -> None:
    assert 'never_run("shown, not run")' in pdf_text  # its cell says echo: true
    assert "alt.Chart" not in pdf_text


def elements(element: pikepdf.Object) -> Iterator[pikepdf.Dictionary]:
    """Walk over the structure tree."""
    if isinstance(element, pikepdf.Array):
        for child in element:
            yield from elements(child)
    elif isinstance(element, pikepdf.Dictionary):
        yield element
        if "/K" in element:
            yield from elements(element.K)


def test_pictures_carry_their_alt_text(pdf: pikepdf.Pdf) -> None:
    alts = [str(e.Alt) for e in elements(pdf.Root.StructTreeRoot) if "/Alt" in e]
    assert alts == [
        "A blue square seen from home",
        'Bars with a "quoted" word & an ampersand',
        "A red square, described over two lines",
        "Two red squares",
        "Two red squares",
        "A blue square, from a file",
        "A blue square in a div",
        "A green square",
    ]


def test_tables_are_tables_and_formulas_formulas(pdf: pikepdf.Pdf) -> None:
    kinds = Counter(str(e.get("/S", "")) for e in elements(pdf.Root.StructTreeRoot))
    # tbl-hostile, tbl-hand, tbl-div, tbl-wide, the raw one, tbl-notes
    assert kinds["/Table"] == 6
    assert kinds["/Note"] == 4
    assert kinds["/Figure"] == 8
    assert kinds["/Formula"] == 4  # one in a caption, two numbered, one in a sentence


def test_every_picture_is_drawn(pdf: pikepdf.Pdf) -> None:
    filled: Counter[str] = Counter()
    for page in pdf.pages:
        colour = ""
        for operands, operator in pikepdf.parse_content_stream(page):
            if str(operator) == "scn" and len(operands) == 3:
                colour = "#" + "".join(f"{round(255 * float(part)):02x}" for part in operands)
            filled[colour] += str(operator) == "f"
    assert filled["#ff0000"] == 3  # fig-picture, fig-pair
    assert filled["#008000"] == 1  # fig-tab
    assert filled["#4477aa"] == 3  # fig-home, fig-file, fig-div
    assert filled["#1f83c4"] == 2  # the bars of fig-chart


def test_the_pdf_has_title_language_and_bookmarks(pdf: pikepdf.Pdf) -> None:
    assert str(pdf.docinfo["/Title"]) == "Test book"
    assert str(pdf.Root.Lang) == "en"
    with pdf.open_outline() as outline:
        titles = [str(item.title) for item in outline.root]
    assert [title for title in titles if title != "Contents"] == [
        *("Overview", "1 Figures and tables", "2 Blocks", "A Notes")
    ]


def test_no_character_is_an_empty_box(site: Path) -> None:
    assert undrawn_glyphs(site / "book.pdf") == []

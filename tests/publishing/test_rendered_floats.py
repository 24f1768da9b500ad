"""Figures, tables and equations of the rendered test book: numbers, captions, alt text, links."""

from collections.abc import Mapping
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from bs4 import BeautifulSoup, Tag

Pages = Mapping[str, BeautifulSoup]
ONE, TWO, NOTES = "report/one.html", "report/two.html", "report/notes.html"
# Counted by hand in tests/book: page, label, caption.
CAPTIONS = [
    ("index.html", "fig-home", "Figure 1: A square by Markdown"),
    (ONE, "fig-picture", "Figure 1.2: A plain picture"),
    (ONE, "tbl-hostile", "Table 1.1: Names that try to be markup"),
    (ONE, "fig-pair", "Figure 1.3: Two pictures side by side"),
    (
        ONE,
        "fig-file",
        "Figure 1.4: A square by Markdown, with a citation (Koren and Bell 2009) and an end",
    ),
    (ONE, "tbl-hand", "Table 1.2: Written by hand"),
    (ONE, "fig-div", "Figure 1.5: A caption that names 4,321"),
    (ONE, "tbl-div", "Table 1.3: A table in a div"),
    (TWO, "fig-tab", "Figure 2.1: A figure within a tab"),
    (TWO, "tbl-wide", "Table 2.1: A wide table"),
    (NOTES, "tbl-notes", "Table A.1: A table in the appendix"),
]
REFERENCES = {
    "fig-chart": "Figure 1.1",
    "fig-pair": "Figure 1.3",
    "fig-file": "Figure 1.4",
    "tbl-hand": "Table 1.2",
    "tbl-hostile": "Table 1.1",
    "fig-home": "Figure 1",
    "eq-dot": "Equation 1.1",
    "sec-detail": "Section 1.1",
    "sec-two": "Chapter 2",
    "fig-tab": "Figure 2.1",
    "tbl-notes": "Table A.1",
    "sec-notes": "Appendix A",
}


def words(tag: Tag | None) -> str:
    assert tag is not None
    return " ".join(tag.get_text().split())


@pytest.mark.parametrize(("page", "label", "caption"), CAPTIONS)
def test_a_float_has_its_number_and_caption(
    pages: Pages, page: str, label: str, caption: str
) -> None:
    found = pages[page].find(id=label)
    assert isinstance(found, Tag)
    assert words(found.find(["figcaption", "caption"])) == caption


@pytest.mark.parametrize(
    ("page", "label", "alt"),
    [
        ("index.html", "fig-home", "A blue square seen from home"),
        (ONE, "fig-picture", "A red square, described over two lines"),
        (ONE, "fig-file", "A blue square, from a file"),
        (ONE, "fig-div", "A blue square in a div"),
        (TWO, "fig-tab", "A green square"),
    ],
)
def test_a_picture_is_there_and_has_its_alt_text(
    pages: Pages, site: Path, page: str, label: str, alt: str
) -> None:
    (image,) = pages[page].select(f"#{label} img")
    assert image["alt"] == alt
    assert ((site / page).parent / str(image["src"])).is_file()


def test_a_live_chart_carries_its_alt_text(pages: Pages) -> None:
    figure = pages[ONE].find(id="fig-chart")
    assert isinstance(figure, Tag)
    assert figure["aria-label"] == 'Bars with a "quoted" word & an ampersand'
    assert len(figure.select(".vega-chart script[type='application/json']")) == 1
    assert figure.select("figcaption math")


def test_two_pictures_stand_side_by_side_above_one_caption(pages: Pages) -> None:
    (grid,) = pages[ONE].select("#fig-pair > .layout-grid")
    assert "repeat(2," in str(grid["style"])
    assert len(grid.select("img")) == 2
    assert not grid.select("figcaption")


@pytest.mark.parametrize(("label", "text"), REFERENCES.items())
def test_a_reference_has_its_words(pages: Pages, label: str, text: str) -> None:
    links = pages[ONE].select(f"a.quarto-xref[href$='#{label}']")
    assert [words(link) for link in links][:1] == [text]


def test_references_keep_the_words_around_them(pages: Pages) -> None:
    text = words(pages[ONE].find("main"))
    assert "Bare: 1.2. In brackets: Figure 1.3. Several: Figure 1.4, Table 1.2." in text
    assert "With words: see Table 1.1, left column." in text
    assert "Then a citation: Figure 1.1 (Koren and Bell 2009)." in text
    assert "Koren and Bell (2009) says so (Manning 2008, 3; Koren and Bell 2009)." in text
    assert "?fig" not in text


def test_every_link_leads_to_a_page_and_place_that_exist(pages: Pages, site: Path) -> None:
    checked = 0
    for page, soup in pages.items():
        for link in soup.select("main a[href]"):
            parts = urlsplit(str(link["href"]))
            if parts.scheme:
                continue
            place = (site / page).parent / unquote(parts.path) if parts.path else site / page
            target = place.resolve().relative_to(site.resolve()).as_posix()
            assert target in pages, f"{page}: {link}"
            if parts.fragment:
                assert pages[target].find(id=unquote(parts.fragment)), f"{page}: {link}"
            checked += 1
    assert checked > 50


def test_equations_are_numbered(pages: Pages) -> None:
    found = {
        str(block["id"]): words(block).rsplit(" ", 1)[-1]
        for page in (ONE, NOTES)
        for block in pages[page].select(".equation")
    }
    assert found == {"eq-dot": "(1.1)", "eq-energy": "(A.1)"}


def test_ids_are_unique_on_each_page(pages: Pages) -> None:
    for page, soup in pages.items():
        ids = [tag["id"] for tag in soup.find_all(id=True)]
        assert len(ids) == len(set(ids)), page

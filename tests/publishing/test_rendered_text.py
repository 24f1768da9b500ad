"""Prose and code of the rendered test book."""

from collections.abc import Mapping
from copy import copy
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag

Pages = Mapping[str, BeautifulSoup]
ONE, TWO = "report/one.html", "report/two.html"
HOSTILE = [
    *("<script>alert(1)</script>", "$x$ and $y$", "a|b", "*NSYNC*", "_low_", '"quoted"'),
    *("@fig-chart", "[link](http://x.example)", "{{< var build.version >}}", "#1 hit", "`code`"),
    *("C:\\new", "~~no~~", "椎名林檎", "Мумий Тролль", "שלום", "فيروز"),
    *("^up^ & &amp; -- ... 'it'", "Björk ☃ 🎸", "สวัสดี", "Blink-182", "-1", "What-?"),
]


def main_text(soup: BeautifulSoup) -> str:
    main = soup.find("main")
    assert isinstance(main, Tag)
    return " ".join(main.get_text().split())


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("index.html", "The version is 9.8.7 and the subject is Overtones."),
        ("index.html", "This one is literal: {{< var build.version >}}."),
        (ONE, "The sum is 1,234 and the name is <script>alert(1)</script>; twice on a line: 42"),
        (ONE, "42 and a*b_c."),
        (ONE, "As is: strong words and a list."),
        (TWO, "And within a line: {python} expression."),
        (TWO, "{{< var build.version >}} and {{{< var build.version >}}}"),
        (TWO, "```{python} #| label: fig-literal 1 + 1 ```"),
        (TWO, "Spans: span for the page."),
        (TWO, "Block for the page, see Figure 2.1."),
    ],
)
def test_the_page_says(pages: Pages, page: str, text: str) -> None:
    assert text in main_text(pages[page])


def test_what_belongs_on_no_page_is_on_none(pages: Pages) -> None:
    for soup in map(copy, pages.values()):
        for code in soup.select("details.code-fold"):
            code.extract()
        text = main_text(soup)
        for phrase in ("never on a page", "for paper", "hidden from the page", "unless it is"):
            assert phrase not in text


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_names_are_text_in_prose_and_in_tables(pages: Pages, name: str) -> None:
    cells = [cell.get_text() for cell in pages[ONE].select("#tbl-hostile td")]
    assert name in cells
    assert name in main_text(pages[ONE]).partition("Figure 1.1")[0]


def test_hostile_names_make_no_elements(pages: Pages) -> None:
    assert not pages[ONE].select("main script:not([type='application/json'])")
    assert not pages[ONE].select("a[href*='x.example']")


def test_code_is_folded_shown_or_hidden_as_each_cell_says(pages: Pages) -> None:
    folds = {
        " ".join(fold.get_text().split()): (fold.summary.get_text(), fold.has_attr("open"))
        for fold in pages[ONE].select("details.code-fold")
        if fold.summary
    }
    by_code = {code.partition(" ")[2]: value for code, value in folds.items()}
    assert ("Look inside", True) in folds.values()
    assert any('never_run("shown, not run")' in code for code in by_code)
    assert not any("artist_name" in code for code in folds)  # echo: false
    assert not any("display(Square())" in code for code in folds)  # code-fold: false
    assert "display(Square())" in main_text(pages[ONE])


def test_plain_output_is_shown(pages: Pages) -> None:
    shown = [block.get_text().strip() for block in pages[ONE].select(".cell-output pre")]
    assert shown == ["plain output", "{'plain': 'value'}"]


def test_bibliography_and_contents(pages: Pages) -> None:
    entries = [e.get_text() for e in pages["report/notes.html"].select("#refs .csl-entry")]
    assert len(entries) == 2
    assert "Koren" in entries[0]
    assert "Manning" in entries[1]
    contents = [" ".join(a.get_text().split()) for a in pages[ONE].select("#TOC a")]
    assert contents == ["1.1 Detail", "1.1.1 Deeper"]
    notes = [" ".join(a.get_text().split()) for a in pages["report/notes.html"].select("#TOC a")]
    assert notes == ["A.1 More", "References"]


def test_the_search_index_holds_text_of_tables(site: Path) -> None:
    index = (site / "search.json").read_text(encoding="utf-8")
    assert "Names that try to be markup" in index
    assert "1,019" in index
    assert "application/json" not in index

"""Callouts, tabs, notes and other blocks of the rendered test book."""

from collections.abc import Mapping
from copy import copy

import pytest
from bs4 import BeautifulSoup

Pages = Mapping[str, BeautifulSoup]
ONE, TWO = "report/one.html", "report/two.html"


def test_all_five_callouts_have_title_and_body(pages: Pages) -> None:
    found = {
        str(callout["class"][2]): [
            " ".join(part.get_text().split())
            for part in callout.select(".callout-title-container, .callout-body")
        ]
        for callout in pages[TWO].select("div.callout")
    }
    assert found == {
        "callout-note": ["A titled note", "Note body with Table 1.2."],
        "callout-tip": ["Tip", "Tip body."],
        "callout-important": ["Important by attribute", "Important body."],
        "callout-warning": ["Closed warning", "Warning body."],
        "callout-caution": ["Caution", "Caution body."],
    }


def test_callouts_collapse(pages: Pages) -> None:
    states = {}
    for header in pages[TWO].select(".callout-header[data-bs-toggle='collapse']"):
        (body,) = pages[TWO].select(str(header["data-bs-target"]))
        states[header.get_text().strip()] = (header["aria-expanded"], "show" in body["class"])
    assert states == {"Closed warning": ("false", False), "Caution": ("true", True)}


def test_tabs_lead_to_their_panes(pages: Pages) -> None:
    panes = {}
    for tab in pages[TWO].select(".panel-tabset .nav-link"):
        (pane,) = pages[TWO].select(str(tab["data-bs-target"]))
        panes[" ".join(tab.get_text().split())] = pane
    assert list(panes) == ["First tab", "Second tab", "Third tab", "Fourth tab"]
    assert [" ".join(str(pane["class"][-1]).split()) for pane in panes.values()] == [
        *("active", "tab-pane", "active", "tab-pane")
    ]
    assert panes["First tab"].get_text().strip() == "Text of the first tab."
    assert panes["Second tab"].select("figure#fig-tab img")


@pytest.mark.parametrize(
    ("page", "notes"),
    [
        ("index.html", ["The home page’s own note."]),
        (ONE, ["The first chapter’s note, with code and Equation 1.1.", "Short, inline note."]),
        (TWO, ["The second chapter’s note."]),
    ],
)
def test_each_page_has_its_own_footnotes(pages: Pages, page: str, notes: list[str]) -> None:
    soup = copy(pages[page])
    for back in soup.select(".footnote-back"):
        back.extract()
    found = [" ".join(note.get_text().split()) for note in soup.select(".footnotes li")]
    assert found == notes


@pytest.mark.parametrize(
    "selector",
    [
        ".column-margin p",
        ".column-page table#tbl-wide",
        ".facts li strong",
        "dl dt",
        "b",
        "div.raw-block em",
        "aside.raw-aside",
        "blockquote",
        "ol ul li",
        "del",
        "sub",
        "main sup",
    ],
)
def test_blocks_are_elements(pages: Pages, selector: str) -> None:
    assert pages[TWO].select(selector)

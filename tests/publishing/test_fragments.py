"""Pandoc's flat pages brought to their places: links, pictures, headings, search."""

from collections.abc import Callable

import pytest

from publishing.book import Book
from publishing.fragments import Page, make_pages

HOME = """<section id="sec-home"><h1 class="unnumbered">Home</h1>
<p>Go <a class="x" href="sec-a.html#sec-a" title="t">on</a>, <a href="#fig-a">there</a>,
<a href="https://x.example/sec-a.html#sec-a">out</a>, <a href="data/artists.csv">take</a>.</p>
<img src="media/one.svg" alt=""/></section>"""
CHAPTER = """<h1 id="sec-a"><span class="chapter-number">1</span> Alpha</h1>
<p>Back <a href="sec-home.html#sec-home">home</a>, <a href="sec-a.html#sub">down</a>,
<a href="#fig-a">up</a>.</p>
<figure id="fig-a"><script type="application/json">{"secret": 1}</script>
<img src="media/two.svg"/><figcaption>Seen</figcaption></figure>
<h2 id="sub">Sub <em>part</em></h2>
<table><tr><td>cell</td></tr></table><ul><li><p>item</p></li></ul>"""


@pytest.fixture
def pages(write_book: Callable[..., Book]) -> list[Page]:
    """The home page and a chapter in a folder."""
    book = write_book({"report/a.qmd": "# Alpha {#sec-a}\n"})
    return make_pages(book, {"sec-home": HOME, "sec-a": CHAPTER})


def test_pages_have_places_and_titles(pages: list[Page]) -> None:
    assert [(str(page.output), page.title) for page in pages] == [
        ("index.html", "Home"),
        ("report/a.html", "1 Alpha"),
    ]


def test_links_lead_to_the_page_that_holds_the_place(pages: list[Page]) -> None:
    home, chapter = pages
    assert 'class="x" href="report/a.html#sec-a" title="t"' in home.body
    assert 'href="report/a.html#fig-a">there' in home.body
    assert 'href="../index.html#sec-home">home' in chapter.body
    assert 'href="#sub">down' in chapter.body
    assert 'href="#fig-a">up' in chapter.body


def test_other_addresses_stay(pages: list[Page]) -> None:
    assert 'href="https://x.example/sec-a.html#sec-a"' in pages[0].body
    assert 'href="data/artists.csv"' in pages[0].body


def test_pictures_are_found_from_a_folder(pages: list[Page]) -> None:
    assert 'src="media/one.svg"' in pages[0].body
    assert 'src="../media/two.svg"' in pages[1].body


def test_headings_below_the_title(pages: list[Page]) -> None:
    expected = {"level": 2, "id": "sub", "text": "Sub part", "classes": []}
    assert [page.headings for page in pages] == [(), (expected,)]


def test_search_has_an_entry_a_section_with_all_its_text(pages: list[Page]) -> None:
    assert pages[1].search == (
        {"id": "sec-a", "title": "1 Alpha", "text": " Back home , down , up . Seen"},
        {"id": "sub", "title": "Sub part", "text": " cell item"},
    )

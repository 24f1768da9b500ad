"""A chapter's page as pandoc made it: what the page around it must know."""

import re
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from bs4 import BeautifulSoup, Tag

from publishing.book import Book

Heading = dict[str, Any]
TEXT = ("p", "li", "td", "th", "figcaption", "pre")


@dataclass(frozen=True)
class Page:
    """One page: source, title in the sidebar, HTML body, headings, search entries."""

    source: PurePosixPath
    title: str
    body: str
    headings: tuple[Heading, ...]
    search: tuple[dict[str, str], ...]

    @property
    def output(self) -> PurePosixPath:
        """Where the page goes, relative to the site."""
        return self.source.with_suffix(".html")


def make_pages(book: Book, fragments: dict[str, str]) -> list[Page]:
    """Bring pandoc's flat pages to their places and mend the links between them."""
    sources = dict(zip(fragments, book.sources, strict=True))
    homes = {
        anchor: sources[section] for section, html in fragments.items() for anchor in _anchors(html)
    }
    return [_page(source, fragments[section], homes) for section, source in sources.items()]


def _anchors(html: str) -> list[str]:
    return re.findall(r'<[^>]* id="([^"]+)"', html)


def _page(source: PurePosixPath, html: str, homes: dict[str, PurePosixPath]) -> Page:
    up = "../" * (len(source.parts) - 1)

    def mended(match: re.Match[str]) -> str:
        home = homes.get(match.group(1), source)
        path = "" if home == source else f"{up}{home.with_suffix('.html')}"
        return f'href="{path}#{match.group(1)}"'

    body = re.sub(r'href="(?:[\w-]+\.html)?#([^"]+)"', mended, html)
    body = re.sub(r'(src=")(media/)', rf"\g<1>{up}\2", body)
    soup = BeautifulSoup(body, "html.parser")
    title = soup.find("h1")
    headings = [_heading(tag) for tag in soup.find_all(re.compile(r"^h[2-4]$"), id=True)]
    text = " ".join(title.get_text().split()) if title else source.stem
    return Page(source, text, body, tuple(headings), tuple(_search(soup)))


def _heading(tag: Tag) -> Heading:
    text = " ".join(tag.get_text().split())
    return {"level": int(tag.name[1]), "id": tag["id"], "text": text, "classes": []}


def _search(soup: BeautifulSoup) -> list[dict[str, str]]:
    """One entry a section: its title and all its text, tables included, scripts not."""
    entries = [{"id": "", "title": "", "text": ""}]
    for script in soup(["script", "style", "annotation"]):
        script.decompose()
    for tag in soup.find_all(True):
        if re.match(r"^h[1-4]$", tag.name) and tag.get("id"):
            heading = _heading(tag)
            entries.append({"id": heading["id"], "title": heading["text"], "text": ""})
        elif tag.name in TEXT and not tag.find(("p", "li")):
            entries[-1]["text"] += " " + " ".join(tag.get_text(" ").split())
    return [entry for entry in entries if entry["text"] or entry["id"]]

"""A chapter's page as pandoc made it: what the page around it must know."""

import re
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from bs4 import BeautifulSoup, Tag

from publishing.book import Book

Heading = dict[str, Any]


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
    places = dict(zip(fragments, book.sources, strict=True))
    return [_page(source, fragments[section], places) for section, source in places.items()]


def _page(source: PurePosixPath, html: str, places: dict[str, PurePosixPath]) -> Page:
    up = "../" * (len(source.parts) - 1)

    def mended(match: re.Match[str]) -> str:
        section, rest = match.groups()
        if section not in places:
            return match.group()
        return f'href="{up}{places[section].with_suffix(".html")}{rest}"'

    body = re.sub(r'href="([\w-]+)\.html([#"][^"]*)', lambda m: mended(m).rstrip('"') + '"', html)
    body = re.sub(r'(src=")(media/)', rf"\g<1>{up}\2", body)
    soup = BeautifulSoup(body, "html.parser")
    headings = [_heading(tag) for tag in soup.find_all(re.compile(r"^h[1-4]$"), id=True)]
    title = headings[0]["text"] if headings else source.stem
    return Page(source, title, body, tuple(headings[1:]), tuple(_search(soup)))


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
        elif tag.name in ("p", "li", "td", "th", "figcaption", "pre"):
            if not tag.find(("p", "li")):
                entries[-1]["text"] += " " + " ".join(tag.get_text(" ").split())
    return [entry for entry in entries if entry["text"] or entry["id"]]

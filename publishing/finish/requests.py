"""Refuse a site in which a page would ask another site for anything."""

import re
from pathlib import Path

from bs4 import BeautifulSoup

from publishing.errors import BuildError

FOREIGN = re.compile(r"^\s*(?:https?:)?//", re.IGNORECASE)
LOADS = {
    "script": "src",
    "img": "src",
    "iframe": "src",
    "source": "src",
    "video": "src",
    "audio": "src",
    "embed": "src",
    "object": "data",
    "link": "href",
}
NOT_LOADED = {"canonical", "alternate", "author", "license", "prev", "next"}
STYLE = re.compile(
    r"@import\s+[\"']?\s*((?:https?:)?//[^\"')\s]+)|url\(\s*[\"']?((?:https?:)?//[^\"')]+)"
)


def check_requests(site: Path) -> None:
    """Check every page and stylesheet.

    Raises
    ------
    BuildError
        What would be asked for, and by which file.
    """
    found = [
        f"{place.relative_to(site)} asks for {address}"
        for place in sorted(site.rglob("*"))
        for address in _addresses(place)
    ]
    if found:
        raise BuildError("a page would ask another site:\n  " + "\n  ".join(found))


def _addresses(place: Path) -> list[str]:
    if place.suffix == ".css":
        return foreign_in_style(place.read_text(encoding="utf-8"))
    if place.suffix == ".html":
        return foreign_in_page(place.read_text(encoding="utf-8"))
    return []


def foreign_in_style(css: str) -> list[str]:
    """List the addresses of other sites that a stylesheet loads.

    Examples
    --------
    >>> foreign_in_style("a{background:url(//x.org/a.png)} b{background:url(c.png)}")
    ['//x.org/a.png']
    """
    return [first or second for first, second in STYLE.findall(css)]


def foreign_in_page(html: str) -> list[str]:
    """List the addresses of other sites that a page loads; links to click are no loads.

    Examples
    --------
    >>> foreign_in_page('<script src="https://x.org/a.js"></script><a href="https://y.org">y</a>')
    ['https://x.org/a.js']
    """
    soup = BeautifulSoup(html, "html.parser")
    found = [
        str(tag[LOADS[tag.name]])
        for tag in soup.find_all(list(LOADS))
        if FOREIGN.match(str(tag.get(LOADS[tag.name], "")))
        and not NOT_LOADED & set(tag.get("rel") or [])
    ]
    styles = "\n".join([*(tag.get_text() for tag in soup("style")), *_inline_styles(soup)])
    return found + foreign_in_style(styles)


def _inline_styles(soup: BeautifulSoup) -> list[str]:
    return [str(tag["style"]) for tag in soup.find_all(style=True)]

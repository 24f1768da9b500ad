"""The page around the text: sidebar, search, table of contents, light and dark (smalldocs)."""

import logging
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import yaml
from smalldocs import site as smalldocs
from smalldocs.config import load

from publishing.book import Book
from publishing.errors import BuildError
from publishing.fragments import Page

log = logging.getLogger("lastfm")
NOISE = ("is built as a website", "broken link")


class _Site(smalldocs.Site):  # type: ignore[misc]
    """A smalldocs site whose text comes from pandoc instead of its own Markdown."""

    def __init__(self, project: Any, pages: dict[str, Page], preview: bool):
        super().__init__(project, quiet=True, preview=preview)
        self._ours = pages

    def render_page(self, page: Any) -> None:
        ours = self._ours[str(page.src)]
        page.html = ours.body
        page.env = {
            "title_text": ours.title,
            "headings": list(ours.headings),
            "search": list(ours.search),
        }


def write_site(book: Book, pages: Sequence[Page], folder: Path, preview: bool = False) -> Path:
    """Write the whole site below a working folder; give the place of its root.

    Raises
    ------
    BuildError
        smalldocs refused the configuration.
    """
    project = folder / "shell"
    for page in pages:
        place = project / page.source
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(f"---\npagetitle: {page.source.stem}\n---\n", encoding="utf-8")
    _copy_styles(book, project)
    (project / "_smalldocs.yml").write_text(yaml.safe_dump(_configuration(book)), "utf-8")
    try:
        site = _Site(load(project), {str(page.source): page for page in pages}, preview)
        site.build()
    except (smalldocs.BuildError, ValueError) as problem:
        raise BuildError(f"the site's shell: {problem}") from problem
    for warning in site.warnings:
        if not any(noise in warning for noise in NOISE):
            log.warning("%s", warning)
    return project / "_site"


def _styles(book: Book) -> list[str]:
    css = book.option("html", "css", [])
    return css if isinstance(css, list) else [css]


def _favicon(book: Book) -> list[str]:
    return [str(name) for name in [book.config["book"].get("favicon")] if name]


def _copy_styles(book: Book, project: Path) -> None:
    for name in [*_styles(book), *_favicon(book)]:
        (project / name).parent.mkdir(parents=True, exist_ok=True)
        (project / name).write_bytes((book.root / name).read_bytes())


def _configuration(book: Book) -> dict[str, Any]:
    """Say in smalldocs' words what `_quarto.yml` says in Quarto's."""
    own = book.config["book"]
    contents: list[Any] = [str(source) for source in book.chapters]
    if book.appendices:
        after = [str(source) for source in book.appendices]
        contents.append({"section": "Appendices", "contents": after})
    tools = _download(book, own)
    return {
        "project": {"type": "website", "output-dir": "_site"},
        "website": {
            "title": book.title,
            "description": own.get("description", ""),
            "repo-url": own.get("repo-url", ""),
            "repo-branch": own.get("repo-branch", "main"),
            "repo-actions": own.get("repo-actions", []),
            "site-url": own.get("site-url", ""),
            "page-navigation": True,
            **({"favicon": _favicon(book)[0]} if _favicon(book) else {}),
            "bread-crumbs": False,
            "sidebar": [
                {
                    "title": book.title,
                    "style": "docked",
                    "search": True,
                    "contents": contents,
                    **tools,
                }
            ],
        },
        "theme": _theme(book),
        "css": _styles(book),
        "toc": bool(book.option("html", "toc", True)),
        "toc-depth": int(book.option("html", "toc-depth", 3)),
        "toc-title": str(book.option("html", "toc-title", "On this page")),
        "lang": str(book.config.get("lang", "en")),
    }


def _theme(book: Book) -> dict[str, str]:
    """Take the named theme of each mode; Quarto's Sass files are none of smalldocs' business."""
    theme = book.option("html", "theme", {"light": "default", "dark": "slate"})
    first = {mode: names[0] if isinstance(names, list) else names for mode, names in theme.items()}
    return {str(mode): str(name) for mode, name in first.items()}


def _download(book: Book, own: dict[str, Any]) -> dict[str, Any]:
    if "pdf" not in (own.get("downloads") or []):
        return {}
    entry = {"icon": "file-pdf", "href": f"/{book.output_file}.pdf", "text": "Download PDF"}
    return {"tools": [entry]}

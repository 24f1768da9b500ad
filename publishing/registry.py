"""The renderer that needs package registries alone: nbclient, pandoc, smalldocs, typst."""

import shutil
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from analysis.text import escape_markdown
from publishing import fragments, pandoc, pdf, shell
from publishing.book import Book
from publishing.edition import Edition
from publishing.execute import Executed
from publishing.variables import variables
from publishing.weave import weave

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)  # of a PDF whose sources have no date


def render(
    book: Book,
    executed: Sequence[Executed],
    edition: Edition,
    folder: Path,
    preview: bool = False,
) -> Path:
    """Render executed chapters into pages and a PDF; give the place of the site's root.

    Parameters
    ----------
    folder
        An empty working folder.
    preview
        Leave references to other chapters open, and skip the PDF.
    """
    values = {"var": variables(book, edition)}
    woven = [weave(book, chapter, values) for chapter in executed]
    metadata = {"edition": escape_markdown(edition.line), "open-references": preview}
    if edition.notice:
        metadata["notice"] = escape_markdown(edition.notice)
    document = pandoc.join(book, woven, folder, metadata)
    pages = fragments.make_pages(book, pandoc.to_pages(document))
    site = shell.write_site(book, pages, folder, preview)
    _copy_media(pages, folder / "media", site / "media")
    if not preview:
        pdf.write_pdf(document, site / f"{book.output_file}.pdf", edition.made or EPOCH)
    return site


def _copy_media(pages: Sequence[fragments.Page], source: Path, target: Path) -> None:
    """Copy what pages show; most pictures stand for live charts on paper alone."""
    for picture in sorted(source.iterdir()):
        if any(f"media/{picture.name}" in page.body for page in pages):
            target.mkdir(exist_ok=True)
            shutil.copy(picture, target)

"""Render a prepared book into a finished site, by whichever renderer was chosen."""

import time
from pathlib import Path

from publishing import quarto, registry
from publishing.book import Book
from publishing.executions import execute_book
from publishing.finish import finish
from publishing.prepare import Prepared
from publishing.progress import Progress
from publishing.renderers import Renderer


def render(
    book: Book, prepared: Prepared, renderer: Renderer, only: str | None, work: Path
) -> Path:
    """Render into a working folder; give the place of the site.

    Raises
    ------
    BuildError
        What is wrong and where.
    """
    if renderer is Renderer.QUARTO:
        # Quarto's post-render hook finishes the site.
        return quarto.render(book, work, prepared.settings)
    done = Progress("Chapters", len(book.sources)).step
    executed = execute_book(book, prepared.present, prepared.records, prepared.settings, only, done)
    begun = time.monotonic()
    site = registry.render(book, executed, prepared.edition, work)
    finish(site, book, prepared)
    Progress("Site", 1).step("pages, PDF, checks", time.monotonic() - begun)
    return site

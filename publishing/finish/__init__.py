"""What every rendered site gets, whoever rendered it: assets, banner, downloads, the last check."""

import logging
from pathlib import Path

from publishing.book import Book
from publishing.finish.assets import write_assets
from publishing.finish.atlas import write_atlas
from publishing.finish.downloads import write_clean, write_downloads, write_results
from publishing.finish.not_found import write_not_found
from publishing.finish.pages import finish_pages
from publishing.finish.requests import check_requests
from publishing.glyph_check import undrawn_glyphs
from publishing.paths import CLEAN
from publishing.prepare import Prepared

log = logging.getLogger("lastfm")


def finish(site: Path, book: Book, prepared: Prepared) -> None:
    """Finish a rendered site in place, then check it.

    Raises
    ------
    BuildError
        A page would ask another site for something.
    """
    write_assets(site)
    write_not_found(site, book.title, str(book.config["book"].get("site-url", "")))
    write_downloads(site, prepared.dataset)
    write_atlas(site, prepared.dataset)
    write_results(site, prepared.results)
    finish_pages(site, prepared.edition)
    check_requests(site)
    _check_glyphs(site / f"{book.output_file}.pdf")
    write_clean(book.root / CLEAN, prepared.dataset)


def _check_glyphs(pdf: Path) -> None:
    """Warn of empty boxes; a reader has more of a PDF with one than of none."""
    for found in undrawn_glyphs(pdf) if pdf.is_file() else []:
        log.warning("%s, page %d: %s lacks a glyph", pdf.name, found.page, found.font)

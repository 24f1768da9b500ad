"""What every rendered site gets, whoever rendered it: assets, banner, downloads, the last check."""

import logging
from pathlib import Path

from publishing.book import Book
from publishing.finish.changes_file import write_changes_file
from publishing.finish.downloads import write_results
from publishing.finish.not_found import write_not_found
from publishing.finish.pages import finish_pages
from publishing.finish.products import write_products
from publishing.finish.provenance import write_provenance
from publishing.finish.requests import check_requests
from publishing.glyph_check import undrawn_glyphs
from publishing.prepare import Prepared

log = logging.getLogger("lastfm")


def finish(site: Path, book: Book, prepared: Prepared) -> None:
    """Finish a rendered site in place, then check it.

    Raises
    ------
    BuildError
        A page would ask another site for something.
    """
    address = str(book.config["book"].get("site-url", ""))
    write_not_found(site, book.title, address)
    write_products(site, prepared)
    write_results(site, prepared.results)
    write_changes_file(site, book, prepared)
    write_provenance(site, book, prepared)
    finish_pages(site, prepared.edition, address)
    check_requests(site)
    _check_glyphs(site / f"{book.output_file}.pdf")


def _check_glyphs(pdf: Path) -> None:
    """Warn of empty boxes; a reader has more of a PDF with one than of none."""
    for found in undrawn_glyphs(pdf) if pdf.is_file() else []:
        log.warning("%s, page %d: %s lacks a glyph", pdf.name, found.page, found.font)

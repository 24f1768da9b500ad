"""Quarto's post-render step: finish the pages that Quarto wrote, and check them."""

import os

from analysis.paths import PROJECT
from publishing.book import read_book
from publishing.finish import finish
from publishing.freeze import note_frozen
from publishing.hooks.before import prepared_for_quarto
from publishing.telling import told

if __name__ == "__main__":
    site = PROJECT / os.environ.get("QUARTO_PROJECT_OUTPUT_DIR", "_site")
    with told():
        ready = prepared_for_quarto()
        note_frozen(read_book(PROJECT), ready.records)
        finish(site, read_book(PROJECT), ready)

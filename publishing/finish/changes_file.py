"""`changes.json` of a site: what was compared and kept, the version's name, and the chapters."""

import json
from pathlib import Path

from publishing.book import Book
from publishing.changed_chapters import FILE, chapters_part
from publishing.finish.downloads import write_json
from publishing.prepare import Prepared


def write_changes_file(site: Path, book: Book, prepared: Prepared) -> None:
    """Write `changes.json`; chapters are compared each time, since their prose is no input."""
    compared = json.loads((prepared.records / "changes" / FILE).read_bytes())
    told = {"release": prepared.edition.release, **compared, "chapters": chapters_part(book)}
    write_json(site / FILE, told)

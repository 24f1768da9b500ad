"""The built sites that tests look at: those that `LASTFM_SITES` holds, else `_site/`."""

import os
from pathlib import Path

from analysis.paths import PROJECT
from publishing.book import read_book

NAMED = os.environ.get("LASTFM_SITES")
PAGES = ["index.html", *(str(s.with_suffix(".html")) for s in read_book(PROJECT).sources[1:])]


def sites() -> list[Path]:
    """Every site that is there; none before the first build."""
    if NAMED:
        return sorted(place for place in Path(NAMED).iterdir() if place.is_dir())
    return [PROJECT / "_site"] if (PROJECT / "_site").is_dir() else []

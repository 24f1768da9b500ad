"""One build, from data to `_site/`: whole or not at all."""

import shutil
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from analysis.paths import PROJECT
from publishing import quarto, registry
from publishing.book import Book, read_book
from publishing.edition import Edition
from publishing.errors import BuildError
from publishing.executions import execute_book
from publishing.finish import finish
from publishing.locate import Located
from publishing.paths import CACHE, EXECUTED, SITE
from publishing.prepare import Prepared, prepare
from publishing.progress import Progress
from publishing.renderers import Renderer, choose
from publishing.writing import swap_folder


@dataclass(frozen=True)
class Built:
    """What a build gave: the edition, the pages, and how long it took in seconds."""

    edition: Edition
    pages: int
    seconds: float


def build(
    located: Located,
    wanted: Renderer = Renderer.AUTO,
    only: str | None = None,
    root: Path = PROJECT,
    target: Path = SITE,
) -> Built:
    """Build the site and the PDF of one data set.

    Parameters
    ----------
    located
        The data, and why it is these.
    only
        Execute this chapter alone; the others as last executed, where still valid.

    Raises
    ------
    BuildError, DataError
        What is wrong and where; the old site stays as it was.
    """
    begun = time.monotonic()
    book = read_book(root)
    _check_only(book, only)
    renderer = choose(wanted)
    prepared = prepare(located, str(renderer), root)
    cache = root / CACHE
    cache.mkdir(exist_ok=True)
    work = Path(tempfile.mkdtemp(prefix="build-", dir=cache))
    try:
        swap_folder(_render(book, prepared, renderer, only, work), target)
    finally:
        shutil.rmtree(work, ignore_errors=True)
    return Built(prepared.edition, len(book.sources), time.monotonic() - begun)


def _check_only(book: Book, only: str | None) -> None:
    names = [source.stem for source in book.sources]
    if only is not None and only not in names:
        raise BuildError(f"there is no chapter {only!r}; the chapters are {', '.join(names)}")


def _render(
    book: Book, prepared: Prepared, renderer: Renderer, only: str | None, work: Path
) -> Path:
    if renderer is Renderer.QUARTO:
        return quarto.render(
            book, work, prepared.settings
        )  # its post-render hook finishes the site
    with Progress("Chapters", len(book.sources)) as progress:
        executed = execute_book(
            book,
            prepared.edition.fingerprint,
            book.root / EXECUTED,
            prepared.settings,
            only,
            lambda chapter, again: progress.step(
                chapter.name if again else f"{chapter.name} (kept)"
            ),
        )
    with Progress("Pages and PDF", 1) as progress:
        site = registry.render(book, executed, prepared.edition, work)
        finish(site, book, prepared)
        progress.step("rendered and checked")
    return site

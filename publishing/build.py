"""One build, from data to `_site/`: whole or not at all."""

import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from analysis.paths import CACHE, PROJECT
from publishing.book import Book, read_book
from publishing.edition import Edition
from publishing.errors import BuildError
from publishing.locate import Located
from publishing.own_listening import own_listening
from publishing.paths import SITE
from publishing.prepare import Prepared, prepare
from publishing.renderers import Renderer, choose
from publishing.tracking.digests import digest_tree
from publishing.tracking.products import PRODUCTS, product_folder
from publishing.tracking.whole_site import is_current, site_state, state_place, write_state
from publishing.writing import restore_folder, swap_folder


@dataclass(frozen=True)
class Built:
    """What a build gave: the edition, the pages, and how long it took in seconds."""

    edition: Edition
    pages: int
    seconds: float
    unchanged: bool = False
    """Whether the site was there already."""


def build(
    located: Located,
    wanted: Renderer = Renderer.AUTO,
    only: str | None = None,
    root: Path = PROJECT,
    target: Path = SITE,
    listening: Path | None = None,
) -> Built:
    """Build the site and the PDF of one data set.

    Parameters
    ----------
    located
        The data, and why it is these.
    only
        Execute this chapter, too, though nothing has changed.
    listening
        A listener's own export, for the chapter on it; by default the example.

    Raises
    ------
    BuildError, ReportError
        What is wrong and where; the old site stays as it was.
    """
    begun = time.monotonic()
    book = read_book(root)
    renderer = choose(wanted)
    _check_only(book, only, renderer)
    restore_folder(target)
    with (
        _alone(root / CACHE) as cache,
        _working_folder(cache) as work,
        own_listening(listening, work),
    ):
        prepared = prepare(located, str(renderer), root)
        place, edition = state_place(prepared.present), prepared.edition
        state = site_state(prepared.present, edition, target)
        if only is None and is_current(place, state) and _has_products(prepared):
            return Built(edition, len(book.sources), time.monotonic() - begun, unchanged=True)
        from publishing.rendering import render  # a build without changes can do without

        swap_folder(render(book, prepared, renderer, only, work), target)
        write_state(place, {**state, "site": digest_tree(target)})
    return Built(prepared.edition, len(book.sources), time.monotonic() - begun)


def _has_products(prepared: Prepared) -> bool:
    folders = (product_folder(name, prepared.present, prepared.records) for name in PRODUCTS)
    return all(folder.is_dir() for folder in folders)


def _check_only(book: Book, only: str | None, renderer: Renderer) -> None:
    names = [source.stem for source in book.sources]
    if only is not None and only not in names:
        raise BuildError(f"there is no chapter {only!r}; the chapters are {', '.join(names)}")
    if only is not None and renderer is Renderer.QUARTO:
        raise BuildError("Quarto renders all chapters: leave --only out, or add --renderer pandoc")


@contextmanager
def _alone(cache: Path) -> Iterator[Path]:
    """Two builds at once would write the same site."""
    cache.mkdir(exist_ok=True)
    try:
        with FileLock(cache / "build.lock", timeout=0):
            yield cache
    except Timeout:
        raise BuildError("another build is running in this folder: wait for it to end") from None


@contextmanager
def _working_folder(cache: Path) -> Iterator[Path]:
    """Make a folder for one build; what a killed build left there goes first."""
    for left in cache.glob("build-*/"):
        shutil.rmtree(left, ignore_errors=True)
    work = Path(tempfile.mkdtemp(prefix="build-", dir=cache))
    try:
        yield work
    finally:
        shutil.rmtree(work, ignore_errors=True)

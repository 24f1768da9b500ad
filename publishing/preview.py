"""Preview chapters: serve their pages, and render anew on every save."""

import shutil
import tempfile
import threading
import time
from dataclasses import dataclass, replace
from pathlib import Path

from analysis.errors import ReportError
from analysis.paths import CACHE, PROJECT
from publishing import registry
from publishing.book import Book, read_book
from publishing.errors import BuildError
from publishing.executions import execute_book
from publishing.finish.assets import write_assets
from publishing.finish.pages import finish_pages
from publishing.locate import Located, locate
from publishing.paths import PREVIEW
from publishing.prepare import Prepared, prepare
from publishing.progress import Progress, console
from publishing.saves import saves
from publishing.serving import running
from publishing.tracking.present import Present
from publishing.writing import swap_folder


@dataclass(frozen=True)
class _Preview:
    """What is previewed: a book's folder, one chapter or all, what the data gave."""

    root: Path
    chapter: str | None
    prepared: Prepared

    @property
    def cache(self) -> Path:
        return self.root / CACHE

    def book(self) -> Book:
        """Read the book; the other chapters are left out where one was asked for."""
        book = read_book(self.root)
        if self.chapter is None:
            return book
        chosen = tuple(source for source in book.sources if source.stem == self.chapter)
        if not chosen:
            names = ", ".join(source.stem for source in book.sources)
            raise BuildError(f"there is no chapter {self.chapter!r}; the chapters are {names}")
        return replace(book, chapters=chosen, appendices=())

    def folders(self) -> set[Path]:
        """List the folders of all that a chapter may depend on."""
        chapters = {(self.root / source).parent for source in read_book(self.root).sources}
        below = {
            place
            for folder in ("analysis", "report")
            for place in (self.root / folder, *(self.root / folder).rglob("*"))
            if place.is_dir()
        }
        return chapters | below

    def render(self, place: Path) -> None:
        """Execute what has changed, render, and put the pages in their place as a whole."""
        book, edition = self.book(), self.prepared.edition
        self.cache.mkdir(exist_ok=True)
        progress = Progress("Preview", len(book.sources) + 1)
        with tempfile.TemporaryDirectory(prefix="preview-", dir=self.cache) as folder:
            executed = execute_book(
                book,
                Present(self.root, self.prepared.present.data, self.prepared.present.results),
                self.prepared.records,
                self.prepared.settings,
                done=progress.step,
            )
            begun = time.monotonic()
            site = registry.render(book, executed, edition, Path(folder), preview=True)
            write_assets(site / "assets")
            finish_pages(site, edition)
            swap_folder(site, place)
            progress.step("pages", time.monotonic() - begun)


def preview(
    chapter: str | None,
    port: int,
    located: Located | None = None,
    root: Path = PROJECT,
    stop: threading.Event | None = None,
) -> None:
    """Serve one chapter, or all, and render again on every save, until Ctrl-C or `stop`.

    A chapter that cannot be rendered leaves the last good pages in place. References to
    chapters that are not shown stay open.

    Parameters
    ----------
    chapter
        The chapter's name, such as `data`; all chapters where none is given.
    port
        0 takes any that is free.
    located
        The data; by default those that a build would use.

    Raises
    ------
    BuildError, ReportError
        There is no such chapter, the port is taken, or the data cannot be used.
    """
    found = located or locate(None, offline=False, strict=False, accept_changed=False)
    shown = _Preview(root, chapter, prepare(found, "pandoc", root))
    page = shown.book().sources[0].with_suffix(".html")
    place = root / PREVIEW
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(parents=True)
    with running(place, port) as server:
        try:
            for _ in saves(shown.folders(), stop or threading.Event()):
                if _rendered(shown, place):
                    server.version += 1
                    console.print(f"{server.address}{page} (Ctrl-C ends)")
        except KeyboardInterrupt:
            console.print("ended")


def _rendered(shown: _Preview, place: Path) -> bool:
    try:
        shown.render(place)
    except (BuildError, ReportError) as problem:
        console.print("Not rendered:", style="bold red")
        console.print(str(problem), markup=False)
        return False
    return True

"""The small test book, rendered once; and a way to write smaller ones."""

import shutil
import subprocess
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path

import pikepdf
import pytest
from bs4 import BeautifulSoup

from analysis.paths import PROJECT
from publishing import registry
from publishing.book import Book, read_book
from publishing.chapter import read_chapter
from publishing.edition import Edition
from publishing.execute import Executed, execute

CONFIG = """
project: {type: book, output-dir: _site}
book: {title: Small, author: A, chapters: [%s]}
bibliography: references.bib
format:
  html: {theme: {light: default, dark: slate}}
  typst: {execute: {echo: false}}
"""


@pytest.fixture(scope="session")
def edition() -> Edition:
    """An edition with a fixed date, made from invented data."""
    return Edition("9.8.7", "abc", "pandoc", datetime(2026, 1, 2, tzinfo=UTC), "tiny", "ff", True)


@pytest.fixture(scope="session")
def test_book(tmp_path_factory: pytest.TempPathFactory) -> Book:
    """A copy of the book that holds every construct."""
    root = tmp_path_factory.mktemp("book") / "book"
    shutil.copytree(PROJECT / "tests" / "book", root, ignore=shutil.ignore_patterns("_site"))
    return read_book(root)


@pytest.fixture(scope="session")
def executed_book(test_book: Book) -> list[Executed]:
    """Its chapters, executed."""
    return [execute(read_chapter(test_book.root, s), test_book.root) for s in test_book.sources]


@pytest.fixture(scope="session")
def site(
    test_book: Book,
    executed_book: list[Executed],
    edition: Edition,
    tmp_path_factory: pytest.TempPathFactory,
) -> Path:
    """The folder of its rendered site."""
    return registry.render(test_book, executed_book, edition, tmp_path_factory.mktemp("work"))


@pytest.fixture(scope="session")
def pages(site: Path) -> Mapping[str, BeautifulSoup]:
    """Its pages by their place in the site."""
    return {
        place.relative_to(site).as_posix(): BeautifulSoup(place.read_text("utf-8"), "html.parser")
        for place in sorted(site.rglob("*.html"))
    }


@pytest.fixture(scope="session")
def pdf(site: Path) -> Iterator[pikepdf.Pdf]:
    """Its PDF, opened."""
    with pikepdf.open(site / "book.pdf") as document:
        yield document


@pytest.fixture(scope="session")
def pdf_text(site: Path) -> str:
    """The PDF's text with single spaces, or a skip that says how to have it."""
    tool = shutil.which("pdftotext")
    if tool is None:
        pytest.skip("no pdftotext: install poppler-utils to read the PDF's text")
    done = subprocess.run([tool, site / "book.pdf", "-"], capture_output=True, check=True)
    return " ".join(done.stdout.decode().split())


@pytest.fixture
def write_book(tmp_path: Path) -> Callable[..., Book]:
    """Write a book: each file's text by its name; `index.qmd` is made where missing."""

    def write(chapters: Mapping[str, str]) -> Book:
        all_chapters = {"index.qmd": "# Home {#sec-home}\n", **chapters}
        root = tmp_path / "small"
        for name, text in all_chapters.items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text(text, encoding="utf-8")
        sources = ", ".join(name for name in all_chapters if name.endswith(".qmd"))
        (root / "_quarto.yml").write_text(CONFIG % sources, encoding="utf-8")
        (root / "references.bib").write_text("@misc{known, title={T}, year={2000}}", "utf-8")
        return read_book(root)

    return write


@pytest.fixture
def render_book(edition: Edition, tmp_path: Path) -> Callable[..., Path]:
    """Execute and render a whole book; give the place of its site."""

    def render(book: Book, preview: bool = False) -> Path:
        work = tmp_path / "work"
        shutil.rmtree(work, ignore_errors=True)
        work.mkdir()
        executed = [execute(read_chapter(book.root, s), book.root) for s in book.sources]
        return registry.render(book, executed, edition, work, preview)

    return render

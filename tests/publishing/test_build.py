"""A build is whole or not at all: what goes wrong names its place and leaves the old site alone."""

import shutil
from pathlib import Path

import pytest
from filelock import FileLock

from analysis.errors import DataError
from publishing.build import build
from publishing.errors import BuildError
from publishing.locate import Located
from publishing.renderers import Renderer

PROJECT = Path(__file__).resolve().parents[2]
SAMPLE = PROJECT / "data" / "sample"
CONFIG = """
project: {type: book, output-dir: _site}
book: {title: Tiny, author: Nobody, chapters: [index.qmd, report/one.qmd], output-file: report}
format:
  html: {theme: {light: default, dark: slate}}
"""


@pytest.fixture
def book(tmp_path: Path) -> Path:
    root = tmp_path / "book"
    (root / "report").mkdir(parents=True)
    (root / "_quarto.yml").write_text(CONFIG)
    (root / "index.qmd").write_text("# Home {#sec-home .unnumbered}\n\nGo to @sec-one.\n")
    (root / "report/one.qmd").write_text("# One {#sec-one}\n\n`{python} 40 + 2` artists.\n")
    return root


@pytest.fixture
def old_site(tmp_path: Path) -> Path:
    site = tmp_path / "_site"
    site.mkdir()
    (site / "index.html").write_text("the old site")
    return site


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SAMPLE, tmp_path / "data"))


def run(data: Path, book: Path, target: Path) -> None:
    build(Located(data, "a test", True), Renderer.PANDOC, root=book, target=target)


def assert_untouched(site: Path) -> None:
    assert [place.name for place in site.iterdir()] == ["index.html"]
    assert (site / "index.html").read_text() == "the old site"


def test_a_build_replaces_the_old_site_as_a_whole(book: Path, old_site: Path) -> None:
    run(SAMPLE, book, old_site)
    assert "42 artists" in (old_site / "report/one.html").read_text()
    assert 'href="report/one.html#sec-one"' in (old_site / "index.html").read_text()
    assert (old_site / "report.pdf").read_bytes().startswith(b"%PDF")
    assert "edition-banner" in (old_site / "report/one.html").read_text()
    assert not list(old_site.parent.glob("._site*"))


@pytest.mark.parametrize(
    ("cell", "line", "error"),
    [
        ("```{python}\nfirst = 1\nfirst / 0\n```", 5, "ZeroDivisionError"),
        ("\n`{python} unknown_name`", 4, "NameError"),
    ],
)
def test_a_raising_cell_names_chapter_and_line(
    book: Path, old_site: Path, cell: str, line: int, error: str
) -> None:
    (book / "report/one.qmd").write_text(f"# One {{#sec-one}}\n\n{cell}\n")
    with pytest.raises(BuildError, match=rf"report/one\.qmd:{line}: {error}"):
        run(SAMPLE, book, old_site)
    assert_untouched(old_site)


def test_a_page_that_would_ask_another_site_is_refused(book: Path, old_site: Path) -> None:
    raw = '\n```{=html}\n<img src="https://example.org/x.png" alt="x">\n```\n'
    with (book / "report/one.qmd").open("a") as chapter:
        chapter.write(raw)
    with pytest.raises(BuildError, match=r"report/one\.html asks for https://example\.org/x\.png"):
        run(SAMPLE, book, old_site)
    assert_untouched(old_site)


def test_a_deleted_line_names_file_row_and_column(data: Path, book: Path, old_site: Path) -> None:
    lines = (data / "artists.dat").read_bytes().splitlines(keepends=True)
    linked = (data / "user_artists.dat").read_text().splitlines()[1].split("\t")[1]
    kept = [line for line in lines if not line.startswith(f"{linked}\t".encode())]
    assert len(kept) == len(lines) - 1
    (data / "artists.dat").write_bytes(b"".join(kept))
    with pytest.raises(DataError, match=r"user_artists\.dat, row 2, column artistID"):
        run(data, book, old_site)
    assert_untouched(old_site)


def test_a_changed_column_name_is_named(data: Path, book: Path, old_site: Path) -> None:
    text = (data / "user_artists.dat").read_bytes()
    (data / "user_artists.dat").write_bytes(text.replace(b"weight", b"plays", 1))
    with pytest.raises(DataError, match=r"user_artists\.dat, row 1.*weight"):
        run(data, book, old_site)
    assert_untouched(old_site)


def test_only_names_the_chapters_that_there_are(book: Path, old_site: Path) -> None:
    with pytest.raises(BuildError, match="no chapter 'two'; the chapters are index, one"):
        build(Located(SAMPLE, "a test", True), Renderer.PANDOC, "two", root=book, target=old_site)
    assert_untouched(old_site)


def test_two_builds_at_once_do_not_meet(book: Path, old_site: Path) -> None:
    (book / ".cache").mkdir()
    with (
        FileLock(book / ".cache/build.lock"),
        pytest.raises(BuildError, match="another build is running"),
    ):
        run(SAMPLE, book, old_site)
    assert_untouched(old_site)


def test_a_failing_build_brings_back_what_a_killed_one_left_aside(
    book: Path, old_site: Path
) -> None:
    old_site.rename(old_site.with_name("._site.old"))
    (book / "report/one.qmd").write_text("# One {#sec-one}\n\n`{python} 1 / 0`\n")
    with pytest.raises(BuildError, match="ZeroDivisionError"):
        run(SAMPLE, book, old_site)
    assert_untouched(old_site)

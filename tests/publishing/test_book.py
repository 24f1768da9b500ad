"""What the book's configuration says, and what is wrong with it."""

from collections.abc import Callable
from pathlib import Path, PurePosixPath

import pytest

from publishing.book import Book, read_book
from publishing.errors import BuildError

WHOLE = """
book:
  title: A book
  chapters: [index.qmd, report/a.qmd]
  appendices: [report/b.qmd]
execute: {echo: true, warning: false}
toc: true
format:
  html: {toc: false, execute: {warning: true}}
  typst: {}
"""


def written(root: Path, text: str) -> Path:
    (root / "report").mkdir()
    for name in ("index.qmd", "report/a.qmd", "report/b.qmd", "report/index.qmd"):
        (root / name).touch()
    (root / "_quarto.yml").write_text(text, encoding="utf-8")
    return root


def test_chapters_come_in_reading_order(tmp_path: Path) -> None:
    book = read_book(written(tmp_path, WHOLE))
    assert book.title == "A book"
    assert book.sources == tuple(map(PurePosixPath, ["index.qmd", "report/a.qmd", "report/b.qmd"]))
    assert book.appendices == (PurePosixPath("report/b.qmd"),)
    assert book.output_file == "report"


@pytest.mark.parametrize(
    ("output", "name", "value"),
    [
        ("html", "toc", False),  # the format's own
        ("typst", "toc", True),  # the top level's
        ("html", "warning", True),  # the format's execution
        ("typst", "warning", False),  # the common execution
        ("typst", "echo", True),
        ("typst", "fold", "default"),
    ],
)
def test_the_nearest_option_counts(tmp_path: Path, output: str, name: str, value: object) -> None:
    assert read_book(written(tmp_path, WHOLE)).option(output, name, "default") == value


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("book: {title: x}", "'chapters': a book with chapters is needed"),
        ("book: {chapters: [index.qmd]}", "'title': a book with chapters is needed"),
        ("", "a book with chapters is needed"),
        ("a: [", "_quarto.yml: "),
        ("book: {title: x, chapters: [report/c.qmd]}", "lists report/c.qmd, and there is no such"),
        (
            "book: {title: x, chapters: [index.qmd, report/index.qmd]}",
            "two chapters are called",
        ),
    ],
)
def test_a_wrong_configuration_says_what_is_wrong(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(BuildError) as problem:
        read_book(written(tmp_path, text))
    assert message in str(problem.value)


def test_a_missing_configuration_says_where_to_run(tmp_path: Path) -> None:
    with pytest.raises(BuildError, match="run the command in the project's folder"):
        read_book(tmp_path)


def test_a_small_book_can_be_written(write_book: Callable[..., Book]) -> None:
    assert write_book({}).sources == (PurePosixPath("index.qmd"),)

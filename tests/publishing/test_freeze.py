"""Quarto's frozen results go where an input of their chapter has changed."""

from collections.abc import Callable
from pathlib import Path

from publishing.book import Book
from publishing.freeze import FREEZE, note_frozen, thaw
from publishing.tracking.present import Present

CHAPTER = "# {0} {{#sec-{0}}}\n\n```{{python}}\nprint('{0}')\n```\n"


def test_only_the_changed_chapter_thaws(write_book: Callable[..., Book], tmp_path: Path) -> None:
    book = write_book({"report/a.qmd": CHAPTER.format("a"), "report/b.qmd": CHAPTER.format("b")})
    frozen = [book.root / FREEZE / source.with_suffix("") for source in book.sources]
    thaw(book, Present(book.root, tmp_path), tmp_path)
    for folder in frozen:
        folder.mkdir(parents=True)
    note_frozen(book, tmp_path)
    assert thaw(book, Present(book.root, tmp_path), tmp_path) == []
    (book.root / "report" / "a.qmd").write_text(
        CHAPTER.format("a").replace("\n\n", "\n\nMore prose.\n\n", 1)
    )
    assert thaw(book, Present(book.root, tmp_path), tmp_path) == []
    (book.root / "report" / "a.qmd").write_text(CHAPTER.format("a").replace("print", "repr"))
    assert thaw(book, Present(book.root, tmp_path), tmp_path) == ["a"]
    assert [folder.is_dir() for folder in frozen] == [True, False, True]


def test_a_change_while_quarto_runs_is_not_what_it_ran_with(
    write_book: Callable[..., Book], tmp_path: Path
) -> None:
    book = write_book({"report/a.qmd": CHAPTER.format("a")})
    thaw(book, Present(book.root, tmp_path), tmp_path)
    (book.root / "report" / "a.qmd").write_text(CHAPTER.format("a").replace("print", "repr"))
    note_frozen(book, tmp_path)
    assert thaw(book, Present(book.root, tmp_path), tmp_path) == ["a"]


def test_without_a_record_all_thaw(write_book: Callable[..., Book], tmp_path: Path) -> None:
    book = write_book({"report/a.qmd": CHAPTER.format("a")})
    assert thaw(book, Present(book.root, tmp_path), tmp_path) == ["index", "a"]

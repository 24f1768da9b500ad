"""Prose made ready: notes named apart, pictures found beside their chapter."""

from collections.abc import Callable
from pathlib import PurePosixPath

import pytest

from publishing.book import Book
from publishing.chapter import Prose, parse_chapter
from publishing.errors import BuildError
from publishing.prose import gather_pictures, own_notes


def test_notes_get_the_name_of_their_chapter() -> None:
    text = "A.[^1] `[^1]` B.^[inline]\n\n[^1]: Note.\n```\n[^1]\n```"
    expected = "A.[^data-1] `[^1]` B.^[inline]\n\n[^data-1]: Note.\n```\n[^1]\n```"
    assert own_notes(text, "data") == expected


@pytest.fixture
def book(write_book: Callable[..., Book]) -> Book:
    """A book with two pictures of the same name."""
    return write_book({"report/a.qmd": "# A {#sec-a}", "x.svg": "<root>", "report/x.svg": "<own>"})


def gather(book: Book, text: str) -> tuple[str, dict[str, bytes]]:
    chapter = parse_chapter(PurePosixPath("report/a.qmd"), text)
    return gather_pictures(book, chapter, Prose(text, 7))


@pytest.mark.parametrize(
    ("path", "name", "content"),
    [
        ("x.svg", "file-report-x.svg", b"<own>"),
        ("../x.svg", "file-x.svg", b"<root>"),
        ("/x.svg", "file-x.svg", b"<root>"),
        ("/report/x.svg", "file-report-x.svg", b"<own>"),
    ],
)
def test_pictures_are_found_from_their_chapter_or_the_root(
    book: Book, path: str, name: str, content: bytes
) -> None:
    text, media = gather(book, f"![A\n[b]]({path}){{#fig-x}}")
    assert text == f"![A\n[b]](media/{name}){{#fig-x}}"
    assert media == {name: content}


@pytest.mark.parametrize(
    "text",
    [
        "[no picture](x.html)",
        "![far](https://x.example/x.svg)",
        "`![code](x.svg)`",
        "```\n![](x.svg)\n```",
    ],
)
def test_what_is_no_picture_of_the_book_stays(book: Book, text: str) -> None:
    assert gather(book, text) == (text, {})


def test_a_missing_picture_names_its_line(book: Book) -> None:
    with pytest.raises(BuildError, match=r"report/a\.qmd:8: there is no picture y\.png"):
        gather(book, "a\n![](y.png)")

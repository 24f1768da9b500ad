"""One chapter, linted."""

from collections.abc import Callable

import pytest

from publishing.book import Book
from publishing.lint import lint

Check = Callable[..., list[tuple[int, str]]]


@pytest.fixture
def check(write_book: Callable[..., Book]) -> Check:
    """Lint a chapter whose body begins on line 3; give lines and messages."""

    def go(body: str, settings: str = "", head: str = "# A {#sec-a}\n\n") -> list[tuple[int, str]]:
        files = {"report/a.qmd": head + body, "report/lint.toml": settings}
        return [(found.line, found.message) for found in lint(write_book(files).root)]

    return go

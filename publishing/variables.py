"""What chapters may name with the `var` shortcode: facts of the build, and changed chapters."""

from typing import Any

from publishing.book import Book
from publishing.changed_chapters import chapters_sentence
from publishing.edition import Edition


def variables(book: Book, edition: Edition) -> dict[str, Any]:
    """Give them by name."""
    return {**edition.variables(), "changes": {"chapters": chapters_sentence(book)}}

"""What the linter says: where, and what is wrong there."""

from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Finding:
    """One thing to change in a chapter.

    Parameters
    ----------
    source
        The file, relative to the book.
    line
        From 1.
    message
        What is wrong, and what would be right.

    Examples
    --------
    >>> print(Finding("index.qmd", 3, "no alt text"))
    index.qmd:3: no alt text
    """

    source: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.source}:{self.line}: {self.message}"

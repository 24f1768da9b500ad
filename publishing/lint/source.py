"""A chapter as the linter reads it: its cells, and its prose with everything else blanked out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath

from publishing.chapter import Cell, Chapter, Prose, parse_chapter
from publishing.lint.finding import Finding
from publishing.markdown import prose_lines

COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
CODE = re.compile(r"(?<!`)(`+)(?!`)(?:(?!\n\s*\n).)+?(?<!`)\1(?!`)", re.DOTALL)


@dataclass(frozen=True)
class Source:
    """One chapter, and the text of its whole file."""

    chapter: Chapter
    text: str

    @cached_property
    def markdown(self) -> str:
        """The text, line by line, with front matter, cells, fenced code and comments blank."""
        lines = ["" for _ in self.text.splitlines()]
        for part in self.chapter.parts:
            if isinstance(part, Prose):
                for offset, line, is_prose in prose_lines(part.text):
                    lines[part.line - 1 + offset] = line if is_prose else ""
        return blank(COMMENT, "\n".join(lines))

    @cached_property
    def prose(self) -> str:
        """The same, and code within lines is blank too."""
        return blank(CODE, self.markdown)

    @property
    def cells(self) -> Iterator[Cell]:
        """Every code cell."""
        return (part for part in self.chapter.parts if isinstance(part, Cell))

    def finding(self, line: int, message: str) -> Finding:
        """Say something about a line."""
        return Finding(str(self.chapter.source), line, message)

    def option_line(self, cell: Cell, name: str) -> int:
        """Find the line of a cell's option; the first line of its code where it has none."""
        lines = self.text.splitlines()
        for line in range(cell.line - 1, 0, -1):
            if not lines[line - 1].startswith("#|"):
                break
            if re.match(rf"#\|\s*{re.escape(name)}\s*:", lines[line - 1]):
                return line
        return cell.line


def read_source(root: Path, source: PurePosixPath) -> Source:
    """Read a chapter.

    Raises
    ------
    BuildError
        It cannot be taken apart.
    """
    text = (root / source).read_text(encoding="utf-8-sig")
    return Source(parse_chapter(source, text), text)


def blank(pattern: re.Pattern[str], text: str) -> str:
    r"""Put spaces in the place of all that matches, so that lines and columns stay.

    Examples
    --------
    >>> blank(re.compile("b.c", re.DOTALL), "ab\ncd")
    'a \n d'
    """
    return pattern.sub(lambda match: re.sub(r"[^\n]", " ", match.group()), text)


def matches(pattern: re.Pattern[str], text: str) -> Iterator[tuple[int, re.Match[str]]]:
    r"""Find all that matches, each with its line.

    Examples
    --------
    >>> [(line, match.group()) for line, match in matches(re.compile("b"), "a\nb")]
    [(2, 'b')]
    """
    for match in pattern.finditer(text):
        yield text.count("\n", 0, match.start()) + 1, match

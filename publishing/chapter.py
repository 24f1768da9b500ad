"""Take a chapter's source apart: front matter, prose, code cells."""

import re
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

import yaml

from publishing.errors import BuildError

FENCE = re.compile(r"^( {0,3})(`{3,}(?=[^`]*$)|~{3,})(.*)$")
CELL = re.compile(r"^\{python\}\s*$")
INLINE = re.compile(r"(?<!`)`\{python\}[ \t]+([^`]+)`")


@dataclass(frozen=True)
class Prose:
    """Markdown between two cells, and the line of the source where it starts."""

    text: str
    line: int


@dataclass(frozen=True)
class Cell:
    """A code cell: its options, its code, and the line of the code's first line."""

    code: str
    line: int
    options: dict[str, Any] = field(default_factory=dict)

    @property
    def label(self) -> str:
        """The cell's label, or an empty string."""
        return str(self.options.get("label", ""))


@dataclass(frozen=True)
class Chapter:
    """A chapter's source, taken apart; `source` is relative to the book's folder."""

    source: PurePosixPath
    front: dict[str, Any]
    parts: tuple[Prose | Cell, ...]

    @property
    def name(self) -> str:
        """The chapter's short name: `report/data.qmd` is `data`."""
        return self.source.stem


def read_chapter(root: Path, source: PurePosixPath) -> Chapter:
    """Read one chapter from its file.

    Raises
    ------
    BuildError
        Front matter or cell options that are no YAML, or a fence that never ends.
    """
    return parse_chapter(source, (root / source).read_text(encoding="utf-8-sig"))


def parse_chapter(source: PurePosixPath, text: str) -> Chapter:
    r"""Take a chapter's text apart.

    Examples
    --------
    >>> chapter = parse_chapter(PurePosixPath("a.qmd"), "Hi\n```{python}\n1 + 1\n```\n")
    >>> [type(part).__name__ for part in chapter.parts]
    ['Prose', 'Cell']
    """
    lines = text.splitlines()
    front, start = _front_matter(source, lines)
    parts: list[Prose | Cell] = []
    begin = at = start
    while at < len(lines):
        fence = FENCE.match(lines[at])
        if fence is None:
            at += 1
            continue
        end = _fence_end(source, lines, at, fence.group(2))
        if CELL.match(fence.group(3)):
            _add_prose(parts, lines, begin, at)
            parts.append(_cell(source, lines[at + 1 : end], at + 2))
            begin = end + 1
        at = end + 1
    _add_prose(parts, lines, begin, len(lines))
    return Chapter(source, front, tuple(parts))


def _front_matter(source: PurePosixPath, lines: list[str]) -> tuple[dict[str, Any], int]:
    if not lines or lines[0].rstrip() != "---":
        return {}, 0
    for end in range(1, len(lines)):
        if lines[end].rstrip() in ("---", "..."):
            return _yaml(source, 2, "\n".join(lines[1:end])), end + 1
    raise BuildError(f"{source}:1: the front matter never ends (a line of three dashes ends it)")


def _yaml(source: PurePosixPath, line: int, text: str) -> dict[str, Any]:
    try:
        found = yaml.safe_load(text) or {}
    except yaml.YAMLError as problem:
        mark = getattr(problem, "problem_mark", None)
        at, what = line + (mark.line if mark else 0), getattr(problem, "problem", problem)
        raise BuildError(f"{source}:{at}: no YAML: {what}") from problem
    if not isinstance(found, dict):
        raise BuildError(f"{source}:{line}: {text.strip()!r} is no list of options (name: value)")
    return found


def _fence_end(source: PurePosixPath, lines: list[str], at: int, ticks: str) -> int:
    closing = re.compile(rf"^ {{0,3}}{ticks[0]}{{{len(ticks)},}}\s*$")
    for end in range(at + 1, len(lines)):
        if closing.match(lines[end]):
            return end
    raise BuildError(f"{source}:{at + 1}: this code block never ends")


def _cell(source: PurePosixPath, body: list[str], line: int) -> Cell:
    options = [text for text in body if text.startswith("#|")]
    found = _yaml(source, line, "\n".join(text[2:] for text in options))
    return Cell("\n".join(body[len(options) :]), line + len(options), found)


def _add_prose(parts: list[Prose | Cell], lines: list[str], begin: int, end: int) -> None:
    if any(line.strip() for line in lines[begin:end]):
        parts.append(Prose("\n".join(lines[begin:end]), begin + 1))

"""Figures by Markdown: each has a caption and alt text."""

import re
from collections.abc import Iterator

from publishing.lint.attributes import Attributes, attributes
from publishing.lint.finding import Finding
from publishing.lint.settings import LintSettings
from publishing.lint.source import Source, matches

PICTURE = re.compile(r"!\[((?:[^\[\]]|\[[^\]]*\])*)\]\([^)]*\)(\{)?")
DIV = re.compile(r"^:{3,}[ \t]*([^\s:])?.*$", re.MULTILINE)


def check_pictures(source: Source, settings: LintSettings) -> Iterator[Finding]:
    """Report pictures and labelled divs without caption or alt text."""
    by_line = {found.line: found for found in attributes(source)}
    divs = _figure_divs(source, by_line)
    for first, _, found in divs:
        if not found.values.get("fig-alt"):
            yield source.finding(first, f"{found.label}: no fig-alt")
    for line, match in matches(PICTURE, source.prose):
        if any(first < line < last for first, last, _ in divs):
            continue
        end = line + match.group().count("\n")
        own = by_line.get(end) if match.group(2) else None
        if not match.group(1).strip():
            yield source.finding(line, "a picture without caption")
        if own is None or not own.values.get("fig-alt"):
            yield source.finding(line, "a picture without fig-alt")


def _figure_divs(
    source: Source, by_line: dict[int, Attributes]
) -> list[tuple[int, int, Attributes]]:
    """Find divs that are figures: first line, last line, attributes."""
    found, opened = [], list[int]()
    for line, match in matches(DIV, source.prose):
        if match.group(1):
            opened.append(line)
        elif opened:
            first = opened.pop()
            if first in by_line and by_line[first].label.startswith("fig-"):
                found.append((first, line, by_line[first]))
    return sorted(found, key=lambda div: div[0])

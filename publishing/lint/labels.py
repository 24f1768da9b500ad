"""Labels and references across chapters: each label once and used, each reference to a label."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from publishing.lint.attributes import attributes
from publishing.lint.finding import Finding
from publishing.lint.source import Source, matches

REFERENCE = re.compile(r"(?<![\w\\])@((?:fig|tbl|eq|sec)-[\w-]*\w)")
LINK = re.compile(r"\]\([^)\s]*#((?:fig|tbl|eq|sec)-[\w-]+)\)")
LABEL = re.compile(r"(?:fig|tbl|eq|sec)-")
TITLE = re.compile(r"^#[ \t].*\{[^}]*#([\w-]+)", re.MULTILINE)
CAPTIONS = ("fig-cap", "tbl-cap")


class Place(NamedTuple):
    """A label or a reference, and where it stands."""

    name: str
    source: Source
    line: int


def check_labels(sources: Sequence[Source]) -> Iterator[Finding]:
    """Report labels that stand twice or are never named, and references to no label."""
    labels = [place for source in sources for place in _labels(source)]
    references = [place for source in sources for place in _references(source)]
    titles = {match.group(1) for source in sources for _, match in matches(TITLE, source.prose)}
    count = Counter(name for name, _, _ in labels)
    used = {name for name, _, _ in references}
    for name, source, line in labels:
        if count[name] > 1:
            yield source.finding(line, f"the label {name} is used {count[name]} times")
        if LABEL.match(name) and name not in used | titles:
            yield source.finding(line, f"no chapter refers to {name}")
    for name, source, line in references:
        if name not in count:
            yield source.finding(line, f"@{name}: no chapter has this label")


def _labels(source: Source) -> Iterator[Place]:
    for cell in source.cells:
        if cell.label:
            yield Place(cell.label, source, source.option_line(cell, "label"))
    for found in attributes(source):
        if found.label:
            yield Place(found.label, source, found.line)


def _references(source: Source) -> Iterator[Place]:
    for pattern in (REFERENCE, LINK):
        for line, match in matches(pattern, source.prose):
            yield Place(match.group(1), source, line)
    for cell in source.cells:
        for name in CAPTIONS:
            for match in REFERENCE.finditer(str(cell.options.get(name, ""))):
                yield Place(match.group(1), source, source.option_line(cell, name))

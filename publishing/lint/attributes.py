"""Attributes in braces: `{#label .class key="value"}`, and the bare class of a div."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from publishing.lint.source import Source, matches

QUOTED = r'"(?:[^"\\]|\\.)*"'
BRACES = re.compile(rf"(?<!\{{)\{{((?:[^{{}}\"]|{QUOTED})*)\}}(?!\}})", re.DOTALL)
PART = re.compile(rf"#(?P<id>[\w-]+)|\.(?P<cls>[\w-]+)|(?P<key>[\w-]+)=(?P<value>{QUOTED}|\S+)")
BARE = re.compile(r"^:{3,}[ \t]*([A-Za-z][\w-]*)[ \t]*:*$", re.MULTILINE)
NO_GAP = r"(?:(?!\n\s*\n)[^$])*?"
MATH = re.compile(rf"\$\$.*?\$\$|(?<![\\$])\$(?=\S){NO_GAP}(?<=[^\s\\])\$(?!\d)", re.DOTALL)


@dataclass(frozen=True)
class Attributes:
    """What one pair of braces says, and where."""

    line: int
    label: str
    classes: tuple[str, ...]
    values: Mapping[str, str]


def attributes(source: Source) -> Iterator[Attributes]:
    """Find all attributes of a chapter's divs, spans, headings, pictures and equations."""
    text = MATH.sub(lambda match: re.sub(r"[^\n]", " ", match.group()), source.prose)
    for line, match in matches(BRACES, text):
        if (found := _read(line, match.group(1))) is not None:
            yield found
    for line, match in matches(BARE, text):
        yield Attributes(line, "", (match.group(1),), {})


def _read(line: int, inside: str) -> Attributes | None:
    """Read what stands within braces; text that is no list of attributes is none."""
    parts = list(PART.finditer(inside))
    if not parts or PART.sub("", inside).strip():
        return None
    return Attributes(
        line,
        next((part["id"] for part in parts if part["id"]), ""),
        tuple(part["cls"] for part in parts if part["cls"]),
        {part["key"]: part["value"].strip('"') for part in parts if part["key"]},
    )

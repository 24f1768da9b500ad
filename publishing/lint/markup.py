"""Shortcodes, raw text, results and attributes within prose."""

import re
from collections.abc import Iterator

from publishing.chapter import INLINE
from publishing.lint.attributes import Attributes, attributes
from publishing.lint.finding import Finding
from publishing.lint.settings import LintSettings, nearest
from publishing.lint.source import Source, matches
from publishing.shortcodes import SHORTCODE

CLASSES = (
    *(f"callout-{kind}" for kind in ("note", "tip", "important", "warning", "caution")),
    *("panel-tabset", "content-visible", "content-hidden", "column-margin", "column-page"),
    "unnumbered",
)
KEYS = ("title", "collapse", "when-format", "unless-format", "layout-ncol", "fig-alt")
FORMATS = ("html", "typst")
RAW = re.compile(r"`\{=(\w+)\}")
OPEN = re.compile(r"(?<!`)`\{python\}")


def check_shortcodes(source: Source, settings: LintSettings) -> Iterator[Finding]:
    """Report shortcodes other than var and meta."""
    for line, match in matches(SHORTCODE, source.markdown):
        if match.group(1).partition(" ")[0] not in ("var", "meta"):
            yield source.finding(line, f"{match.group()}: only var and meta are known")


def check_inline(source: Source, settings: LintSettings) -> Iterator[Finding]:
    """Report raw text of other formats, and results that do not stand on one line."""
    for line, match in matches(RAW, source.markdown):
        if match.group(1) != "html":
            yield source.finding(line, f"raw {match.group(1)}: only html is known")
    for line, text in enumerate(source.markdown.split("\n"), 1):
        if OPEN.search(INLINE.sub("", text)):
            yield source.finding(line, "a result that does not end on its line")


def check_attributes(source: Source, settings: LintSettings) -> Iterator[Finding]:
    """Report classes and attributes of divs, spans and pictures that have no meaning here."""
    for found in attributes(source):
        for name in found.classes:
            if name not in CLASSES + settings.classes:
                near = nearest(name, CLASSES + settings.classes)
                yield source.finding(found.line, f"unknown class {name}: did you mean {near}?")
        yield from (source.finding(found.line, message) for message in _key_faults(found))


def _key_faults(found: Attributes) -> Iterator[str]:
    for name, value in found.values.items():
        if name not in KEYS:
            yield f"unknown attribute {name}: did you mean {nearest(name, KEYS)}?"
        elif name.endswith("-format") and value not in FORMATS:
            yield f"{name}={value}: the formats are {' and '.join(FORMATS)}"

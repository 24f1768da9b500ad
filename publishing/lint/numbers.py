"""Numbers typed into prose, which a change of the data would make wrong."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from publishing.lint.attributes import BRACES, MATH
from publishing.lint.finding import Finding
from publishing.lint.settings import PLACE, LintSettings
from publishing.lint.source import Source, blank, matches

NO_PROSE = (
    MATH,
    re.compile(r"\{\{\{?<.*?>\}\}\}?"),  # shortcodes
    BRACES,
    re.compile(r"\[\^[^\]]*\]"),  # marks of notes
    re.compile(r"\[[^\[\]]*@[^\[\]]*\]|@[\w:.#$%&+?<>~/-]+"),  # citations and references
    re.compile(r"(?<=\])\([^()\s]*(?:\s+\"[^\"]*\")?\)"),  # targets of links
    re.compile(r"^[ \t]*\[[^\]]+\]:[ \t]*\S+.*$", re.MULTILINE),
    re.compile(r"https?://[^\s)>]+"),
    re.compile(r"</?[A-Za-z][^<>]*>|&#?\w+;"),  # raw HTML
    re.compile(r"^[ \t]*(?:\d+|#)[.)](?=\s)", re.MULTILINE),  # items of lists
)
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
YEAR = re.compile(r"(?:19|20)\d\d")
CAPTIONS = ("fig-cap", "fig-alt", "tbl-cap")


def check_numbers(
    root: Path, sources: Sequence[Source], settings: LintSettings
) -> Iterator[Finding]:
    """Report numbers in prose and captions but years and allowed phrases, and unused phrases."""
    used: set[str] = set()
    for source in sources:
        text = source.prose
        for pattern in NO_PROSE:
            text = blank(pattern, text)
        for line, found in _numbers(text, settings, used):
            yield source.finding(line, f"{found}: a number typed into prose; compute it")
        yield from _in_captions(source, settings, used)
    for phrase in settings.allowed:
        if phrase not in used:
            yield Finding(PLACE, _line(root, phrase), f"no chapter uses {phrase!r}")


def _numbers(text: str, settings: LintSettings, used: set[str]) -> Iterator[tuple[int, str]]:
    for phrase in sorted(settings.allowed, key=len, reverse=True):
        words = r"\s+".join(map(re.escape, phrase.split()))
        pattern = re.compile(rf"(?<![\d]){words}(?!\d)")
        if pattern.search(text):
            used.add(phrase)
            text = blank(pattern, text)
    for line, match in matches(NUMBER, text):
        if not YEAR.fullmatch(match.group()):
            yield line, match.group()


def _in_captions(source: Source, settings: LintSettings, used: set[str]) -> Iterator[Finding]:
    for cell in source.cells:
        for name in CAPTIONS:
            text = blank(MATH, str(cell.options.get(name, "")))
            for _, found in _numbers(text, settings, used):
                line = source.option_line(cell, name)
                yield source.finding(line, f"{found}: a number typed into {name}")


def _line(root: Path, phrase: str) -> int:
    lines = (root / PLACE).read_text(encoding="utf-8").splitlines()
    return next((number for number, line in enumerate(lines, 1) if phrase in line), 1)

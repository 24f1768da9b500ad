"""Check chapters before they are built: what both renderers know, and how a chapter is written."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath

from publishing.book import read_book
from publishing.errors import BuildError
from publishing.lint.cells import check_captions, check_functions, check_options
from publishing.lint.fences import check_fences
from publishing.lint.finding import Finding
from publishing.lint.labels import check_labels
from publishing.lint.markup import check_attributes, check_inline, check_shortcodes
from publishing.lint.numbers import check_numbers
from publishing.lint.panache import check_with_panache
from publishing.lint.pictures import check_pictures
from publishing.lint.settings import LintSettings, load_settings
from publishing.lint.source import Source, read_source
from publishing.lint.titles import check_title

__all__ = ["Finding", "lint"]

Rule = Callable[[Source, LintSettings], Iterator[Finding]]
RULES: tuple[Rule, ...] = (
    *(check_title, check_fences, check_shortcodes, check_inline, check_attributes),
    *(check_options, check_captions, check_functions, check_pictures),
)
COMPLAINT = re.compile(r"^(\S+?):(\d+): (.*)$", re.DOTALL)


def lint(root: Path) -> list[Finding]:
    """Check all chapters of a book.

    Parameters
    ----------
    root
        The folder of `_quarto.yml`; `report/lint.toml` in it says what the project allows.

    Returns
    -------
    What is to be changed, by file and line; nothing for sound chapters.

    Raises
    ------
    BuildError
        `_quarto.yml` or `report/lint.toml` cannot be used.
    """
    settings = load_settings(root)
    names = read_book(root).sources
    sources, findings = _read(root, names)
    for source in sources:
        findings += [found for rule in RULES for found in rule(source, settings)]
    findings += check_labels(sources)
    findings += check_numbers(root, sources, settings)
    findings += check_with_panache(root, names)
    return sorted(set(findings))


def _read(root: Path, names: tuple[PurePosixPath, ...]) -> tuple[list[Source], list[Finding]]:
    sources, findings = [], []
    for name in names:
        try:
            sources.append(read_source(root, name))
        except BuildError as problem:
            place = COMPLAINT.match(str(problem))
            line, message = (int(place[2]), place[3]) if place else (1, str(problem))
            findings.append(Finding(str(name), line, message))
    return sources, findings

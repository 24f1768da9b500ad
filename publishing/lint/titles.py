"""A chapter has one title, with a label, as its only first-level heading."""

import re
from collections.abc import Iterator

from publishing.lint.finding import Finding
from publishing.lint.settings import LintSettings
from publishing.lint.source import Source, matches

TITLE = re.compile(r"^#[ \t].*$", re.MULTILINE)
LABELLED = re.compile(r"\{[^}]*#sec-[\w-]+[^}]*\}\s*$")
UNDERLINED = re.compile(r"^[^\s:#>|-].*\n=+[ \t]*$", re.MULTILINE)


def check_title(source: Source, settings: LintSettings) -> Iterator[Finding]:
    """Report a chapter whose title is missing, doubled, underlined or without label."""
    if "title" in source.chapter.front:
        yield source.finding(1, "title in the front matter: the chapter's title is its # heading")
    titles = list(matches(TITLE, source.prose))
    if not titles:
        yield source.finding(1, "no title: a chapter begins with # Title {#sec-name}")
    for number, (line, title) in enumerate(titles):
        if number:
            yield source.finding(line, "a second # heading: a chapter has one title")
        elif not LABELLED.search(title.group()):
            yield source.finding(line, "a title without label: write # Title {#sec-name}")
    for line, _ in matches(UNDERLINED, source.prose):
        yield source.finding(line, "an underlined heading: write # Title {#sec-name}")

"""Fenced code: which languages run, which raw text is known, what Quarto would change in it."""

import re
from collections.abc import Iterator

from publishing.chapter import FENCE, INLINE, Prose
from publishing.lint.finding import Finding
from publishing.lint.settings import LintSettings
from publishing.lint.source import Source
from publishing.shortcodes import SHORTCODE

LANGUAGE = re.compile(r"\{\{?\s*([A-Za-z]\w*)")
RAW = re.compile(r"\{=(\w+)\}")
Fence = tuple[int, str, list[str]]


def check_fences(source: Source, settings: LintSettings) -> Iterator[Finding]:
    """Report blocks that one renderer would run, drop or fill in and the other would not."""
    for line, info, body in _fences(source):
        yield from (source.finding(line, message) for message in _faults(info))
        for number, text in enumerate(body, line + 1):
            yield from (source.finding(number, message) for message in _filled(info, text))


def _fences(source: Source) -> Iterator[Fence]:
    """Find the code blocks that are no cells: line, what follows the fence, content."""
    for part in source.chapter.parts:
        if not isinstance(part, Prose):
            continue
        ticks, begin, info, body = "", 0, "", list[str]()
        for line, text in enumerate(part.text.split("\n"), part.line):
            fence = FENCE.match(text)
            if not ticks and fence:
                ticks, begin, info, body = fence.group(2), line, fence.group(3).strip(), []
            elif fence and fence.group(2).startswith(ticks) and not fence.group(3).strip():
                yield begin, info, body
                ticks = ""
            elif ticks:
                body.append(text)


def _faults(info: str) -> Iterator[str]:
    if raw := RAW.match(info):
        if raw.group(1) != "html":
            yield f"raw {raw.group(1)}: only html is known"
    elif language := LANGUAGE.match(info):
        name = language.group(1)
        wanted = "write {python} alone" if name == "python" else "only {python} cells run"
        yield f"{info}: {wanted}"


def _filled(info: str, text: str) -> Iterator[str]:
    if SHORTCODE.search(text) and 'shortcodes="false"' not in info:
        yield 'a shortcode in code: Quarto fills it in; add {shortcodes="false"} to the block'
    if INLINE.search(text):
        yield "a result in code: Quarto computes it; show it as `{{python}} expression` in prose"

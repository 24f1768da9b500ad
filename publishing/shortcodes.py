"""Quarto's `{{< var name >}}` and `{{< meta name >}}`, filled in from YAML."""

import re
from collections.abc import Mapping
from typing import Any

from publishing.errors import BuildError
from publishing.markdown import prose_lines

SHORTCODE = re.compile(r"(?<!\{)\{\{<\s*(.*?)\s*>\}\}(?!\})")
LITERAL = re.compile(r"\{(\{\{<.*?>\}\})\}")


def fill(text: str, values: Mapping[str, Mapping[str, Any]], source: str, first: int = 1) -> str:
    """Replace every shortcode outside code blocks; one with a third brace is shown as it is.

    Parameters
    ----------
    values
        What `var` and `meta` know: `{"var": {...}, "meta": {...}}`.
    source, first
        The chapter, and the line where `text` starts in it, for the message.

    Raises
    ------
    BuildError
        A name that is not there, or another kind of shortcode.

    Examples
    --------
    >>> fill("v{{< var build.version >}}", {"var": {"build": {"version": "1.0"}}}, "index.qmd")
    'v1.0'
    >>> fill("Write {{{< var x >}}}.", {}, "index.qmd")
    'Write {{< var x >}}.'
    """

    def change(offset: int, line: str) -> str:
        place = f"{source}:{first + offset}"
        filled = SHORTCODE.sub(lambda match: _value(match, values, place), line)
        return LITERAL.sub(r"\1", filled)

    return "\n".join(
        change(offset, line) if is_prose else line for offset, line, is_prose in prose_lines(text)
    )


def _value(match: re.Match[str], values: Mapping[str, Mapping[str, Any]], place: str) -> str:
    kind, _, name = match.group(1).partition(" ")
    if kind not in ("var", "meta"):
        raise BuildError(f"{place}: {match.group()}: only var and meta are known")
    found: Any = values.get(kind, {})
    for key in name.strip().split("."):
        if not isinstance(found, Mapping) or key not in found:
            raise BuildError(f"{place}: {match.group()} names nothing that is known")
        found = found[key]
    return str(found)

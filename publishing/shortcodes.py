"""Quarto's `{{< var name >}}` and `{{< meta name >}}`, filled in from YAML."""

import re
from collections.abc import Mapping
from typing import Any

from publishing.errors import BuildError
from publishing.inline import replace_prose

SHORTCODE = re.compile(r"\{\{<\s*(var|meta)\s+([\w.-]+)\s*>\}\}")


def fill(text: str, values: Mapping[str, Mapping[str, Any]], place: str) -> str:
    """Replace every shortcode outside code blocks.

    Parameters
    ----------
    values
        What `var` and `meta` know: `{"var": {...}, "meta": {...}}`.
    place
        The chapter, for the message.

    Raises
    ------
    BuildError
        A name that is not there.

    Examples
    --------
    >>> fill("v{{< var build.version >}}", {"var": {"build": {"version": "1.0"}}}, "index.qmd")
    'v1.0'
    """

    def value(match: re.Match[str]) -> str:
        kind, name = match.groups()
        found: Any = values.get(kind, {})
        for key in name.split("."):
            if not isinstance(found, Mapping) or key not in found:
                raise BuildError(f"{place}: {match.group()} names nothing that is known")
            found = found[key]
        return str(found)

    return replace_prose(text, lambda line: SHORTCODE.sub(value, line))

"""Inline results: find `{python} expr` in prose, evaluate it in the kernel, put it in its place."""

from collections.abc import Sequence
from typing import Any

from analysis.text import escape_markdown
from publishing.chapter import INLINE
from publishing.markdown import prose_lines, replace_prose

MIME = "application/vnd.lastfm.inline+json"
LITERAL = "`{{python}}"


class Inline:
    """The values of one stretch of prose, as a kernel hands them over."""

    def __init__(self, values: Sequence[Any]):
        self.values = values

    def _repr_mimebundle_(self, **_: Any) -> dict[str, Any]:
        return {MIME: [markdown(value) for value in self.values], "text/plain": ""}


def show(*values: Any) -> Inline:
    """Wrap values for the trip from the kernel; the renderer calls it, never a chapter."""
    return Inline(values)


def markdown(value: Any) -> str:
    r"""Give a value's own Markdown, else its text with nothing in it active.

    Examples
    --------
    >>> markdown("a*b")
    'a\\*b'
    """
    own = getattr(value, "_repr_markdown_", None)
    return str(own()) if own is not None else escape_markdown(value)


def expressions(text: str) -> list[tuple[int, str]]:
    r"""List a prose part's expressions, each with its line's offset in the part.

    Examples
    --------
    >>> expressions("We have\n`{python} n` users.")
    [(1, 'n')]
    """
    return [
        (offset, match.group(1).strip())
        for offset, line, is_prose in prose_lines(text)
        if is_prose
        for match in INLINE.finditer(line)
    ]


def substitute(text: str, values: Sequence[str]) -> str:
    """Put the values, in order, where the expressions stand; doubled braces are literal ones.

    Examples
    --------
    >>> substitute("`{python} n` users", ["1,892"])
    '1,892 users'
    >>> substitute("Write `{{python}} n`.", [])
    'Write `{python} n`.'
    """
    left = iter(values)

    def change(line: str) -> str:
        # Literal ones afterwards, or they would be taken for expressions.
        return INLINE.sub(lambda _: next(left), line).replace(LITERAL, "`{python}")

    return replace_prose(text, change)

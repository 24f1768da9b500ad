"""Inline results: find `{python} expr` in prose, evaluate it in the kernel, put it in its place."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from analysis.text import escape_markdown
from publishing.chapter import FENCE, INLINE

MIME = "application/vnd.lastfm.inline+json"


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
    """Give a value's own Markdown, else its text with nothing in it active.

    Examples
    --------
    >>> markdown("a*b")
    'a\\\\*b'
    """
    own = getattr(value, "_repr_markdown_", None)
    return str(own()) if own is not None else escape_markdown(value)


def expressions(text: str) -> list[tuple[int, str]]:
    """List a prose part's expressions, each with its line's offset in the part.

    Examples
    --------
    >>> expressions("We have\\n`{python} n` users.")
    [(1, 'n')]
    """
    return [
        (offset, match.group(1).strip())
        for offset, line, is_prose in prose_lines(text)
        if is_prose
        for match in INLINE.finditer(line)
    ]


def substitute(text: str, values: Sequence[str]) -> str:
    """Put the values, in order, where the expressions stand.

    Examples
    --------
    >>> substitute("`{python} n` users", ["1,892"])
    '1,892 users'
    """
    left = iter(values)
    return replace_prose(text, lambda line: INLINE.sub(lambda _: next(left), line))


def replace_prose(text: str, change: Callable[[str], str]) -> str:
    """Change every line that is not inside a fenced code block."""
    return "\n".join(change(line) if is_prose else line for _, line, is_prose in prose_lines(text))


def prose_lines(text: str) -> Iterator[tuple[int, str, bool]]:
    """Walk over the lines: offset, line, and whether it is outside fenced code."""
    ticks = ""
    for offset, line in enumerate(text.split("\n")):
        fence = FENCE.match(line)
        if ticks:
            yield offset, line, False
            if fence and fence.group(2).startswith(ticks) and not fence.group(3).strip():
                ticks = ""
        else:
            ticks = fence.group(2) if fence else ""
            yield offset, line, not fence

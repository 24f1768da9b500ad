"""Walk over Markdown: which lines are prose, and which stretches of a line are no code."""

import re
from collections.abc import Callable, Iterator

from publishing.chapter import FENCE

SPAN = re.compile(r"((?<!`)(`+)(?!`).+?(?<!`)\2(?!`))")


def prose_lines(text: str) -> Iterator[tuple[int, str, bool]]:
    r"""Walk over the lines: offset, line, and whether it is outside fenced code.

    Examples
    --------
    >>> [is_prose for _, _, is_prose in prose_lines("a\n~~~\nb\n~~~")]
    [True, False, False, False]
    """
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


def replace_prose(text: str, change: Callable[[str], str]) -> str:
    """Change every line that is not inside a fenced code block."""
    return "\n".join(change(line) if is_prose else line for _, line, is_prose in prose_lines(text))


def outside_code(line: str, change: Callable[[str], str]) -> str:
    """Change a line, but not what stands between its backticks.

    Examples
    --------
    >>> outside_code("a `a` a", str.upper)
    'A `a` A'
    """
    pieces = SPAN.split(line)
    # Three pieces a span: the text before it, the span, its backticks.
    changed = [change(piece) if n % 3 == 0 else piece for n, piece in enumerate(pieces)]
    return "".join(piece for n, piece in enumerate(changed) if n % 3 != 2)


def fenced(content: str, attributes: str) -> str:
    """Put a text into a code block whose fence no line of it can end.

    Examples
    --------
    >>> fenced("x", "{.python}").splitlines()
    ['````{.python}', 'x', '````']
    """
    longest = max((len(run) for run in re.findall("`+", content)), default=0)
    fence = "`" * max(4, longest + 1)
    return f"{fence}{attributes}\n{content}\n{fence}"

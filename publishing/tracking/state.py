"""One line of `status`: what it is about, how it stands, and why."""

from collections.abc import Sequence
from dataclasses import dataclass

SHOWN = 4
"""Reasons told of one thing."""


@dataclass(frozen=True)
class State:
    """How a chapter, a product or a step stands: fresh, stale or missing."""

    kind: str
    name: str
    state: str
    why: tuple[str, ...] = ()

    @property
    def line(self) -> str:
        """One line for the terminal.

        Examples
        --------
        >>> State("chapter", "data", "stale", ("links table changed",)).line
        'stale    chapter  data: links table changed'
        """
        why = f": {', '.join(self.why)}" if self.why else ""
        return f"{self.state:8} {self.kind:8} {self.name}{why}"


def state_of(kind: str, name: str, reasons: Sequence[str]) -> State:
    """Call a thing stale for some reasons, of which the first are told; fresh without any."""
    return State(kind, name, "stale" if reasons else "fresh", first_of(reasons))


def first_of(reasons: Sequence[str]) -> tuple[str, ...]:
    """Give the first reasons, and how many more there are.

    Examples
    --------
    >>> first_of("abcdef")
    ('a', 'b', 'c', 'd', 'and 2 more')
    """
    more = (f"and {len(reasons) - SHOWN} more",) if len(reasons) > SHOWN else ()
    return (*reasons[:SHOWN], *more)

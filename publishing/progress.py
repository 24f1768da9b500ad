"""Progress on the terminal: what is being done, and how long each part took."""

import logging
import threading
from collections.abc import Callable

from rich.console import Console
from rich.markup import escape

console = Console(stderr=True, highlight=False, soft_wrap=True)


def show_log(verbose: bool = False) -> None:
    """Send the project's log to the terminal."""
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("  %(asctime)s %(message)s", "%H:%M:%S"))
    log = logging.getLogger("lastfm")
    log.handlers = [handler]
    log.setLevel(logging.DEBUG if verbose else logging.INFO)


class Progress:
    """Counted steps with the time of each; plain lines, so that a CI's log reads as well."""

    def __init__(self, title: str, total: int):
        self._total, self._done = total, 0
        self._lock = threading.Lock()
        console.print(f"[bold]{escape(title)}[/bold]")

    def step(self, name: str, seconds: float | None) -> None:
        """Say that one of the steps is done; safe from several threads.

        Parameters
        ----------
        seconds
            How long it took; None for what was kept from before.
        """
        took = "kept" if seconds is None else f"{seconds:.1f} s"
        with self._lock:
            self._done += 1
            console.print(f"  {self._done}/{self._total} {escape(name)} [dim]{took}[/dim]")


def tenths(title: str, name: str) -> Callable[[int, int], None]:
    """Tell of one long piece of work at each tenth of it.

    Parameters
    ----------
    title, name
        What is being done, for the first line and for the others.

    Returns
    -------
    callable
        To be called with what is done and what is to do.

    Examples
    --------
    >>> told = tenths("Listening", "read")
    >>> told(30, 100)
    """
    state = {"tenth": 0}
    console.print(f"[bold]{escape(title)}[/bold]")

    def told(done: int, total: int) -> None:
        tenth = 10 * done // max(total, 1)
        if tenth > state["tenth"]:
            state["tenth"] = tenth
            console.print(f"  {escape(name)} {10 * tenth} %")

    return told

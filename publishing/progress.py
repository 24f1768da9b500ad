"""Progress on the terminal: what is being done, and how long each part took."""

import logging
import sys
import threading
import time
from types import TracebackType

from rich.console import Console

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
        self._title, self._total = title, total
        self._done = 0
        self._lock = threading.Lock()
        self._begun = self._last = time.monotonic()

    def __enter__(self) -> "Progress":
        """Say that the work begins."""
        console.print(f"[bold]{self._title}[/bold]")
        return self

    def step(self, name: str) -> None:
        """Say that one of the steps is done; safe from several threads."""
        with self._lock:
            self._done += 1
            seconds = time.monotonic() - self._begun
            console.print(f"  {self._done}/{self._total} {name} [dim]at {seconds:.1f} s[/dim]")

    def __exit__(
        self,
        kind: type[BaseException] | None,
        problem: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Leave the terminal in order."""
        sys.stderr.flush()

"""Timing contestants by turns, so that whatever else the machine does meets them alike."""

import time
from collections.abc import Callable, Mapping, Sequence

import numpy as np

from analysis.benchmark_schema import Timing


def seconds_of(run: Callable[[], object]) -> float:
    """Return the seconds that a call takes."""
    started = time.perf_counter()
    run()
    return time.perf_counter() - started


def timing(seconds: Sequence[float], first: float | None = None) -> Timing:
    """Summarise repeated measurements.

    Examples
    --------
    >>> timing([3.0, 1.0, 2.0]).median
    2.0
    """
    return Timing(
        median=float(np.median(seconds)),
        low=min(seconds),
        high=max(seconds),
        runs=len(seconds),
        first=first,
    )


def by_turns(
    contestants: Mapping[str, tuple[Callable[[], object], int]], repetitions: int
) -> dict[str, Timing]:
    """Time contestants A, B, A, B, …, after one call of each that warms it up.

    Parameters
    ----------
    contestants : mapping of str to (callable, int)
        What is called, and how many units of work (such as iterations) a call does.
    repetitions : int
        Calls of each.

    Returns
    -------
    dict of str to Timing
        Seconds of a unit; `first` is all of the call that warms up.

    Examples
    --------
    >>> by_turns({"sleep": (lambda: time.sleep(0.01), 1)}, 3)["sleep"].median > 0.009
    True
    """
    first = {name: seconds_of(run) for name, (run, _) in contestants.items()}
    found: dict[str, list[float]] = {name: [] for name in contestants}
    for _ in range(repetitions):
        for name, (run, units) in contestants.items():
            found[name].append(seconds_of(run) / units)
    return {name: timing(seconds, first[name]) for name, seconds in found.items()}

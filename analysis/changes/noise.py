"""Which numbers have intervals, and when two of them differ by more than noise."""

from collections.abc import Mapping
from math import hypot
from typing import Any, NamedTuple

from analysis.changes.flat import is_number

ESTIMATES = ("mean", "recall")
"""Numbers whose interval stands beside them under `low` and `high`."""


class Interval(NamedTuple):
    """The ends of an interval, and whether it is the range over runs.

    Examples
    --------
    >>> Interval(0.2, 0.4, is_range=False).half
    0.1
    """

    low: float
    high: float
    is_range: bool

    @property
    def half(self) -> float:
        """Half its width."""
        return (self.high - self.low) / 2


def interval_of(name: str, values: Mapping[str, Any]) -> Interval | None:
    """Find the interval of a number among all values.

    Parameters
    ----------
    name : str
        Of the number, as of `analysis.changes.flat.values_of`.
    values : mapping of str to value
        All values by name.

    Returns
    -------
    Interval or None
        A 95 % interval stands beside its number (`low`, `high`, or the number's own key with
        `_low` and `_high`); a range over runs in parts `low` and `high` that hold the same key.

    Examples
    --------
    >>> interval_of("recall.mean", {"recall.mean": 0.3, "recall.low": 0.2, "recall.high": 0.4})
    Interval(low=0.2, high=0.4, is_range=False)
    >>> interval_of("plain.mse", {"plain.mse": 2, "plain.low.mse": 1, "plain.high.mse": 3})
    Interval(low=1, high=3, is_range=True)
    """
    for low, high, is_range in _possible_ends(name):
        if is_number(values.get(low)) and is_number(values.get(high)):
            return Interval(values[low], values[high], is_range)
    return None


def _possible_ends(name: str) -> list[tuple[str, str, bool]]:
    """Name the places where the ends of a number's interval may stand, the surest first."""
    part, _, key = name.rpartition(".")
    beside = [(f"{part}.low", f"{part}.high", False)] if key in ESTIMATES else []
    return [
        (f"{name}_low", f"{name}_high", False),
        *beside,
        (f"{part}.low.{key}", f"{part}.high.{key}", True),
    ]


def end_names(values: Mapping[str, Any]) -> set[str]:
    """Name the values that are but ends of intervals.

    Examples
    --------
    >>> sorted(end_names({"a.mean": 0.3, "a.low": 0.2, "a.high": 0.4}))
    ['a.high', 'a.low']
    """
    ends: set[str] = set()
    for name in values:
        for low, high, _ in _possible_ends(name):
            ends |= {low, high} if {low, high} <= values.keys() else set()
    return ends


def is_more_than_noise(
    before: float, old: Interval | None, now: float, new: Interval | None
) -> bool | None:
    """Judge the difference of two estimates by their intervals.

    Two 95 % intervals of independent estimates: the difference's own interval has the root of the
    summed squares of their half widths, and the difference is more than noise if it leaves zero
    out. That two intervals overlap is no sign of noise [1]_. Versions share most of their users,
    so that errors go together and the rule is cautious. Two ranges over runs must not meet.

    Parameters
    ----------
    before, now : float
        The estimates.
    old, new : Interval or None
        Their intervals.

    Returns
    -------
    bool or None
        None where the two are not both intervals of the same kind.

    References
    ----------
    .. [1] N. Schenker and J. F. Gentleman, "On Judging the Significance of Differences by
       Examining the Overlap Between Confidence Intervals", The American Statistician 55(3), 2001.

    Examples
    --------
    >>> narrow, wide = Interval(0.28, 0.32, is_range=False), Interval(0.2, 0.4, is_range=False)
    >>> is_more_than_noise(0.30, narrow, 0.34, narrow), is_more_than_noise(0.3, wide, 0.4, wide)
    (True, False)
    """
    if old is None or new is None or old.is_range is not new.is_range:
        return None
    if old.is_range:
        return old.high < new.low or new.high < old.low
    return abs(now - before) > hypot(old.half, new.half)

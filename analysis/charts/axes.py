"""Axes of counts: readable numbers, and ticks at round values on logarithmic scales."""

import math
from collections.abc import Sequence

import altair as alt

# Unlike the format of the whole axis this writes each number by itself: 500, 1k, 1.5k, 2M.
_COMPACT = "datum.value < 1000 ? format(datum.value, '~g') : format(datum.value, '~s')"


def count_axis(title: str, ticks: int = 6) -> alt.Axis:
    """Return a linear axis for counts: whole numbers, short from a thousand on.

    Examples
    --------
    >>> count_axis("Plays").title
    'Plays'
    """
    return alt.Axis(title=title, tickCount=ticks, tickMinStep=1, labelExpr=_COMPACT)


def log_axis(smallest: float, largest: float, title: str, steps: Sequence[int] = (1,)) -> alt.Axis:
    """Return a logarithmic axis with ticks at round values between two ends.

    Parameters
    ----------
    smallest, largest
        Smallest and largest value shown, above 0.
    title
        With the unit.
    steps
        Ticks within a decade: 1 alone for its start, or 1, 2 and 5 where there are few decades.

    Examples
    --------
    >>> log_axis(1, 250, "Plays").values
    [1, 10, 100]
    >>> log_axis(0.3, 5, "Error", steps=(1, 2, 5)).values
    [0.5, 1, 2, 5]
    """
    powers = range(math.floor(math.log10(smallest)), math.ceil(math.log10(largest)) + 1)
    round_values = (
        step * 10**power if power >= 0 else step / 10**-power for power in powers for step in steps
    )
    values = [value for value in round_values if smallest <= value <= largest]
    return alt.Axis(title=title, values=values, labelExpr=_COMPACT)


def log_scale() -> alt.Scale:
    """Return a logarithmic scale that ends shortly after the data.

    Examples
    --------
    >>> log_scale().type
    'log'
    """
    return alt.Scale(type="log", nice=False, padding=8)

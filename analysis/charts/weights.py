"""Distributions of plays and of scaled weights, from bins and quantiles alone."""

from collections.abc import Mapping

import altair as alt
import pandas as pd

from analysis.charts.axes import count_axis, log_axis
from analysis.charts.theme import BLUE, GREEN, INK, VERMILLION, WIDTH
from analysis.distribution import Summary

HEIGHT = 240


def plays_histogram(bins: pd.DataFrame) -> alt.Chart:
    """Draw the distribution of the plays per link on a logarithmic scale.

    Parameters
    ----------
    bins
        Result of `analysis.distribution.log_histogram`.

    Examples
    --------
    >>> from analysis.distribution import log_histogram
    >>> plays_histogram(log_histogram([1, 20, 300])).mark.type
    'bar'
    """
    axis = log_axis(1, bins["right"].max(), "Plays of an artist by a user (log scale)")
    scale = alt.Scale(type="log", domain=[1, float(bins["right"].max())])
    return _histogram(bins, alt.X("left:Q", scale=scale, axis=axis), "links", "Number of links")


def weights_histogram(bins: pd.DataFrame) -> alt.Chart:
    """Draw the distribution of the scaled weights.

    Parameters
    ----------
    bins
        Result of `analysis.distribution.histogram`.

    Examples
    --------
    >>> from analysis.distribution import histogram
    >>> weights_histogram(histogram([1, 4, 10], 1, 10, 9)).mark.type
    'bar'
    """
    ends = [float(bins["left"].min()), float(bins["right"].max())]
    axis = alt.Axis(title="Scaled weight (no unit)", tickMinStep=1)
    across = alt.X("left:Q", scale=alt.Scale(domain=ends), axis=axis)
    return _histogram(bins, across, "links", "Number of links", VERMILLION)


def users_at_cap_histogram(bins: pd.DataFrame) -> alt.Chart:
    """Draw how many users have which share of their links at the cap.

    Parameters
    ----------
    bins
        Result of `analysis.capping.users_by_share_at_cap`.

    Examples
    --------
    >>> bins = pd.DataFrame({"left": [0.0, 0.5], "right": [0.5, 1.0], "users": [3, 1]})
    >>> users_at_cap_histogram(bins).mark.type
    'bar'
    """
    axis = alt.Axis(title="Share of a user's links at the cap", format=".0%", tickCount=10)
    across = alt.X("left:Q", scale=alt.Scale(domain=[0, 1]), axis=axis)
    return _histogram(bins, across, "users", "Number of users", GREEN, ".0%")


def boxes(summaries: Mapping[str, Summary], *, title: str, log: bool = False) -> alt.LayerChart:
    """Draw a box from quartile to quartile with its median, and a line from end to end.

    Parameters
    ----------
    summaries
        By the name of what is summarised.
    title
        Of the value axis, with the unit.
    log
        Whether the axis is logarithmic; values are then at least 1.

    Examples
    --------
    >>> from analysis.distribution import summarise
    >>> len(boxes({"plays": summarise([1, 2, 9])}, title="Plays").layer)
    3
    """
    table = pd.DataFrame([{"name": name} | s.as_dict() for name, s in summaries.items()])
    axis = log_axis(1, table["max"].max(), title) if log else count_axis(title, 10)
    scale = alt.Scale(type="log", nice=False) if log else alt.Scale(zero=False)
    names = {"min": "Smallest", "q25": "Quartile 1", "q50": "Median", "q75": "Quartile 3"}
    names |= {"max": "Largest"}
    base = alt.Chart(table).encode(
        y=alt.Y("name:N", sort=None, title=None, axis=alt.Axis(ticks=False, domain=False)),
        tooltip=[
            alt.Tooltip(f"{key}:Q", title=text, format=",.4~g") for key, text in names.items()
        ],
    )
    line = base.mark_rule(color=INK).encode(x=alt.X("min:Q", axis=axis, scale=scale), x2="max:Q")
    box = base.mark_bar(color=BLUE, size=26).encode(x="q25:Q", x2="q75:Q")
    median = base.mark_tick(color=INK, thickness=2, size=26).encode(x="q50:Q")
    return alt.LayerChart(layer=[line, box, median], width=WIDTH, height=alt.Step(48))


def _histogram(
    bins: pd.DataFrame,
    across: alt.X,
    count: str,
    title: str,
    colour: str = BLUE,
    ends: str = ",.4~g",
) -> alt.Chart:
    chart: alt.Chart = (
        alt.Chart(bins[["left", "right", count]])
        .mark_bar(color=colour, binSpacing=1)
        .encode(
            x=across,
            x2="right:Q",
            y=alt.Y(f"{count}:Q", axis=count_axis(title)),
            y2=alt.datum(0),
            tooltip=[
                alt.Tooltip("left:Q", title="From", format=ends),
                alt.Tooltip("right:Q", title="To", format=ends),
                alt.Tooltip(f"{count}:Q", title=title, format=","),
            ],
        )
        .properties(width=WIDTH, height=HEIGHT)
    )
    return chart

"""How unevenly artists are listened to, on logarithmic scales."""

import altair as alt
import pandas as pd

from analysis.charts.axes import log_axis, log_scale
from analysis.charts.theme import BLUE, VERMILLION, WIDTH

HEIGHT = 260
GAP = 70  # between two panels and for the axis of the second, in pixels


def popularity_chart(curve: pd.DataFrame) -> alt.HConcatChart:
    """Draw listeners and plays against the artists' rank, each with its own rank.

    Parameters
    ----------
    curve
        Result of `analysis.popularity_curve.popularity_curve`.

    Examples
    --------
    >>> table = {"measure": ["listeners", "plays"], "rank": [1, 1], "count": [3, 9]}
    >>> len(popularity_chart(pd.DataFrame(table)).hconcat)
    2
    """
    titles = {"listeners": "Listeners (users)", "plays": "Plays"}
    panels = [
        _panel(curve[curve["measure"] == measure], title, colour)
        for (measure, title), colour in zip(titles.items(), (BLUE, VERMILLION), strict=True)
    ]
    return alt.hconcat(*panels)


def listeners_chart(table: pd.DataFrame) -> alt.Chart:
    """Draw how many artists have how many listeners.

    Parameters
    ----------
    table
        Result of `analysis.popularity_curve.artists_per_listeners`.

    Examples
    --------
    >>> table = pd.DataFrame({"listeners": [1, 2], "artists": [9, 3], "share": [0.75, 0.25]})
    >>> listeners_chart(table).mark.type
    'circle'
    """
    listeners = log_axis(1, table["listeners"].max(), "Listeners of an artist (users)")
    artists = log_axis(1, table["artists"].max(), "Number of artists")
    chart: alt.Chart = (
        alt.Chart(table[table["listeners"] > 0])
        .mark_circle(color=BLUE, size=36, opacity=0.9)
        .encode(
            x=alt.X("listeners:Q", scale=log_scale(), axis=listeners),
            y=alt.Y("artists:Q", scale=log_scale(), axis=artists),
            tooltip=[
                alt.Tooltip("listeners:Q", title="Listeners", format=","),
                alt.Tooltip("artists:Q", title="Artists", format=","),
                alt.Tooltip("share:Q", title="Share of all artists", format=".2%"),
            ],
        )
        .properties(width=WIDTH, height=HEIGHT)
    )
    return chart


def _panel(curve: pd.DataFrame, title: str, colour: str) -> alt.Chart:
    rank = log_axis(1, curve["rank"].max(), "Rank of the artist")
    count = log_axis(1, curve["count"].max(), title)
    chart: alt.Chart = (
        alt.Chart(curve[["rank", "count"]])
        .mark_line(color=colour, point=alt.OverlayMarkDef(size=16, color=colour))
        .encode(
            x=alt.X("rank:Q", scale=log_scale(), axis=rank),
            y=alt.Y("count:Q", scale=log_scale(), axis=count),
            tooltip=[
                alt.Tooltip("rank:Q", title="Rank", format=","),
                alt.Tooltip("count:Q", title=title, format=","),
            ],
        )
        .properties(width=(WIDTH - GAP) // 2, height=HEIGHT)
    )
    return chart

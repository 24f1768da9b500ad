"""Plays against listeners, one point per artist, with search by name."""

import altair as alt
import pandas as pd

from analysis.charts.axes import log_axis, log_scale
from analysis.charts.search import ACTIVE, few_listeners_box, searchable
from analysis.charts.theme import BLUE, WIDTH

HEIGHT = 420


def plays_and_listeners(popularity: pd.DataFrame, *, at_least: int = 5) -> alt.LayerChart:
    """Draw every artist by its listeners and plays; those found are named and stand out.

    Parameters
    ----------
    popularity
        Result of `analysis.popularity.artist_popularity`; artists without links have no place
        on a logarithmic scale and are left out.
    at_least
        Artists with fewer listeners show once the reader asks for them.

    Examples
    --------
    >>> table = pd.DataFrame({"name": ["Air"], "listeners": [9], "plays": [70]})
    >>> len(plays_and_listeners(table).layer)
    3
    """
    everyone, many = few_listeners_box(at_least)
    heard = popularity.loc[popularity["listeners"] > 0, ["name", "listeners", "plays"]]
    base = _placed(heard)
    points = (
        base.transform_filter(many)
        .mark_circle(color=BLUE, size=22, stroke="white", strokeWidth=0.5, strokeOpacity=0.5)
        .encode(opacity=alt.condition(ACTIVE, alt.value(0.15), alt.value(0.9)))
    )
    chart = searchable(base, points, "listeners").add_params(everyone)
    everything = {"everyone": True}  # on paper no reader can tick the box
    return chart.properties(width=WIDTH, height=HEIGHT, usermeta={"picture": everything})


def _placed(heard: pd.DataFrame) -> alt.Chart:
    listeners = log_axis(1, heard["listeners"].max(), "Listeners (users, log scale)")
    plays = log_axis(1, heard["plays"].max(), "Plays (log scale)")
    placed: alt.Chart = alt.Chart(heard).encode(
        x=alt.X("listeners:Q", scale=log_scale(), axis=listeners),
        y=alt.Y("plays:Q", scale=log_scale(), axis=plays),
        tooltip=[
            alt.Tooltip("name:N", title="Artist"),
            alt.Tooltip("listeners:Q", title="Listeners", format=","),
            alt.Tooltip("plays:Q", title="Plays", format=","),
        ],
    )
    return placed

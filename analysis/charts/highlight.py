"""A map on which some artists stand out with their names, and all others are faint."""

import altair as alt
import pandas as pd

from analysis.charts.map_frame import in_frame, named, placed
from analysis.charts.theme import BLUE, GREY, INK, VERMILLION

HEIGHT = 350


def highlight_map(
    everyone: pd.DataFrame, chosen: pd.DataFrame, *, closer: bool = False
) -> alt.LayerChart:
    """Draw all artists faintly, and the chosen ones with as many names as fit.

    Parameters
    ----------
    everyone
        x, y (map units).
    chosen
        x, y, name, listeners, fits (pixels of a whole map from which on the name fits among the
        chosen) and first (whether it is the one asked about); there may be none.
    closer
        Whether to show the region of the chosen alone.

    Examples
    --------
    >>> row = {"x": [0], "y": [0], "name": ["Air"], "listeners": [9], "fits": [0], "first": [True]}
    >>> chosen = pd.DataFrame(row)
    >>> len(highlight_map(chosen[["x", "y"]], chosen).layer)
    4
    """
    faint = placed(everyone[["x", "y"]]).mark_circle(
        color=GREY, size=30 if closer else 7, opacity=0.35, clip=True
    )
    base = placed(chosen)
    colour = alt.condition("datum.first", alt.value(VERMILLION), alt.value(BLUE))
    marks = base.mark_circle(size=64, opacity=0.95, stroke=INK, strokeWidth=0.6, clip=True).encode(
        color=colour,
        tooltip=[
            alt.Tooltip("name:N", title="Artist"),
            alt.Tooltip("listeners:Q", title="Listeners", format=","),
        ],
    )
    region = chosen if closer and len(chosen) else everyone
    return in_frame([faint, marks, *named(base, dy=-11)], region, HEIGHT)

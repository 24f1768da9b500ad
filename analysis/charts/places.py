"""Where an artist stands in the file, and where its numbers stood in the matrices of 2021."""

import altair as alt
import pandas as pd

from analysis.charts.axes import count_axis
from analysis.charts.theme import BLUE, FONT_SIZE, INK, WIDTH

HEIGHT = 320


def places_chart(table: pd.DataFrame) -> alt.LayerChart:
    """Draw the two places of artists against each other; on the diagonal the name is right.

    Parameters
    ----------
    table
        Columns line and place (both from 0), a row per artist.

    Examples
    --------
    >>> chart = places_chart(pd.DataFrame({"line": [0, 1], "place": [1, 0]}))
    >>> [layer.mark.type for layer in chart.layer]
    ['line', 'text', 'circle']
    """
    last = max(1, int(table.to_numpy().max(initial=0)))
    along = [0, 0.62 * last, last]
    ends = pd.DataFrame({"line": along, "place": along, "name": ["", "as it should be", ""]})
    diagonal = _placed(ends, last)
    points = _placed(table, last).mark_circle(color=BLUE, size=14, opacity=0.8)
    rule = diagonal.mark_line(color=INK, strokeWidth=1, strokeDash=[5, 4], opacity=0.7)
    label = diagonal.mark_text(align="right", dx=-8, dy=-6, fontSize=FONT_SIZE - 1)
    told = [
        alt.Tooltip("line:Q", title="Line of the file", format=","),
        alt.Tooltip("place:Q", title="Row of 2021", format=","),
    ]
    layers = [rule, label.encode(text="name:N"), points.encode(tooltip=told)]
    return alt.LayerChart(layer=layers, width=WIDTH, height=HEIGHT)


def _placed(table: pd.DataFrame, last: int) -> alt.Chart:
    scale = alt.Scale(domain=[0, last], nice=False)
    placed: alt.Chart = alt.Chart(table).encode(
        x=alt.X("line:Q", scale=scale, axis=count_axis("Line in the file of artists")),
        y=alt.Y("place:Q", scale=scale, axis=count_axis("Row in the matrices of 2021")),
    )
    return placed

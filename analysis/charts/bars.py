"""Horizontal bars: names stay readable however long they are."""

from collections.abc import Mapping

import altair as alt
import pandas as pd

from analysis.charts.axes import count_axis
from analysis.charts.labels import distinct
from analysis.charts.theme import BLUE, FONT_SIZE, WIDTH

STEP = 22  # pixels from bar to bar


def bars(
    table: pd.DataFrame,
    *,
    value: str,
    title: str,
    label: str = "name",
    tooltip: Mapping[str, str] | None = None,
    colour: str = BLUE,
) -> alt.LayerChart:
    """Draw one bar per row, in the order of the table, with its number at the end.

    Parameters
    ----------
    table
        Few rows; left alone.
    value
        Column of the bars' lengths: counts.
    title
        Of the value axis, with the unit.
    label
        Column of names.
    tooltip
        More columns to tell, with their titles.
    colour
        Of all bars.

    Examples
    --------
    >>> table = pd.DataFrame({"name": ["Air", "Low"], "listeners": [9, 4]})
    >>> bars(table, value="listeners", title="Listeners (users)").layer[0].mark.type
    'bar'
    """
    shown = table.assign(label=distinct(table[label].map(str)))
    told = {value: title} | dict(tooltip or {})
    base = alt.Chart(shown[list(dict.fromkeys(["label", label, *told]))]).encode(
        y=alt.Y("label:N", sort=None, title=None, axis=alt.Axis(ticks=False, domain=False)),
        x=alt.X(f"{value}:Q", axis=count_axis(title, 5)),
        tooltip=[
            alt.Tooltip(f"{label}:N", title="Name"),
            *(alt.Tooltip(f"{name}:Q", title=text, format=",") for name, text in told.items()),
        ],
    )
    numbers = base.mark_text(align="left", dx=5, fontSize=FONT_SIZE - 2)
    ends = numbers.encode(text=alt.Text(f"{value}:Q", format=","))
    drawn = base.mark_bar(color=colour, cornerRadiusEnd=2)
    return alt.LayerChart(layer=[drawn, ends], width=WIDTH, height=alt.Step(STEP))

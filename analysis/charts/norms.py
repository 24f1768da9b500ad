"""Length of artists' vectors against their listeners, in several models: a linked brush."""

import altair as alt
import pandas as pd

from analysis.charts.axes import log_axis, log_scale
from analysis.charts.search import ACTIVE, found, search_box
from analysis.charts.theme import BLUE, INK, VERMILLION, WIDTH

HEIGHT = 300
GAP = 70  # between the panels and for the axis of the second, in pixels
TICKS = 6  # of a norm; every axis ends at one, so that the panels stand level
BRUSH = "brush"
DECIMALS = 3  # of a norm: finer than a pixel of any screen
HINT = (  # a finger that drags scrolls the page, as it should
    "With a mouse, drag over some points: the same artists stand out in the other panel too; "
    "double-click to see all again. By touch, search for a name."
)


def norm_chart(table: pd.DataFrame) -> alt.HConcatChart:
    """Draw the norm of every artist in each model; a region marked in one is marked in all.

    Parameters
    ----------
    table
        Result of `analysis.norms.norm_table`, with artists that have a listener; a panel per
        model, two side by side. The data are written into the page: set its minimum of
        listeners to a few thousand artists at most.

    Examples
    --------
    >>> row = {"artist": [0], "name": ["Air"], "listeners": [9], "plain": [1.2], "other": [0.4]}
    >>> [panel.title.text for panel in norm_chart(pd.DataFrame(row)).hconcat]
    ['plain', 'other']
    """
    models = [name for name in table.columns if name not in ("artist", "name", "listeners")]
    # Fields of our own: a model's name may hold what Vega takes for a path.
    fields = {model: f"norm_{place}" for place, model in enumerate(models)}
    rows = table.drop(columns="artist").rename(columns=fields).round(DECIMALS)
    panels = [_panel(rows, model, fields) for model in models]
    # Said of all panels at once: from a parameter of each Altair would warn that they are one.
    select = alt.IntervalSelectionConfig(
        type="interval", mark=alt.BrushConfig(fill=INK, fillOpacity=0.1, stroke=INK)
    )
    views = [panel.layer[0].name for panel in panels]
    brush = alt.TopLevelSelectionParameter(name=BRUSH, select=select, views=views)
    chart = alt.HConcatChart(hconcat=panels, params=[brush], usermeta={"hint": HINT})
    return chart.add_params(search_box())


def _panel(rows: pd.DataFrame, model: str, fields: dict[str, str]) -> alt.LayerChart:
    base = _placed(rows, fields[model], fields)
    steps = [{"test": ACTIVE, "value": 0.15}, {"param": BRUSH, "value": 0.9}]
    chosen = [{"param": BRUSH, "empty": False, "value": VERMILLION}]
    points = (
        base.mark_circle(size=22, stroke="white", strokeWidth=0.5, strokeOpacity=0.5)
        .encode(
            color=alt.ColorValue(BLUE, condition=chosen),
            opacity=alt.OpacityValue(0.15, condition=steps),
        )
        .properties(name=fields[model])
    )
    # Names grow away from the nearer end of the axis, so that they stay on their panel.
    middle = float(rows["listeners"].min() * rows["listeners"].max()) ** 0.5
    side = f"datum.listeners > {middle:.6g} ? 'right' : 'left'"
    return alt.LayerChart(
        layer=[points, *found(base, side)],
        title=alt.TitleParams(text=model, frame="group"),
        width=(WIDTH - GAP) // 2,
        height=HEIGHT,
    )


def _placed(rows: pd.DataFrame, field: str, fields: dict[str, str]) -> alt.Chart:
    fewest, most = rows["listeners"].min(), rows["listeners"].max()
    listeners = log_axis(fewest, most, "Listeners (users, log scale)", steps=(1, 2, 5))
    norm = alt.Axis(title="Norm of the artist's vector (no unit)", tickCount=TICKS)
    placed: alt.Chart = alt.Chart(rows).encode(
        x=alt.X("listeners:Q", scale=log_scale(), axis=listeners),
        y=alt.Y(f"{field}:Q", axis=norm, scale=alt.Scale(nice=TICKS)),
        tooltip=[
            alt.Tooltip("name:N", title="Artist"),
            alt.Tooltip("listeners:Q", title="Listeners", format=","),
            *(alt.Tooltip(f"{f}:Q", title=f"Norm, {m}", format=".2f") for m, f in fields.items()),
        ],
    )
    return placed

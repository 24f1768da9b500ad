"""How often artists share a listener, by how far apart their ids stand."""

import altair as alt
import pandas as pd

from analysis.charts.axes import log_axis, log_scale
from analysis.charts.theme import FONT_SIZE, INK, WIDTH

HEIGHT = 280


def shared_chart(table: pd.DataFrame, chance: float) -> alt.LayerChart:
    """Draw the share of pairs with a common listener against the distance of their ids.

    Parameters
    ----------
    table
        Result of `analysis.audit.id_order.shared_by_distance`.
    chance
        The share among all pairs, 0 to 1: a level line with its name.

    Examples
    --------
    >>> table = pd.DataFrame({"distance": [1, 2], "share": [0.8, 0.7]})
    >>> [layer.mark.type for layer in shared_chart(table, 0.01).layer]
    ['line', 'rule', 'text']
    """
    share = alt.Y(
        "share:Q",
        axis=alt.Axis(title="Pairs with a common listener", format="%", tickCount=6),
        scale=alt.Scale(zero=True, nice=True),
    )
    layers = [_line(table, share), *_level(chance, share)]
    return alt.LayerChart(layer=layers, width=WIDTH, height=HEIGHT)


def _line(table: pd.DataFrame, share: alt.Y) -> alt.Chart:
    first, last = (table["distance"].agg(end) if len(table) else 1 for end in ("min", "max"))
    title = "Distance in the order of ids (places, log scale)"
    line: alt.Chart = (
        alt.Chart(table)
        .mark_line(point=alt.OverlayMarkDef(size=60, opacity=1))
        .encode(
            x=alt.X("distance:Q", scale=log_scale(), axis=log_axis(first, last, title, (1, 2, 5))),
            y=share,
            tooltip=[
                alt.Tooltip("distance:Q", title="Distance (places)", format=","),
                alt.Tooltip("share:Q", title="Pairs with a common listener", format=".1%"),
            ],
        )
    )
    return line


def _level(chance: float, share: alt.Y) -> list[alt.Chart]:
    told = [alt.Tooltip("share:Q", title="Pairs with a common listener", format=".1%")]
    level = alt.Chart(pd.DataFrame({"share": [chance], "name": ["all pairs"]}))
    base = level.encode(y=share, tooltip=told)
    names = base.mark_text(align="left", baseline="middle", dx=6, fontSize=FONT_SIZE - 2)
    return [
        base.mark_rule(color=INK, strokeDash=[5, 4], opacity=0.7),
        names.encode(text="name:N", x=alt.value("width")),
    ]

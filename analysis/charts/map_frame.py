"""The frame of a map: equal units across and up, whatever the width of the picture."""

from collections.abc import Sequence
from typing import Any

import altair as alt
import pandas as pd

from analysis.atlas.units import EXTENT
from analysis.charts.theme import FONT_SIZE, INK, PAPER, WIDTH

HEIGHT = 600
ROOM = 110, 36  # pixels across and up for names and points at the edge of the region
HALO = 3  # pixels of the page's colour around a name
LEAST = 200  # map units of a region at least, where all its points are at one place


def in_frame(
    layers: Sequence[alt.Chart], region: pd.DataFrame, height: int = HEIGHT
) -> alt.LayerChart:
    """Put layers into one frame that shows a region with equal units across and up.

    Parameters
    ----------
    layers
        Charts of rows with x and y in map units, made by `placed`.
    region
        Columns x and y: points that all must be seen.
    height
        Of the plot, in pixels; it is as wide as its column.

    Examples
    --------
    >>> points = pd.DataFrame({"x": [0, 9], "y": [0, 9]})
    >>> [param.name for param in in_frame([placed(points).mark_circle()], points).params]
    ['mid_x', 'mid_y', 'per_pixel', 'pixels']
    """
    across, up = (_ends(region[axis]) for axis in "xy")
    spans = [max(high - low, LEAST) for low, high in (across, up)]
    sizes = [
        f"max({size} - {room}, 1)" for size, room in zip(("width", "height"), ROOM, strict=True)
    ]
    rules = {
        "mid_x": f"{sum(across) / 2}",
        "mid_y": f"{sum(up) / 2}",
        "per_pixel": f"max({spans[0]} / {sizes[0]}, {spans[1]} / {sizes[1]})",
        "pixels": f"{2 * EXTENT} / per_pixel",
    }
    params = [alt.param(name=name, expr=rule) for name, rule in rules.items()]
    return alt.LayerChart(layer=list(layers), width=WIDTH, height=height).add_params(*params)


def placed(rows: pd.DataFrame) -> alt.Chart:
    """Place rows by x and y in the frame.

    Examples
    --------
    >>> placed(pd.DataFrame({"x": [0], "y": [0]})).encoding.x.shorthand
    'x:Q'
    """
    x, y = (_scale(mid, size) for mid, size in (("mid_x", "width"), ("mid_y", "height")))
    chart: alt.Chart = alt.Chart(rows).encode(
        x=alt.X("x:Q", axis=None, scale=x), y=alt.Y("y:Q", axis=None, scale=y)
    )
    return chart


def named(base: alt.Chart, column: str = "name", **style: Any) -> list[alt.Chart]:
    """Write names on halos in the page's colour, where `fits` says that there is room.

    Parameters
    ----------
    base
        Rows with the column and fits, the pixels of a whole map from which on a name fits
        (`analysis.atlas.label_places`).
    column
        What is written.
    style
        Of the text, as Altair's `mark_text` takes it.

    Examples
    --------
    >>> base = placed(pd.DataFrame({"x": [0], "y": [0], "name": ["Air"], "fits": [0]}))
    >>> [layer.mark.type for layer in named(base)]
    ['text', 'text']
    """
    shown = base.transform_filter("datum.fits <= pixels").encode(
        text=f"{column}:N", size=alt.value(style.get("fontSize", FONT_SIZE - 1))
    )
    common: dict[str, Any] = {"clip": True, "limit": 220, **style}
    halo: dict[str, Any] = {
        "color": PAPER,
        "stroke": PAPER,
        "strokeWidth": HALO,
        "strokeJoin": "round",
    }
    below = shown.mark_text().properties(mark=alt.MarkDef(type="text", **common, **halo))
    above = shown.mark_text().properties(mark=alt.MarkDef(type="text", color=INK, **common))
    return [below, above]


def _ends(values: pd.Series) -> tuple[float, float]:
    return (float(values.min()), float(values.max())) if len(values) else (0.0, 0.0)


def _scale(mid: str, size: str) -> alt.Scale:
    ends = [alt.ExprRef(f"{mid} {sign} per_pixel * {size} / 2") for sign in "-+"]
    return alt.Scale(domain=ends, nice=False, zero=False)

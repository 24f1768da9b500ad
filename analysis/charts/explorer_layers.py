"""The layers of the explorer, drawn with what its signals say."""

from typing import Any

import altair as alt

from analysis.charts.theme import FONT_SIZE, INK, PAPER, VERMILLION

NAME: dict[str, Any] = {"fontSize": FONT_SIZE - 1, "limit": 220}
HALO = 3  # pixels of the page's colour around a name
BY_CLUSTER = "colour === 'cluster'"
FAR = f"({BY_CLUSTER} && zoom < 2)"
"""Clusters are coloured and seen from afar: their names stand instead of artists' names."""
STEPPED_BACK = "length(data('near')) ? 0.3 : 1"
"""While an artist is chosen, all but its nearest step back."""
RADIUS = "sqrt((datum.area + 60) * grow / PI)"


def areas(contours: alt.Chart) -> alt.Chart:
    """Return the density of artists as areas that lie on each other.

    Examples
    --------
    >>> import pandas as pd
    >>> areas(alt.Chart(pd.DataFrame())).mark.type
    'line'
    """
    line = alt.Detail(["level:Q", "line:Q"])
    drawn: alt.Chart = (
        contours.transform_filter("datum.map === model + '_' + projection")
        .mark_line(
            interpolate="linear-closed", fill=INK, fillOpacity=0.045, strokeWidth=0, clip=True
        )
        .encode(detail=line, order="step:Q")
    )
    return drawn


def points(base: alt.Chart, brush: alt.Parameter) -> alt.Chart:
    """Return a point for each artist.

    Examples
    --------
    >>> import pandas as pd
    >>> brush = alt.selection_interval(name="brush")
    >>> points(alt.Chart(pd.DataFrame()), brush).mark.type
    'circle'
    """
    opacity = alt.ExprRef(f"datum.strength * ({STEPPED_BACK})")
    drawn: alt.Chart = base.mark_circle(
        stroke=PAPER,
        strokeWidth=0.5,
        strokeOpacity=0.6,
        clip=True,
        cursor="pointer",
        tooltip=alt.ExprRef("datum.told"),
    ).encode(
        fill=alt.Fill("fill:N", scale=None),
        size=alt.value(alt.ExprRef("datum.area * grow")),
        opacity=alt.condition(brush, alt.value(opacity), alt.value(0.1)),
    )
    return drawn


def names(base: alt.Chart) -> list[alt.Chart]:
    """Return the names of the artists that fit at the present zoom, on halos.

    Examples
    --------
    >>> import pandas as pd
    >>> len(names(alt.Chart(pd.DataFrame())))
    2
    """
    fits = f"datum.fits <= pixels && datum.strength > 0.5 && labels && !{FAR}"
    return on_halo(base.transform_filter(fits).encode(text="name:N"), dy=-8, **NAME)


def cluster_names(centres: alt.Chart) -> list[alt.Chart]:
    """Return the names of clusters at their centres, where clusters are coloured.

    Examples
    --------
    >>> import pandas as pd
    >>> len(cluster_names(alt.Chart(pd.DataFrame())))
    2
    """
    shown = (
        centres.transform_filter(f"labels && {FAR} && datum.fits <= pixels")
        .transform_filter("(!shown || indexof(shown, '' + datum.cluster) >= 0)")
        .transform_calculate(lines="split(datum.name, ' · ')")
    ).encode(text="lines:N")
    return on_halo(shown, fontSize=FONT_SIZE - 1, fontWeight="bold", lineHeight=FONT_SIZE + 1)


def found(base: alt.Chart) -> list[alt.Chart]:
    """Return rings around the artists that a search found, and names where they fit.

    Examples
    --------
    >>> import pandas as pd
    >>> len(found(alt.Chart(pd.DataFrame())))
    3
    """
    rings = base.mark_point(
        filled=True,
        stroke=VERMILLION,
        strokeWidth=2,
        opacity=1,
        clip=True,
        cursor="pointer",
        tooltip=alt.ExprRef("datum.told"),
    ).encode(
        size=alt.value(alt.ExprRef("(datum.area + 40) * grow")), fill=alt.Fill("fill:N", scale=None)
    )
    return [rings, *beside(base)]


def nearest(base: alt.Chart) -> list[alt.Chart]:
    """Return lines from the chosen artist to its nearest, rings around them and their names.

    Examples
    --------
    >>> import pandas as pd
    >>> len(nearest(alt.Chart(pd.DataFrame())))
    4
    """
    start = "datum.from ? datum.from[model + '_' + projection + '_{0}'] : datum.{0}"
    tied = base.transform_calculate(
        start_x=start.format("x"), start_y=start.format("y")
    ).transform_filter("isValid(datum.start_x)")
    lines = tied.mark_rule(color=INK, strokeWidth=1.5, opacity=0.55, clip=True).encode(
        x2="start_x", y2="start_y"
    )
    ring = alt.ExprRef("(datum.area + (datum.rank ? 40 : 160)) * grow")
    rings = base.mark_point(
        filled=True,
        stroke=INK,
        strokeWidth=alt.ExprRef("datum.rank ? 1.5 : 3"),
        opacity=1,
        clip=True,
        cursor="pointer",
        tooltip=alt.ExprRef("datum.told"),
    ).encode(size=alt.value(ring), fill=alt.Fill("fill:N", scale=None))
    return [lines, rings, *beside(base)]


def beside(base: alt.Chart) -> list[alt.Chart]:
    """Return bold names on the side that each row states, from the size on at which they fit.

    Examples
    --------
    >>> import pandas as pd
    >>> beside(alt.Chart(pd.DataFrame()))[1].mark.baseline
    'middle'
    """
    shown = base.transform_filter("(datum.label || 0) <= pixels").encode(text="name:N")
    right, left, below = (f"datum.side === '{side}'" for side in ("right", "left", "below"))
    style = {
        "align": alt.ExprRef(f"{right} ? 'left' : {left} ? 'right' : 'center'"),
        "dx": alt.ExprRef(f"({right} ? 1 : {left} ? -1 : 0) * ({RADIUS} + 4)"),
        "dy": alt.ExprRef(f"({right} || {left} ? 0 : {below} ? 1 : -1) * ({RADIUS} + 8)"),
    }
    return on_halo(shown, baseline="middle", fontWeight="bold", **style, **NAME)


def on_halo(shown: alt.Chart, **style: Any) -> list[alt.Chart]:
    """Return texts twice: below in the page's colour with a broad stroke, above in its ink.

    Examples
    --------
    >>> import pandas as pd
    >>> [layer.mark.type for layer in on_halo(alt.Chart(pd.DataFrame()), dy=-8)]
    ['text', 'text']
    """
    below = shown.mark_text(
        color=PAPER, stroke=PAPER, strokeWidth=HALO, strokeJoin="round", tooltip=None, **style
    )
    return [below, shown.mark_text(color=INK, tooltip=None, **style)]

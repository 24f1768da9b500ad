"""Search by name inside a chart: plain text, never a regular expression, case ignored."""

import altair as alt

from analysis.charts.theme import FONT_SIZE, INK, VERMILLION

PAUSE = 200  # milliseconds after the last key before a chart searches
NAMED = 5  # of the points found, so many are named in the plot
ACTIVE = "trim(search) != ''"
FOUND = f"{ACTIVE} && indexof(lower(datum.name), lower(trim(search))) >= 0"


def searchable(base: alt.Chart, points: alt.Chart, across: str) -> alt.LayerChart:
    """Put a search box above points: those whose name holds the text are named and stand out.

    Parameters
    ----------
    base
        Positions and tooltip of rows with `name` and `listeners`.
    points
        The same rows as marks; use `ACTIVE` to step back while the reader searches.
    across
        Column of the horizontal positions.

    Examples
    --------
    >>> import pandas as pd
    >>> base = alt.Chart(pd.DataFrame({"name": ["Air"], "listeners": [9]})).encode(x="listeners")
    >>> searchable(base, base.mark_point(), "listeners").params[0].name
    'search'
    """
    place = f"scale('x', datum.{across}) / width"
    side = f"{place} > 0.8 ? 'right' : {place} < 0.2 ? 'left' : 'center'"
    return alt.LayerChart(layer=[points, *found(base, side)]).add_params(search_box())


def search_box() -> alt.Parameter:
    """Return the parameter ``search`` with its box, for a chart whose layers hold `found`.

    Examples
    --------
    >>> search_box().name
    'search'
    """
    box = alt.binding(
        input="search", name="Search an artist ", placeholder="part of a name", debounce=PAUSE
    )
    return alt.param(name="search", value="", bind=box)


def found(base: alt.Chart, side: str) -> list[alt.Chart]:
    """Return marks of the rows that the reader searches, and the names of the first of them.

    Parameters
    ----------
    base
        Positions and tooltip of rows with `name` and `listeners`.
    side
        Expression: which end of a name is at its point, ``'left'``, ``'center'`` or ``'right'``.

    Examples
    --------
    >>> import pandas as pd
    >>> base = alt.Chart(pd.DataFrame({"name": ["Air"], "listeners": [9]})).encode(x="listeners")
    >>> [layer.mark.type for layer in found(base, "'left'")]
    ['circle', 'text']
    """
    hits = base.transform_filter(FOUND).mark_circle(
        color=VERMILLION, size=70, opacity=1, stroke=INK, strokeWidth=1
    )
    return [hits, _names(base, side)]


def few_listeners_box(at_least: int) -> tuple[alt.Parameter, str]:
    """Return a check box for artists with few listeners, and the filter that it switches.

    Most artists have hardly a listener: shown all at once they hide the others.

    Examples
    --------
    >>> few_listeners_box(5)[1]
    'everyone || datum.listeners >= 5'
    """
    box = alt.binding_checkbox(name=f"Also artists with fewer than {at_least} listeners ")
    everyone = alt.param(name="everyone", value=False, bind=box)
    return everyone, f"everyone || datum.listeners >= {at_least}"


def _names(base: alt.Chart, side: str) -> alt.Chart:
    most = alt.SortField("listeners", order="descending")
    first = (
        base.transform_filter(FOUND)
        .transform_window(place="row_number()", sort=[most])
        .transform_filter(f"datum.place <= {NAMED}")
    )
    names: alt.Chart = first.mark_text(
        dy=-11, fontSize=FONT_SIZE, fontWeight="bold", limit=200, align=alt.ExprRef(side)
    ).encode(text="name:N", opacity=alt.value(1), size=alt.value(FONT_SIZE))
    return names

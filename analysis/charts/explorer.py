"""The atlas's explorer: a map whose colours, projection and names follow signals of the page.

The page's script sets the signals ``model``, ``projection``, ``colour``, ``search``, ``shown`` and
``drag``, and puts rows into the data set ``near``. To zoom from a script, set both ``move_x`` and
``move_y`` to the [lower, upper] ends that shall be seen, in map units, with equal units across and
up (``(x1 - x0) / width == (y1 - y0) / height``), then run the view; null for both goes back to the
whole map. What is seen at present is ``view.scale("x").domain()``. The signal ``pixels`` says how
many pixels the map's extent of 10,000 units takes, ``zoom`` how often the whole map was enlarged.
``brush`` holds {x: [from, to], y: [from, to]} in map units, or {} without a rectangle.
"""

from collections.abc import Mapping

import altair as alt
import pandas as pd

from analysis.charts import explorer_layers as layers
from analysis.charts.explorer_params import FILL, GROUP, MATCH, choices, seen
from analysis.charts.theme import WIDTH

HEIGHT = 640
HINT = (
    "Drag the map to move it, turn the wheel with Alt to zoom, double-click to go back. "
    "Drag with Shift to choose artists in a rectangle. Click an artist to see its nearest."
)
MODEL = "regularised"


def explorer(
    artists: pd.DataFrame,
    contours: pd.DataFrame,
    centres: pd.DataFrame,
    genres: Mapping[str, str],
    clusters: pd.DataFrame,
) -> alt.LayerChart:
    """Draw the map of artists that a page's script makes an explorer.

    Parameters
    ----------
    artists
        Table of the explorer: row, name, listeners, tags, genre, cluster, and by map ``m_p`` of a
        model m and a projection p the integers m_p_x, m_p_y and m_p_label.
    contours
        Result of `analysis.atlas.density.densities`: map, level, line, step, x, y.
    centres
        Result of `analysis.atlas.centres.centres`: cluster, name, and m_p_x, m_p_y, m_p_label.
    genres
        Colour of each genre, in the legend's order; the last is for all other artists.
    clusters
        Columns name and colour (of the picture, ``#rrggbb``), in the order of their numbers.

    Examples
    --------
    >>> row = {"row": 0, "name": "Air", "listeners": 9, "tags": "", "genre": "", "cluster": 0}
    >>> place = {"ials_tsne_x": 0, "ials_tsne_y": 0, "ials_tsne_label": 0}
    >>> lines = pd.DataFrame(columns=["map", "level", "line", "step", "x", "y"])
    >>> centres = pd.DataFrame([{"cluster": 0, "name": "pop"} | place])
    >>> clusters = pd.DataFrame({"name": ["pop"], "colour": ["#1f83c4"]})
    >>> artists = pd.DataFrame([row | place])
    >>> explorer(artists, lines, centres, {"other": "#868686"}, clusters).height
    640
    """
    drag = "event.dataflow._signals.drag.value"
    start = "[pointerdown[{}], window:pointerup] > window:pointermove!"
    pan = f"{drag} === 'move' && !event.shiftKey"
    select = f"{drag} === 'select' || event.shiftKey"
    move = alt.selection_interval(
        name="move", bind="scales", zoom="wheel![event.altKey]", translate=start.format(pan)
    )
    brush = alt.selection_interval(
        name="brush", on=start.format(select), translate=start.format(select), zoom=False
    )
    base = _told(_placed(alt.Chart(alt.NamedData(name="artists"))))
    drawn = layers.points(base, brush).add_params(move, brush).properties(name="map")
    parts = [
        layers.areas(_axes(alt.Chart(alt.NamedData(name="contours")))),
        drawn,
        *layers.cluster_names(_placed(alt.Chart(alt.NamedData(name="centres")))),
        *layers.names(base),
        *layers.found(base),
        *layers.nearest(_told(_placed(alt.Chart(alt.NamedData(name="near"))))),
    ]
    chart = alt.LayerChart(layer=parts, width=WIDTH, height=HEIGHT, padding=0)
    most = max(1, int(artists["listeners"].max())) if len(artists) else 1
    tables = {"artists": artists, "contours": contours, "centres": centres}
    chart.datasets = {name: table.to_dict("records") for name, table in tables.items()}
    chart.datasets["near"] = []
    chart.usermeta = {"hint": HINT}
    return chart.add_params(*choices(genres, clusters, most), *seen())


def _axes(chart: alt.Chart) -> alt.Chart:
    across = alt.Scale(domain=[alt.ExprRef("-reach_x"), alt.ExprRef("reach_x")], nice=False)
    up = alt.Scale(domain=[alt.ExprRef("-reach_y"), alt.ExprRef("reach_y")], nice=False)
    placed: alt.Chart = chart.encode(
        x=alt.X("x:Q", axis=None, scale=across), y=alt.Y("y:Q", axis=None, scale=up)
    )
    return placed


def _placed(chart: alt.Chart) -> alt.Chart:
    at = {
        name: f"datum[model + '_' + projection + '_{column}']"
        for name, column in {"x": "x", "y": "y", "fits": "label"}.items()
    }
    return _axes(chart.transform_calculate(**at))


def _told(chart: alt.Chart) -> alt.Chart:
    # Kept with the rows: a zoom step then has nothing to compute but places.
    told = (
        "{'Artist': datum.name, 'Listeners': format(datum.listeners, ','), "
        "'Genre': datum.genre || 'none given', 'Cluster': cluster_names[datum.cluster], "
        "'Tags': datum.tags || 'none'}"
    )
    chart = chart.transform_calculate(told=told, area="8 + 352 * datum.listeners / most")
    chart = chart.transform_calculate(fill=FILL, group=GROUP)
    return chart.transform_calculate(strength=MATCH)

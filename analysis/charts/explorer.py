"""The atlas's explorer: a map whose colours, projection and names follow signals of the page.

The page's script sets the signals ``model``, ``projection``, ``colour``, ``shown`` (null, or the
groups that are shown), ``hits`` (null, or an object whose keys are the rows that a search found),
``labels`` (whether artists' ordinary names are shown), ``drag`` ("move" or "select") and where the
map looks: ``centre_x`` and ``centre_y`` in map units and ``zoom``, how often the whole map is
enlarged. It puts rows into the data sets ``rest`` (more artists), ``found`` and ``near``; the
latter two with ``side`` and ``label``, where a name stands and from how many ``pixels`` on it fits.
``pixels`` are those that the map's extent of 10,000 units takes, ``per_pixel`` the map units of a
pixel at zoom 1. ``brush`` holds {x: [from, to], y: [from, to]} in map units, or {}.
"""

from collections.abc import Mapping

import altair as alt
import pandas as pd

from analysis.charts import explorer_layers as layers
from analysis.charts.explorer_params import FILL, GROUP, MATCH, choices, seen
from analysis.charts.theme import INK, WIDTH

HEIGHT = 640
TALLEST = 1.0
"""Height by width where there is no room for more: a square on a phone."""


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
    brush = _brush()
    base = _told(_placed(alt.Chart(alt.NamedData(name="artists"))))
    rest = layers.points(_told(_placed(alt.Chart(alt.NamedData(name="rest")))), brush)
    parts = [
        layers.areas(_axes(alt.Chart(alt.NamedData(name="contours")))),
        rest,
        layers.points(base, brush).add_params(brush).properties(name="map"),
        *layers.cluster_names(_placed(alt.Chart(alt.NamedData(name="centres")))),
        *layers.names(base),
        *layers.found(_told(_placed(alt.Chart(alt.NamedData(name="found"))))),
        *layers.nearest(_told(_placed(alt.Chart(alt.NamedData(name="near"))))),
    ]
    chart = alt.LayerChart(layer=parts, width=WIDTH, height=HEIGHT, padding=0)
    most = max(1, int(artists["listeners"].max())) if len(artists) else 1
    tables = {"artists": artists, "contours": contours, "centres": centres}
    chart.datasets = {name: table.to_dict("records") for name, table in tables.items()}
    chart.datasets |= {"rest": [], "found": [], "near": []}
    chart.usermeta = {"tallest": TALLEST}
    return chart.add_params(*choices(genres, clusters, most), *seen())


def _brush() -> alt.Parameter:
    chosen = "event.dataflow._signals.drag.value === 'select' || event.shiftKey"
    start = f"[pointerdown[{chosen}], window:pointerup] > window:pointermove!"
    look = alt.BrushConfig(
        fill=INK, fillOpacity=0.06, stroke=INK, strokeOpacity=0.9, strokeDash=[5, 3]
    )
    return alt.selection_interval(name="brush", on=start, translate=start, zoom=False, mark=look)


def _axes(chart: alt.Chart) -> alt.Chart:
    ends = {
        axis: [alt.ExprRef(f"centre_{axis} {sign} reach_{axis} / zoom") for sign in "-+"]
        for axis in "xy"
    }
    across, up = (alt.Scale(domain=ends[axis], nice=False) for axis in "xy")
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

"""The signals of the explorer: what its page sets, and what they make of an artist."""

from collections.abc import Mapping

import altair as alt
import pandas as pd

from analysis.atlas.units import EXTENT
from analysis.charts.theme import BLUE, GREY, RED, VERMILLION, VIOLET

MARGIN = 1.06  # of the map around its outermost points
FEWEST = (0, 10, 20, 50, 100, 200)
"""Listeners from which on an artist has the next colour."""
LISTENER_COLOURS = (GREY, BLUE, VIOLET, "#c94fd0", RED, VERMILLION)

GENRE_AT = "indexof(genre_names, datum.genre)"
STEP = " + ".join(f"(datum.listeners >= {fewest} ? 1 : 0)" for fewest in FEWEST[1:])
FILL = (
    "colour === 'cluster' ? cluster_colours[datum.cluster] : "
    f"colour === 'listeners' ? listener_colours[{STEP}] : "
    f"genre_colours[{GENRE_AT} < 0 ? length(genre_names) - 1 : {GENRE_AT}]"
)
GROUP = (
    "colour === 'cluster' ? '' + datum.cluster : "
    f"colour === 'listeners' ? '' + ({STEP}) : "
    f"{GENRE_AT} < 0 ? genre_names[length(genre_names) - 1] : datum.genre"
)
MATCH = (
    "(!shown || indexof(shown, datum.group) >= 0 ? 0.9 : 0.05) * "
    "(!hits || hits[datum.row] ? 1 : 0.15)"
)


def choices(genres: Mapping[str, str], clusters: pd.DataFrame, most: int) -> list[alt.Parameter]:
    """Return what the page sets and what it never changes.

    Parameters
    ----------
    genres
        Colour of each genre; the last is for all other artists.
    clusters
        Columns name and colour, in the order of their numbers.
    most
        Listeners of the best known artist.

    Examples
    --------
    >>> clusters = pd.DataFrame({"name": ["pop"], "colour": ["#1f83c4"]})
    >>> choices({"other": "#868686"}, clusters, 9)[0].name
    'model'
    """
    values = {
        "model": "ials",
        "projection": "tsne",
        "colour": "genre",
        "hits": None,
        "shown": None,
        "labels": True,
        "drag": "move",
        "centre_x": 0,
        "centre_y": 0,
        "zoom": 1,
        "extent": EXTENT,
        "most": most,
        "genre_names": list(genres),
        "genre_colours": list(genres.values()),
        "cluster_names": clusters["name"].tolist(),
        "cluster_colours": clusters["colour"].tolist(),
        "listener_colours": list(LISTENER_COLOURS),
        "listener_levels": list(FEWEST),
    }
    return [alt.param(name=name, value=value) for name, value in values.items()]


def seen() -> list[alt.Parameter]:
    """Return what follows from width, height and zoom.

    Examples
    --------
    >>> [param.name for param in seen()]
    ['per_pixel', 'reach_x', 'reach_y', 'pixels', 'grow']
    """
    across = f"{2 * EXTENT * MARGIN:.0f}"
    rules = {
        "per_pixel": f"{across} / min(width, height)",  # map units of a pixel
        "reach_x": "per_pixel * width / 2",
        "reach_y": "per_pixel * height / 2",
        "pixels": f"{2 * EXTENT} * zoom / per_pixel",
        "grow": "clamp(pixels / 640, 0.5, 2.2)",
    }
    return [alt.param(name=name, expr=rule) for name, rule in rules.items()]

"""Maps of artists for paper: the names that fit, genres or clusters in colour."""

from collections.abc import Mapping, Sequence
from typing import Any

import altair as alt
import pandas as pd

from analysis.charts.map_frame import in_frame, named, placed
from analysis.charts.theme import FONT_SIZE, MOST_GENRES, PAPER, SHAPES

FAINT = 0.75
LISTENERS = alt.Tooltip("listeners:Q", title="Listeners", format=",")


def genre_map(
    table: pd.DataFrame, *, genres: Mapping[str, str], title: str = "Main genre"
) -> alt.LayerChart:
    """Draw artists coloured and shaped by genre, with the names that fit.

    Parameters
    ----------
    table
        x, y (map units), name, listeners, genre and fits (pixels of a whole map from which on the
        name fits); best known artist first.
    genres
        Colour of each genre; the last stands for all others.
    title
        Of the legend.

    Raises
    ------
    ValueError
        If there are more genres than colours that can be told apart.

    Examples
    --------
    >>> row = {"x": [0], "y": [0], "name": ["Air"], "listeners": [9], "genre": ["pop"], "fits": [0]}
    >>> len(genre_map(pd.DataFrame(row), genres={"pop": "#1f83c4", "other": "#868686"}).layer)
    3
    """
    if len(genres) > MOST_GENRES + 1:
        raise ValueError(f"{len(genres)} genres, but colours for {MOST_GENRES} and all others")
    other = list(genres)[-1]
    shown = table.assign(genre=table["genre"].where(table["genre"].isin(list(genres)), other))
    base = placed(shown)
    shapes = alt.Scale(domain=list(genres), range=[*SHAPES[: len(genres) - 1], "circle"])
    legend = alt.Legend(symbolStrokeWidth=0, title=title)
    points = _points(base.mark_point(filled=True, **_rim())).encode(
        color=alt.Color("genre:N", scale=_scale(genres), legend=legend),
        shape=alt.Shape("genre:N", scale=shapes, legend=legend),
        tooltip=[alt.Tooltip("name:N", title="Artist"), "genre:N", LISTENERS],
    )
    return in_frame([points, *named(base, dy=-9)], table)


def cluster_map(
    table: pd.DataFrame, centres: pd.DataFrame, colours: Sequence[str]
) -> alt.LayerChart:
    """Draw artists coloured by cluster, with the clusters' names in the middle of each.

    Parameters
    ----------
    table
        x, y (map units), name, listeners and cluster (number).
    centres
        x, y, cluster, name and fits; the name's tags stand below each other.
    colours
        By cluster.

    Examples
    --------
    >>> row = {"x": [0], "y": [0], "name": ["Air"], "cluster": [0]}
    >>> table, centre = pd.DataFrame(row | {"listeners": [9]}), pd.DataFrame(row | {"fits": [0]})
    >>> len(cluster_map(table, centre, ["#1f83c4"]).layer)
    3
    """
    called = dict(zip(centres["cluster"], centres["name"], strict=True))
    columns = table[["x", "y", "name", "listeners", "cluster"]]  # no more than the chart tells
    shown = columns.assign(told=columns["cluster"].map(called))
    scale = alt.Scale(domain=list(range(len(colours))), range=list(colours))
    told = [
        alt.Tooltip("name:N", title="Artist"),
        alt.Tooltip("told:N", title="Cluster"),
        LISTENERS,
    ]
    points = _points(placed(shown).mark_circle(**_rim())).encode(
        color=alt.Color("cluster:N", scale=scale, legend=None), tooltip=told
    )
    middle = placed(centres).transform_calculate(lines="split(datum.name, ' · ')")
    style: dict[str, Any] = {
        "fontWeight": "bold",
        "fontSize": FONT_SIZE,
        "lineHeight": FONT_SIZE + 1,
    }
    return in_frame([points, *named(middle, "lines", **style)], table)


def _points(marks: alt.Chart) -> alt.Chart:
    sizes = alt.Scale(type="linear", domainMin=0, range=[6, 320])
    drawn: alt.Chart = marks.encode(size=alt.Size("listeners:Q", legend=None, scale=sizes))
    return drawn


def _rim() -> dict[str, Any]:
    return {"stroke": PAPER, "strokeWidth": 0.5, "opacity": FAINT, "clip": True}


def _scale(genres: Mapping[str, str]) -> alt.Scale:
    return alt.Scale(domain=list(genres), range=list(genres.values()))

"""A map of artists: a point each, coloured by genre, with search and a legend that filters."""

from collections.abc import Sequence

import altair as alt
import pandas as pd

from analysis.charts.search import ACTIVE, searchable
from analysis.charts.theme import GREY, PALETTE, WIDTH

HEIGHT = 480
DECIMALS = 3  # of a position: finer than a pixel of any screen
HINT = (
    "Choose a tag in the list, or click it in the legend, to show it alone; with Shift, the legend "
    "adds several. Drag the map to move it, "
    "turn the wheel with Alt to zoom, double-click to go back."
)
MOST_GENRES = len(PALETTE) - 1  # the last colour, grey, is for all others
# A second cue beside the colour, for print and for readers who see fewer hues.
SHAPES = ("circle", "square", "triangle-up", "diamond", "cross", "triangle-down", "triangle-right")
# A genre chosen in the list, genres clicked in the legend, or without either all.
CHOSEN = {
    "or": [
        "genre === datum.genre",
        {"param": "pick", "empty": False},
        {"and": ["genre === null", {"param": "pick"}]},
    ]
}


def artist_map(
    table: pd.DataFrame, *, genres: Sequence[str], other: str = "other"
) -> alt.LayerChart:
    """Draw artists where a projection put them.

    The site says below the map how the legend filters and how the map moves.

    Parameters
    ----------
    table
        Columns x, y (no unit), name, listeners (users), genre; one row per artist.
    genres
        Genres with a colour of their own, in the legend's order.
    other
        What every other genre is called.

    Raises
    ------
    ValueError
        If there are more genres than colours that can be told apart.

    Examples
    --------
    >>> row = {"x": [0.1], "y": [0.2], "name": ["Air"], "listeners": [9], "genre": ["pop"]}
    >>> len(artist_map(pd.DataFrame(row), genres=["pop"]).layer)
    3
    """
    if len(genres) > MOST_GENRES:
        msg = f"{len(genres)} genres, but colours for {MOST_GENRES} only: leave some to {other!r}"
        raise ValueError(msg)
    listed = alt.binding_select(
        options=[None, *genres, other], labels=["All", *genres, other], name="Main tag "
    )
    genre = alt.param(name="genre", value=None, bind=listed)
    pick = alt.selection_point(name="pick", fields=["genre"], bind="legend")
    move = alt.selection_interval(name="move", bind="scales", zoom="wheel![event.altKey]")
    base = _placed(table, genres, other)
    steps = [{"test": ACTIVE, "value": 0.1}, {"test": CHOSEN, "value": 0.9}]
    points = (
        base.mark_point(filled=True, stroke="white", strokeWidth=0.5, strokeOpacity=0.5)
        .encode(
            color=_colours(genres, other),
            shape=_shapes(genres, other),
            opacity=alt.OpacityValue(0.04, condition=steps),
        )
        .add_params(pick, move)
        .properties(name="map")
    )
    chart = searchable(base, points, "x").add_params(genre)
    return chart.properties(width=WIDTH, height=HEIGHT, usermeta={"hint": HINT})


def _placed(table: pd.DataFrame, genres: Sequence[str], other: str) -> alt.Chart:
    columns = table[["x", "y", "name", "listeners", "genre"]].round({"x": DECIMALS, "y": DECIMALS})
    columns["genre"] = columns["genre"].where(columns["genre"].isin(genres), other)
    near = alt.Scale(zero=False, nice=False, padding=12)
    placed: alt.Chart = alt.Chart(columns).encode(
        x=alt.X("x:Q", axis=None, scale=near),
        y=alt.Y("y:Q", axis=None, scale=near),
        size=alt.Size("listeners:Q", legend=None, scale=alt.Scale(type="sqrt", range=[8, 360])),
        tooltip=[
            alt.Tooltip("name:N", title="Artist"),
            alt.Tooltip("genre:N", title="Genre"),
            alt.Tooltip("listeners:Q", title="Listeners", format=","),
        ],
    )
    return placed


def _colours(genres: Sequence[str], other: str) -> alt.Color:
    scale = alt.Scale(domain=[*genres, other], range=[*PALETTE[: len(genres)], GREY])
    legend = alt.Legend(symbolStrokeWidth=0)  # a rim meant for points glares on the dark page
    return alt.Color("genre:N", title="Main tag", scale=scale, legend=legend)


def _shapes(genres: Sequence[str], other: str) -> alt.Shape:
    scale = alt.Scale(domain=[*genres, other], range=[*SHAPES[: len(genres)], "circle"])
    return alt.Shape("genre:N", title="Main tag", scale=scale)

"""The map of users as a grid of counts: a mark for each cell, and none for a user."""

from collections.abc import Sequence

import altair as alt
import pandas as pd

from analysis.atlas.user_cells import UserCells
from analysis.charts.theme import GREY, MOST_GENRES, PALETTE, SHAPES, WIDTH

HEIGHTS = 240, 620  # pixels, at least and at most
HINT = "Click a tag in the legend to show its cells alone; with Shift, the legend adds several."
LARGEST = 0.8  # of a cell's area, for the mark of most users


def user_map(
    found: UserCells, *, genres: Sequence[str], other: str = "other", none: str = "none"
) -> alt.Chart:
    """Draw the cells of the users' map: the more users, the larger.

    Parameters
    ----------
    found
        Result of `analysis.atlas.user_cells.count_in_cells`.
    genres
        Genres with a colour of their own, in the legend's order.
    other, none
        What every other genre is called, and having none.

    Raises
    ------
    ValueError
        If there are more genres than colours that can be told apart.

    Examples
    --------
    >>> cell = {"x": [0], "y": [1], "users": [3], "genre": ["pop"], "share": [1.0]}
    >>> user_map(UserCells(pd.DataFrame(cell), side=2, left_out=0.1), genres=["pop"]).mark.type
    'point'
    """
    if len(genres) > MOST_GENRES:
        msg = f"{len(genres)} genres, but colours for {MOST_GENRES} only: leave some to {other!r}"
        raise ValueError(msg)
    columns, rows = _extent(found.cells["x"]), _extent(found.cells["y"])
    cell = f"min(width / {_length(columns)}, height / {_length(rows)})"
    pick = alt.selection_point(name="pick", fields=["genre"], bind="legend")
    main = found.cells["genre"].replace("", none)
    shown = main.where(main.isin(genres), other)
    chart: alt.Chart = (
        alt.Chart(found.cells.assign(genre=shown, main=main, share=found.cells["share"].round(3)))
        .mark_point(filled=True, strokeWidth=0)
        .encode(
            x=alt.X("x:Q", axis=None, scale=_grid(columns, "width", cell)),
            y=alt.Y("y:Q", axis=None, scale=_grid(rows, "height", cell)),
            size=_sizes(found, cell),
            color=_colours(genres, other),
            shape=_shapes(genres, other),
            opacity=alt.when(pick).then(alt.value(0.9)).otherwise(alt.value(0.06)),
            tooltip=[
                alt.Tooltip("users:Q", title="Users"),
                alt.Tooltip("main:N", title="Main genre of most"),
                alt.Tooltip("share:Q", title="Share of them", format=".0%"),
            ],
        )
        .add_params(pick)
    )
    return chart.properties(width=WIDTH, height=_height(columns, rows), usermeta={"hint": HINT})


def _extent(places: pd.Series) -> tuple[float, float]:
    return (float(places.min()) - 0.5, float(places.max()) + 0.5) if len(places) else (0.0, 1.0)


def _length(extent: tuple[float, float]) -> float:
    return extent[1] - extent[0]


def _height(columns: tuple[float, float], rows: tuple[float, float]) -> int:
    least, most = HEIGHTS
    return round(min(max(WIDTH * _length(rows) / _length(columns), least), most))


def _grid(extent: tuple[float, float], along: str, cell: str) -> alt.Scale:
    # Cells are square on any screen, and the grid stands in the middle; y counts from above.
    half = f"{cell} * {_length(extent) / 2}"
    ends = [alt.ExprRef(f"{along} / 2 {sign} {half}") for sign in ("-", "+")]
    return alt.Scale(
        domain=list(extent),
        range=ends if along == "width" else ends[::-1],
        nice=False,
        zero=False,
    )


def _sizes(found: UserCells, cell: str) -> alt.Size:
    most = max([1, *found.cells["users"]])
    largest = alt.ExprRef(f"{LARGEST} * pow({cell}, 2)")
    scale = alt.Scale(type="linear", domain=[0, most], range=[0, largest])
    return alt.Size("users:Q", legend=None, scale=scale)


def _colours(genres: Sequence[str], other: str) -> alt.Color:
    scale = alt.Scale(domain=[*genres, other], range=[*PALETTE[: len(genres)], GREY])
    legend = alt.Legend(symbolStrokeWidth=0)  # a rim meant for points glares on the dark page
    return alt.Color("genre:N", title="Main genre", scale=scale, legend=legend)


def _shapes(genres: Sequence[str], other: str) -> alt.Shape:
    scale = alt.Scale(domain=[*genres, other], range=[*SHAPES[: len(genres)], "circle"])
    return alt.Shape("genre:N", title="Main genre", scale=scale)

"""A map of all artists on which a few listeners' lists are marked: most of a list is one clump."""

import altair as alt
import pandas as pd

from analysis.audit.clump_examples import ClumpExamples
from analysis.charts.theme import FONT_SIZE, GREY, INK, PALETTE, SHAPES, WIDTH

HEIGHT = 520
DECIMALS = {"x": 2, "y": 2}  # of a position: finer than a pixel, also where the reader zooms in
TITLE = "In the list of listener"
HINT = (
    "Drag the map to move it, turn the wheel with Alt to zoom into a clump, double-click to go "
    "back. Click a letter in the legend to show one list alone."
)


def clump_map(examples: ClumpExamples) -> alt.LayerChart:
    """Draw all artists in grey, and the list of each chosen listener in a colour of its own.

    No artist is named: who has which artists in a list is nobody's business.

    Parameters
    ----------
    examples
        Result of `analysis.audit.clump_examples.clump_examples`. At each clump stands how many
        artists of the list are in it.

    Examples
    --------
    >>> row = {"x": [0.1], "y": [0.2], "listener": ["A"]}
    >>> clumps = pd.DataFrame(row | {"artists": [1], "list_artists": [2]})
    >>> artists = pd.DataFrame(row | {"clump": [True]})
    >>> len(clump_map(ClumpExamples(clumps, artists)).layer)
    3
    """
    artists = examples.artists.round(DECIMALS).sort_values(["x", "y"])  # not by popularity
    marked = artists["listener"] != ""
    move = alt.selection_interval(name="move", bind="scales", zoom="wheel![event.altKey]")
    others = (
        _placed(artists.loc[~marked, ["x", "y"]])
        .mark_circle(color=GREY, size=4, opacity=0.45)
        .add_params(move)
        .properties(name="map")
    )
    layers = [others, _lists(artists[marked]), _counts(examples.clumps.round(DECIMALS))]
    return alt.LayerChart(layer=layers).properties(
        width=WIDTH, height=HEIGHT, usermeta={"hint": HINT}
    )


def _placed(rows: pd.DataFrame) -> alt.Chart:
    near = alt.Scale(zero=False, nice=False, padding=12)
    placed: alt.Chart = alt.Chart(rows).encode(
        x=alt.X("x:Q", axis=None, scale=near), y=alt.Y("y:Q", axis=None, scale=near)
    )
    return placed


def _lists(rows: pd.DataFrame) -> alt.Chart:
    letters = sorted(rows["listener"].unique())
    colours = alt.Scale(domain=letters, range=list(PALETTE[: len(letters)]))
    shapes = alt.Scale(domain=letters, range=list(SHAPES[: len(letters)]))
    legend = alt.Legend(symbolStrokeWidth=0, columns=len(SHAPES))
    pick = alt.selection_point(name="pick", fields=["listener"], bind="legend")
    points: alt.Chart = (
        _placed(rows)
        .mark_point(filled=True, stroke="white", strokeWidth=0.5, strokeOpacity=0.5)
        .encode(
            color=alt.Color("listener:N", title=TITLE, scale=colours, legend=legend),
            shape=alt.Shape("listener:N", title=TITLE, scale=shapes),
            size=alt.condition("datum.clump", alt.value(60), alt.value(24)),
            opacity=alt.condition(pick, alt.value(0.9), alt.value(0.04)),
            tooltip=alt.Tooltip("listener:N", title=TITLE),
        )
        .add_params(pick)
    )
    return points


def _counts(clumps: pd.DataFrame) -> alt.Chart:
    # The points of a clump hide each other: its numbers tell how many there are.
    place = "scale('x', datum.x) / width"
    side = f"{place} > 0.8 ? 'right' : {place} < 0.2 ? 'left' : 'center'"
    said = "datum.listener + ': ' + datum.artists + ' of ' + datum.list_artists"
    counts: alt.Chart = (
        _placed(clumps)
        .transform_calculate(said=said)
        .mark_text(
            dy=-15, fontSize=FONT_SIZE, fontWeight="bold", color=INK, align=alt.ExprRef(side)
        )
        .encode(text="said:N")
    )
    return counts

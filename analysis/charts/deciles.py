"""How well models find artists of each class of popularity."""

from collections.abc import Hashable, Mapping

import altair as alt
import pandas as pd

from analysis.charts.theme import PALETTE, SHAPES, WIDTH

HEIGHT = 320
TOLD = {"listeners_from": "Listeners from", "listeners_to": "Listeners to"}


def decile_chart(table: pd.DataFrame) -> alt.Chart:
    """Draw the recall of each model from the least to the best known artists.

    Parameters
    ----------
    table
        Columns model, decile, listeners_from, listeners_to (users), held_out (links, on average
        over the splits where there are several) and recall (0 to 1, NaN where nothing is held
        out: the line has a gap there). As `analysis.ranking_evaluation.decile_table` gives it.

    Raises
    ------
    ValueError
        If there are more models than shapes that can be told apart.

    Examples
    --------
    >>> row = {"model": ["a"], "decile": [1], "listeners_from": [1], "listeners_to": [3]}
    >>> decile_chart(pd.DataFrame(row | {"held_out": [9], "recall": [0.1]})).encoding.x.shorthand
    'decile:O'
    """
    models = list(dict.fromkeys(table["model"]))
    if len(models) > len(SHAPES):
        raise ValueError(f"{len(models)} models, but shapes for {len(SHAPES)} only: leave some out")
    columns = ["model", "decile", *TOLD, "held_out", "recall"]
    chart: alt.Chart = (
        alt.Chart(table[columns].astype({"decile": int}).round({"recall": 4, "held_out": 0}))
        .mark_line(strokeWidth=2, point=alt.OverlayMarkDef(size=60, opacity=1))
        .encode(
            x=alt.X("decile:O", axis=alt.Axis(title=_title(table), labelAngle=0)),
            y=alt.Y("recall:Q", axis=alt.Axis(title="Recall at 10 (share of links)", tickCount=6)),
            color=alt.Color("model:N", title=None, scale=_scale(models, PALETTE)),
            shape=alt.Shape("model:N", title=None, scale=_scale(models, SHAPES)),
            tooltip=[
                alt.Tooltip("model:N", title="Model"),
                alt.Tooltip("decile:O", title="Class"),
                *(alt.Tooltip(f"{key}:Q", title=text, format=",") for key, text in TOLD.items()),
                alt.Tooltip("held_out:Q", title="Held-out links", format=",.0f"),
                alt.Tooltip("recall:Q", title="Recall at 10", format=".3f"),
            ],
        )
        .properties(width=WIDTH, height=HEIGHT)
    )
    return chart


def _title(table: pd.DataFrame) -> list[str]:
    classes = table.sort_values("decile").iloc[[0, -1]].to_dict("records")
    ends = [f"{_listeners(row)} in class {row['decile']:.0f}" for row in classes]
    return ["Class of artists, with a tenth of all links each", f"(listeners: {', '.join(ends)})"]


def _listeners(row: Mapping[Hashable, float]) -> str:
    first, last = int(row["listeners_from"]), int(row["listeners_to"])
    return f"{first:,}" if first == last else f"{first:,}–{last:,}"


def _scale(models: list[str], values: tuple[str, ...]) -> alt.Scale:
    return alt.Scale(domain=models, range=list(values[: len(models)]))

"""Measured means with their intervals, one row each, beside the results of others."""

import json
from collections.abc import Mapping

import altair as alt
import pandas as pd

from analysis.charts.labels import distinct
from analysis.charts.theme import BLUE, FONT_SIZE, GREY, INK, VERMILLION, WIDTH

STEP = 24  # pixels from row to row
KINDS = ("chosen model", "other models")
OTHERS = "published by others"


def interval_chart(
    table: pd.DataFrame,
    *,
    title: str,
    references: Mapping[str, float] | None = None,
    reference: str = OTHERS,
    headline: str | None = None,
    higher_is_better: bool = True,
    decimals: int = 3,
) -> alt.LayerChart:
    """Draw one row per model, best first: a dot, its interval and its number.

    What the models are compared with has rows of its own among theirs, where names cannot meet,
    and a dashed line through all rows.

    Parameters
    ----------
    table
        Columns model (name, once each), mean, low, high.
    title
        Of the value axis, with the unit.
    references
        Values to compare with, by name: of others, or of guesses; without an interval.
    reference
        What these are, for the legend.
    headline
        Name of the model whose figures count; it stands out.
    higher_is_better
        Whether the largest mean or the smallest comes first.
    decimals
        Of the numbers.

    Examples
    --------
    >>> table = pd.DataFrame({"model": ["a"], "mean": [0.2], "low": [0.1], "high": [0.3]})
    >>> chart = interval_chart(table, title="Recall at 10", references={"b": 0.15})
    >>> [layer.mark.type for layer in chart.layer]
    ['rule', 'rule', 'point', 'text']
    """
    digits = f".{decimals}f"
    rows = _rows(table, references or {}, reference, headline, digits)
    rows = rows.sort_values("mean", ascending=not higher_is_better, kind="stable")
    base = _placed(rows, title, headline, digits)
    kinds = [kind for kind in (*KINDS, reference) if (rows["kind"] == kind).any()]
    colour = alt.Color("kind:N", title=None, scale=_scale(kinds, (VERMILLION, BLUE, GREY)))
    shape = alt.Shape("kind:N", title=None, scale=_scale(kinds, ("circle", "circle", "diamond")))
    levels = alt.Chart(rows[rows["kind"] == reference]).mark_rule(
        color=INK, strokeDash=[5, 4], opacity=0.35
    )
    numbers = base.mark_text(align="left", dx=8, fontSize=FONT_SIZE - 1)
    layers = [
        levels.encode(x=alt.X("mean:Q")),
        base.mark_rule(strokeWidth=3).encode(x=alt.X("low:Q"), x2="high:Q", color=colour),
        base.mark_point(filled=True, size=50, opacity=1).encode(color=colour, shape=shape),
        numbers.encode(x=alt.value("width"), text=alt.Text("mean:Q", format=digits)),
    ]
    return alt.LayerChart(layer=layers, width=WIDTH, height=alt.Step(STEP))


def _rows(
    table: pd.DataFrame,
    references: Mapping[str, float],
    reference: str,
    headline: str | None,
    digits: str,
) -> pd.DataFrame:
    ours = table[["model", "mean", "low", "high"]].assign(kind=KINDS[1])
    ours.loc[ours["model"] == headline, "kind"] = KINDS[0]
    ends = zip(ours["low"], ours["high"], strict=True)
    ours["interval"] = [f"{low:{digits}} to {high:{digits}}" for low, high in ends]
    theirs = pd.DataFrame({"model": list(references), "mean": list(references.values())})
    both = ours.merge(theirs.assign(kind=reference, interval="none"), how="outer")
    return both.assign(model=distinct(both["model"]))


def _placed(rows: pd.DataFrame, title: str, headline: str | None, digits: str) -> alt.Chart:
    chosen = {"test": f"datum.value === {json.dumps(headline)}", "value": "bold"}
    names = alt.Axis(
        ticks=False, domain=False, labelFontWeight={"condition": chosen, "value": "normal"}
    )
    values = alt.Axis(title=title, tickCount=5)
    near = alt.Scale(zero=False, nice=False, padding=10)
    placed: alt.Chart = alt.Chart(rows).encode(
        y=alt.Y("model:N", sort=rows["model"].tolist(), title=None, axis=names),
        x=alt.X("mean:Q", axis=values, scale=near),
        tooltip=[
            alt.Tooltip("model:N", title="Model"),
            alt.Tooltip("kind:N", title="Kind"),
            alt.Tooltip("mean:Q", title="Value", format=digits),
            alt.Tooltip("interval:N", title="Interval"),
        ],
    )
    return placed


def _scale(kinds: list[str], values: tuple[str, ...]) -> alt.Scale:
    chosen = [values[min(KINDS.index(k), 1) if k in KINDS else 2] for k in kinds]
    return alt.Scale(domain=kinds, range=chosen)

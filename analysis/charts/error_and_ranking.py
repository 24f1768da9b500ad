"""The error of the predicted weights against the quality of what they recommend."""

from typing import Literal

import altair as alt
import numpy as np
import pandas as pd

from analysis.charts.axes import log_axis
from analysis.charts.name_places import BESIDE
from analysis.charts.named_points import HEIGHT, KINDS, PADDING, named
from analysis.charts.theme import BLUE, FONT_SIZE, INK, VERMILLION, WIDTH
from analysis.model_labels import RANKERS

STEPS = (1, 2, 3, 4, 5, 6, 8)


def error_and_ranking_chart(table: pd.DataFrame) -> alt.LayerChart:
    """Draw a point a model, its interval and its name; models made for ranking as level lines.

    Parameters
    ----------
    table
        Result of `analysis.audit.error_and_ranking.rating_models_ranked`.

    Examples
    --------
    >>> row = {"model": "plain", "kind": "2021", "test_mse": 9.0, "listeners": 3.0}
    >>> table = pd.DataFrame([row | {"mean": 0.2, "low": 0.1, "high": 0.3}])
    >>> [layer.mark.type for layer in error_and_ranking_chart(table).layer]
    ['rule', 'text', 'rule', 'point', 'text', 'text']
    """
    highest = float(np.nan_to_num(table[["mean", "high"]].to_numpy(float)).max())
    top = 1.02 * highest or 1.0
    rated = named(table, top)
    recall = alt.Y(
        "mean:Q",
        axis=alt.Axis(title="Recall at 10 (share of test links)", tickCount=6),
        scale=alt.Scale(domain=[0, top], nice=False),
    )
    layers = [*_levels(table[table["kind"] == "ranking"], recall), *_points(rated, recall)]
    return alt.LayerChart(layer=layers, width=WIDTH, height=HEIGHT)


def _points(rated: pd.DataFrame, recall: alt.Y) -> list[alt.Chart]:
    least, most = float(rated["test_mse"].min()), float(rated["test_mse"].max())
    title = "Error on the test links after the last step (log scale)"
    kinds = [told for told in KINDS.values() if (rated["told"] == told).any()]
    colour = alt.Scale(domain=list(KINDS.values()), range=[VERMILLION, BLUE])
    shape = alt.Scale(domain=list(KINDS.values()), range=["diamond", "circle"])
    near = alt.Scale(type="log", nice=False, padding=PADDING)
    legend = alt.Legend(values=kinds, labelLimit=WIDTH)
    base = alt.Chart(rated).encode(
        x=alt.X("test_mse:Q", scale=near, axis=log_axis(least, most, title, STEPS)),
        y=recall,
        color=alt.Color("told:N", title=None, scale=colour, legend=legend),
        tooltip=[
            alt.Tooltip("name:N", title="Model"),
            alt.Tooltip("test_mse:Q", title="Test error", format=".2f"),
            alt.Tooltip("mean:Q", title="Recall at 10", format=".3f"),
            alt.Tooltip("low:Q", title="Low", format=".3f"),
            alt.Tooltip("high:Q", title="High", format=".3f"),
            alt.Tooltip("listeners:Q", title="Median listeners of what it recommends", format=","),
        ],
    )
    shaped = alt.Shape("told:N", title=None, scale=shape, legend=legend)
    return [
        base.mark_rule(strokeWidth=1.5).encode(y=alt.Y("low:Q"), y2="high:Q"),
        base.mark_point(filled=True, size=80, opacity=1).encode(shape=shaped),
        _names(base, "right"),
        _names(base, "left"),
    ]


def _names(base: alt.Chart, side: Literal["left", "right"]) -> alt.Chart:
    offset = BESIDE if side == "right" else -BESIDE
    texts = base.transform_filter(f"datum.side === '{side}'").mark_text(
        align="left" if side == "right" else "right",
        baseline="middle",
        dx=offset,
        fontSize=FONT_SIZE - 1,
    )
    names: alt.Chart = texts.encode(y=alt.Y("name_at:Q"), text="name:N", color=alt.ColorValue(INK))
    return names


def _levels(ranking: pd.DataFrame, recall: alt.Y) -> list[alt.Chart]:
    table = ranking[["model", "mean"]].assign(
        name=ranking["model"].map(lambda name: RANKERS.get(name, name))
    )
    told = [
        alt.Tooltip("name:N", title="Made for ranking"),
        alt.Tooltip("mean:Q", title="Recall at 10", format=".3f"),
    ]
    base = alt.Chart(table).encode(y=recall, tooltip=told)
    texts = base.mark_text(align="right", baseline="bottom", dy=-3, fontSize=FONT_SIZE - 2)
    return [
        base.mark_rule(color=INK, strokeDash=[5, 4], opacity=0.7),
        texts.encode(text="name:N", x=alt.value("width")),
    ]

"""The headline results from version to version, a panel each."""

import altair as alt
import pandas as pd

from analysis.charts.theme import PALETTE, WIDTH

HEIGHT = 130  # of a panel, in pixels


def versions_chart(table: pd.DataFrame) -> alt.VConcatChart:
    """Draw a point and its interval per version, a line through versions of the same data.

    Parameters
    ----------
    table
        Result of `analysis.changes.history.history`.

    Examples
    --------
    >>> row = {"version": "1-a", "order": 0, "made": "", "data": "x", "model": "m"}
    >>> row |= {"measure": "NDCG at 10", "mean": 0.2, "low": 0.1, "high": 0.3}
    >>> [panel.title for panel in versions_chart(pd.DataFrame([row])).vconcat]
    ['NDCG at 10']
    """
    measures = table["measure"].unique().tolist()
    # One order for all: a version that lacks a measure leaves its place in that panel empty.
    versions = table.sort_values("order")["version"].unique().tolist()
    panels = [
        _panel(table[table["measure"] == measure], measure, versions, last=measure == measures[-1])
        for measure in measures
    ]
    same = alt.Resolve(scale=alt.ScaleResolveMap(color="shared", shape="shared"))
    return alt.VConcatChart(vconcat=panels, resolve=same, spacing=14)


def _panel(table: pd.DataFrame, measure: str, versions: list[str], last: bool) -> alt.LayerChart:
    base = _placed(table, versions, last)
    line = base.mark_line(strokeWidth=1.5, strokeDash=[4, 3], opacity=0.8)
    ends = base.mark_rule(strokeWidth=2).encode(y=alt.Y("low:Q"), y2="high:Q")
    points = base.mark_point(filled=True, size=80, opacity=1).encode(
        shape=alt.Shape("data:N", legend=None)
    )
    return alt.LayerChart(layer=[line, ends, points], title=measure, width=WIDTH, height=HEIGHT)


def _placed(table: pd.DataFrame, versions: list[str], last: bool) -> alt.Chart:
    axis = alt.Axis(title="Version, the oldest first", labelAngle=-30, labelOverlap=True)
    hidden = alt.Axis(title=None, labels=False, ticks=False)
    colours = alt.Scale(range=list(PALETTE))
    placed: alt.Chart = alt.Chart(table).encode(
        x=alt.X(
            "version:N",
            sort=versions,
            scale=alt.Scale(domain=versions),
            axis=axis if last else hidden,
        ),
        y=alt.Y(
            "mean:Q",
            axis=alt.Axis(title="Mean", tickCount=4),
            scale=alt.Scale(zero=False, padding=8),
        ),
        color=alt.Color("data:N", title="Data", scale=colours),
        tooltip=[
            alt.Tooltip("version:N", title="Version"),
            alt.Tooltip("made:N", title="Of"),
            alt.Tooltip("data:N", title="Data"),
            alt.Tooltip("model:N", title="Model"),
            alt.Tooltip("mean:Q", title="Value", format=".4f"),
            alt.Tooltip("low:Q", title="Low", format=".4f"),
            alt.Tooltip("high:Q", title="High", format=".4f"),
        ],
    )
    return placed

"""How the time and the memory of training grow with the number of links."""

import altair as alt
import numpy as np
import pandas as pd

from analysis.charts.axes import log_axis, log_scale
from analysis.charts.theme import BLUE, INK, WIDTH
from analysis.growth import fit_power_law

HEIGHT = 260
GAP = 70  # between the panels and for the axis of the second, in pixels
MEASURES = {"seconds": ("Time", "s"), "peak_gb": ("Peak memory", "GB")}


def growth_chart(table: pd.DataFrame) -> alt.HConcatChart:
    """Draw time and memory against the number of links, each with its fitted power law.

    Parameters
    ----------
    table
        Columns links, seconds and peak_gb (1 GB = 10^9 bytes), all above 0; two sizes at least.

    Examples
    --------
    >>> table = {"links": [1000, 100_000], "seconds": [1.0, 90.0], "peak_gb": [0.4, 2.0]}
    >>> chart = growth_chart(pd.DataFrame(table))
    >>> [panel.title.subtitle for panel in chart.hconcat]
    ['grows as links to the power 0.98', 'grows as links to the power 0.35']
    """
    panels = [_panel(table, measure, *titles) for measure, titles in MEASURES.items()]
    return alt.HConcatChart(hconcat=panels)


def _panel(table: pd.DataFrame, measure: str, name: str, unit: str) -> alt.LayerChart:
    law = fit_power_law(table["links"], table[measure])
    ends = np.array([table["links"].min(), table["links"].max()])
    line = pd.DataFrame({"links": ends, measure: law.at(ends)})
    points = _placed(table[["links", measure]], measure, name, unit)
    fitted = alt.Chart(line).mark_line(color=INK, strokeDash=[5, 4], strokeWidth=1.5, opacity=0.7)
    named = alt.TitleParams(
        text=name,
        subtitle=f"grows as links to the power {law.exponent:.2f}",
        subtitleColor=INK,
    )
    return alt.LayerChart(
        layer=[fitted.encode(x="links:Q", y=f"{measure}:Q"), points],
        title=named,
        width=(WIDTH - GAP) // 2,
        height=HEIGHT,
    )


def _placed(table: pd.DataFrame, measure: str, name: str, unit: str) -> alt.Chart:
    links = log_axis(table["links"].min(), table["links"].max(), "Number of links (log scale)")
    low, high = table[measure].min(), table[measure].max()
    steps = (1, 2, 5) if high / low < 100 else (1,)
    cost = log_axis(low, high, f"{name} ({unit}, log scale)", steps)
    placed: alt.Chart = (
        alt.Chart(table)
        .mark_point(color=BLUE, filled=True, size=70, opacity=1)
        .encode(
            x=alt.X("links:Q", scale=log_scale(), axis=links),
            y=alt.Y(f"{measure}:Q", scale=log_scale(), axis=cost),
            tooltip=[
                alt.Tooltip("links:Q", title="Links", format=","),
                alt.Tooltip(f"{measure}:Q", title=f"{name} ({unit})", format=",.3~g"),
            ],
        )
    )
    return placed

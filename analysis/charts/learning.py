"""How the error falls while a model learns."""

from collections.abc import Mapping

import altair as alt
import pandas as pd

from analysis.charts.axes import count_axis, log_axis, log_scale
from analysis.charts.theme import FONT_SIZE, INK, PALETTE, WIDTH

HEIGHT = 320


def learning_curve(
    history: pd.DataFrame,
    *,
    references: Mapping[str, float] | None = None,
    title: str = "Mean squared error",
    log: bool = False,
) -> alt.LayerChart:
    """Draw an error against the iteration, one line per series.

    Parameters
    ----------
    history
        Columns iteration, series (name, such as train or test), mse (positive if `log`).
    references
        Errors to compare with, by name: level lines, such as that of predicting the mean.
    title
        Of the error axis, with the unit.
    log
        Whether the error axis is logarithmic.

    Examples
    --------
    >>> history = pd.DataFrame({"iteration": [0, 1], "series": ["test"] * 2, "mse": [9.0, 4.0]})
    >>> len(learning_curve(history, references={"mean": 5.0}).layer)
    3
    """
    errors = [*history["mse"], *(references or {}).values()]
    axis = alt.Axis(title=title, tickCount=6)
    if log:
        axis = log_axis(min(errors), max(errors), title, steps=(1, 2, 5))
    error = alt.Y("mse:Q", axis=axis, scale=log_scale() if log else alt.Scale(zero=True))
    layers = [_lines(history, error)]
    if references:
        layers += _levels(references, error)
    return alt.LayerChart(layer=layers, width=WIDTH, height=HEIGHT)


def _lines(history: pd.DataFrame, error: alt.Y) -> alt.Chart:
    series = list(dict.fromkeys(history["series"]))
    colours = alt.Scale(domain=series, range=list(PALETTE[: len(series)]))
    lines: alt.Chart = (
        alt.Chart(history[["iteration", "series", "mse"]])
        .mark_line(point=alt.OverlayMarkDef(size=14))
        .encode(
            x=alt.X("iteration:Q", axis=count_axis("Iteration")),
            y=error,
            color=alt.Color("series:N", title=None, scale=colours, sort=series),
            tooltip=[
                alt.Tooltip("series:N", title="Series"),
                alt.Tooltip("iteration:Q", title="Iteration", format=","),
                alt.Tooltip("mse:Q", title="Error", format=".4~g"),
            ],
        )
    )
    return lines


def _levels(references: Mapping[str, float], error: alt.Y) -> list[alt.Chart]:
    table = pd.DataFrame({"name": list(references), "mse": list(references.values())})
    told = [
        alt.Tooltip("name:N", title="Level"),
        alt.Tooltip("mse:Q", title="Error", format=".4~g"),
    ]
    base = alt.Chart(table).encode(y=error, tooltip=told)
    # Beside the plot, where no curve can strike them through.
    names = base.mark_text(align="left", baseline="middle", dx=6, fontSize=FONT_SIZE - 2)
    return [
        base.mark_rule(color=INK, strokeDash=[5, 4], opacity=0.7),
        names.encode(text="name:N", x=alt.value("width")),
    ]

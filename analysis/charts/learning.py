"""How the error falls while a model learns."""

from collections.abc import Mapping

import altair as alt
import pandas as pd

from analysis.charts.axes import log_axis, log_scale
from analysis.charts.theme import FONT_SIZE, INK, PALETTE, WIDTH

HEIGHT = 320
DASHES = ([5, 3], [1, 0], [2, 2], [8, 3, 2, 3])  # the first part, as a rule train, steps back


def learning_curve(
    history: pd.DataFrame,
    *,
    references: Mapping[str, float] | None = None,
    title: str = "Mean squared error",
    log: bool = False,
) -> alt.LayerChart:
    """Draw an error against the training steps, one line per series.

    Where every series is a model and a part, such as "plain, test", a colour is a model and a
    kind of dash a part.

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
    names = history["series"].str.rpartition(", ")
    of_parts = bool((names[0] != "").all())
    table = history[["iteration", "series", "mse"]].assign(
        model=names[0] if of_parts else history["series"], part=names[2]
    )
    steps = alt.Axis(
        title="Training steps", format=",d", tickCount=6, tickMinStep=1, labelSeparation=8
    )
    lines: alt.Chart = (
        alt.Chart(table if of_parts else table.drop(columns="part"))
        # Invisible points: a tooltip then opens at a step, and dashes stay dashes.
        .mark_line(point="transparent")
        .encode(
            x=alt.X("iteration:Q", axis=steps),
            y=error,
            color=_colours(list(dict.fromkeys(table["model"]))),
            tooltip=[
                alt.Tooltip("series:N", title="Series"),
                alt.Tooltip("iteration:Q", title="Training steps", format=","),
                alt.Tooltip("mse:Q", title="Error", format=".4~g"),
            ],
        )
    )
    return lines.encode(strokeDash=_dashes(list(dict.fromkeys(names[2])))) if of_parts else lines


def _colours(models: list[str]) -> alt.Color:
    scale = alt.Scale(domain=models, range=list(PALETTE[: len(models)]))
    legend = alt.Legend(symbolType="stroke", symbolSize=400)
    return alt.Color("model:N", title=None, scale=scale, sort=models, legend=legend)


def _dashes(parts: list[str]) -> alt.StrokeDash:
    scale = alt.Scale(domain=parts, range=[DASHES[i % len(DASHES)] for i in range(len(parts))])
    legend = alt.Legend(symbolStrokeColor=INK, symbolType="stroke", symbolSize=400)
    return alt.StrokeDash("part:N", title=None, scale=scale, sort=parts, legend=legend)


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

"""How the error falls while a model learns."""

from collections.abc import Mapping

import altair as alt
import pandas as pd

from analysis.charts.axes import log_axis, log_scale
from analysis.charts.levels import levels
from analysis.charts.theme import INK, PALETTE, WIDTH

HEIGHT = 320
DASHES = ([5, 3], [1, 0], [2, 2], [8, 3, 2, 3])  # the first part, as a rule train, steps back
PRINTED = "as printed in 2021"
FEW_DECADES = 1000  # from the least error to the greatest


def learning_curve(
    history: pd.DataFrame,
    *,
    printed: pd.DataFrame | None = None,
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
        Columns iteration, series (name, such as train or test), mse (positive if `log`), and low
        and high where a band is to be drawn around the line.
    printed
        Points to set on the lines: iteration, series, mse.
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
        few = max(errors) < FEW_DECADES * min(errors)
        axis = log_axis(min(errors), max(errors), title, steps=(1, 2, 5) if few else (1,))
    scale = log_scale() if log else alt.Scale(zero=True)
    error = alt.Y("mse:Q", axis=axis, scale=scale)
    colours = _colours(list(dict.fromkeys(_parted(history)["model"])))
    layers = [_lines(history, error).encode(color=colours)]
    if "low" in history:
        layers.insert(
            0, _band(history, alt.Y("low:Q", axis=axis, scale=scale)).encode(color=colours)
        )
    if printed is not None:
        layers.append(_points(printed, error).encode(color=colours))
    if references:
        layers += levels(references, error)
    return alt.LayerChart(layer=layers, width=WIDTH, height=HEIGHT)


def _base(table: pd.DataFrame) -> alt.Chart:
    titles = {"mse": "Error", "low": "Lowest", "high": "Highest"}
    steps = alt.Axis(
        title="Training steps", format=",d", tickCount=6, tickMinStep=1, labelSeparation=8
    )
    base: alt.Chart = alt.Chart(_parted(table)).encode(
        x=alt.X("iteration:Q", axis=steps),
        tooltip=[
            alt.Tooltip("series:N", title="Series"),
            alt.Tooltip("iteration:Q", title="Training steps", format=","),
            *(
                alt.Tooltip(f"{name}:Q", title=text, format=".4~g")
                for name, text in titles.items()
                if name in table
            ),
        ],
    )
    return base


def _lines(history: pd.DataFrame, error: alt.Y) -> alt.Chart:
    # Invisible points: a tooltip then opens at a step, and dashes stay dashes.
    lines: alt.Chart = _base(history).mark_line(point="transparent").encode(y=error)
    parts = _parted(history).get("part")
    return lines if parts is None else lines.encode(strokeDash=_dashes(list(dict.fromkeys(parts))))


def _band(history: pd.DataFrame, low: alt.Y) -> alt.Chart:
    band: alt.Chart = _base(history).mark_area(opacity=0.3)
    return band.encode(y=low, y2="high:Q", detail="series:N")


def _points(printed: pd.DataFrame, error: alt.Y) -> alt.Chart:
    legend = alt.Legend(symbolStrokeColor=INK, symbolFillColor="transparent")
    scale = alt.Scale(domain=[PRINTED], range=["circle"])
    shape = alt.Shape("source:N", title=None, scale=scale, legend=legend)
    points: alt.Chart = _base(printed.assign(source=PRINTED)).mark_point(
        filled=False, size=40, strokeWidth=1.5, opacity=1
    )
    return points.encode(y=error, shape=shape)


def _parted(table: pd.DataFrame) -> pd.DataFrame:
    names = table["series"].str.rpartition(", ")
    if (names[0] == "").any():
        return table.assign(model=table["series"])
    return table.assign(model=names[0], part=names[2])


def _colours(models: list[str]) -> alt.Color:
    scale = alt.Scale(domain=models, range=list(PALETTE[: len(models)]))
    legend = alt.Legend(symbolType="stroke", symbolSize=400)
    return alt.Color("model:N", title=None, scale=scale, sort=models, legend=legend)


def _dashes(parts: list[str]) -> alt.StrokeDash:
    scale = alt.Scale(domain=parts, range=[DASHES[i % len(DASHES)] for i in range(len(parts))])
    legend = alt.Legend(symbolStrokeColor=INK, symbolType="stroke", symbolSize=400)
    return alt.StrokeDash("part:N", title=None, scale=scale, sort=parts, legend=legend)

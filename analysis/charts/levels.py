"""Level lines to compare with, named beside the plot."""

from collections.abc import Mapping

import altair as alt
import pandas as pd

from analysis.charts.theme import FONT_SIZE, INK


def levels(references: Mapping[str, float], error: alt.Y) -> list[alt.Chart]:
    """Draw a dashed line at each error, with its name where no curve can strike it through.

    Parameters
    ----------
    references
        Errors by name, such as that of predicting the mean.
    error
        Encoding of the column mse.

    Examples
    --------
    >>> [layer.mark.type for layer in levels({"mean": 5.0}, alt.Y("mse:Q"))]
    ['rule', 'text']
    """
    table = pd.DataFrame({"name": list(references), "mse": list(references.values())})
    told = [
        alt.Tooltip("name:N", title="Level"),
        alt.Tooltip("mse:Q", title="Error", format=".4~g"),
    ]
    base = alt.Chart(table).encode(y=error, tooltip=told)
    names = base.mark_text(align="left", baseline="middle", dx=6, fontSize=FONT_SIZE - 2)
    return [
        base.mark_rule(color=INK, strokeDash=[5, 4], opacity=0.7),
        names.encode(text="name:N", x=alt.value("width")),
    ]

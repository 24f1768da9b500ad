"""What each term of a loss does to the error on links kept aside."""

import altair as alt
import pandas as pd

from analysis.charts.theme import BLUE, VERMILLION, WIDTH

STEP = 34  # pixels from row to row
ENDS = {"best_test_mse": "at its lowest", "final_test_mse": "after the last step"}


def ablation_chart(table: pd.DataFrame) -> alt.LayerChart:
    """Draw two dots a model, its best and its last test error, each with its range.

    Parameters
    ----------
    table
        Result of `analysis.ablation.stack_errors`; the models in the order of their rows.

    Examples
    --------
    >>> row = {"model": "L2", "figure": "best_test_mse", "mean": 2.0, "low": 1.0, "high": 3.0}
    >>> [layer.mark.type for layer in ablation_chart(pd.DataFrame([row])).layer]
    ['rule', 'point']
    """
    shown = table.assign(end=table["figure"].map(ENDS))
    ends = list(ENDS.values())
    rows = alt.Axis(title=None, ticks=False, domain=False)
    values = alt.X("mean:Q", title="Mean squared error on the test links", scale=_near())
    colour = alt.Scale(domain=ends, range=[BLUE, VERMILLION])
    shape = alt.Scale(domain=ends, range=["circle", "diamond"])
    base = alt.Chart(shown).encode(
        y=alt.Y("model:N", sort=list(dict.fromkeys(table["model"])), axis=rows),
        x=values,
        color=alt.Color("end:N", title=None, sort=ends, scale=colour),
        tooltip=[
            alt.Tooltip("model:N", title="Terms"),
            alt.Tooltip("end:N", title="Error"),
            *(alt.Tooltip(f"{name}:Q", format=".3f") for name in ("mean", "low", "high")),
        ],
    )
    layers = [
        base.mark_rule(strokeWidth=3).encode(x=alt.X("low:Q", scale=_near()), x2="high:Q"),
        base.mark_point(filled=True, size=70, opacity=1).encode(
            shape=alt.Shape("end:N", title=None, sort=ends, scale=shape)
        ),
    ]
    return alt.LayerChart(layer=layers, width=WIDTH, height=alt.Step(STEP))


def _near() -> alt.Scale:
    return alt.Scale(zero=False, nice=False, padding=12)

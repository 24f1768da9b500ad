"""Several measures of the same models, a panel each."""

from collections.abc import Mapping

import altair as alt
import pandas as pd

from analysis.charts.intervals import OTHERS, interval_chart

PANEL = 190  # pixels of a panel in a picture, beside its names and numbers


def interval_panels(
    table: pd.DataFrame,
    *,
    titles: Mapping[str, str],
    references: Mapping[str, Mapping[str, float]] | None = None,
    reference: str = OTHERS,
    headline: str | None = None,
) -> alt.HConcatChart:
    """Draw `interval_chart` once per measure, side by side where there is room.

    Parameters
    ----------
    table
        Columns measure, model, mean, low, high.
    titles
        Measures to draw, each with the title of its axis.
    references
        By measure, values to compare with by name.
    reference, headline
        As of `interval_chart`.

    Examples
    --------
    >>> table = {"measure": ["ndcg"], "model": ["a"], "mean": [0.2], "low": [0.1], "high": [0.3]}
    >>> len(interval_panels(pd.DataFrame(table), titles={"ndcg": "NDCG at 10"}).hconcat)
    1
    """
    panels = [
        interval_chart(
            table[table["measure"] == measure],
            title=title,
            references=(references or {}).get(measure),
            reference=reference,
            headline=headline,
        ).properties(width=PANEL)
        for measure, title in titles.items()
    ]
    one_legend = alt.Resolve(scale=alt.ScaleResolveMap(color="shared", shape="shared"))
    return alt.HConcatChart(hconcat=panels, resolve=one_legend)

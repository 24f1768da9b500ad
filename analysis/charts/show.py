"""The one way to show a chart: alive on the site, a picture in the PDF."""

from collections.abc import Collection
from dataclasses import dataclass

import altair as alt

from analysis.charts.picture import draw_png, draw_svg
from analysis.charts.spec import Spec, rows, to_json, to_spec, with_csv

MOST_ROWS_AS_SVG = 500
Bundle = dict[str, str | bytes]


@dataclass(frozen=True)
class Picture:
    """A chart that a page can show, whichever format the page is for.

    Parameters
    ----------
    spec
        A Vega-Lite specification, as `analysis.charts.spec.to_spec` makes it.
    """

    spec: Spec

    def _repr_mimebundle_(
        self, include: Collection[str] | None = None, exclude: Collection[str] | None = None
    ) -> Bundle:
        return {"text/html": self.html()} | self._drawn()

    def html(self) -> str:
        """Return the place where `charts.js` draws: the specification as JSON, and no code."""
        script = f'<script type="application/json">{to_json(with_csv(self.spec))}</script>'
        return f'<div class="vega-chart">{script}</div>'

    def _drawn(self) -> Bundle:
        if rows(self.spec) > MOST_ROWS_AS_SVG:
            return {"image/png": draw_png(self.spec)}
        return {"image/svg+xml": draw_svg(self.spec)}


def show(chart: alt.TopLevelMixin) -> Picture:
    """Show a chart as the last line of a cell.

    Parameters
    ----------
    chart
        Any Altair chart; its data are written into the page, so they must hold no rows of users.

    Examples
    --------
    >>> import pandas as pd
    >>> picture = show(alt.Chart(pd.DataFrame({"x": [1]})).mark_bar().encode(x="x:Q"))
    >>> sorted(picture._repr_mimebundle_())
    ['image/svg+xml', 'text/html']
    """
    return Picture(to_spec(chart))

"""The explorer as a page shows it: alive on the site, a map with names in the PDF."""

from collections.abc import Collection
from dataclasses import dataclass
from html import escape
from typing import Any

import altair as alt

from analysis.charts.picture import draw_png
from analysis.charts.show import Bundle, Picture, show
from analysis.charts.spec import Spec, to_json, to_spec

PICTURE = "../data/atlas.png"
_BLOCK = """<div class="atlas">{chart}
<script type="application/json" class="atlas-data">{payload}</script>
<noscript><img src="{picture}" alt="{told}"></noscript></div>"""


@dataclass(frozen=True)
class Explorer:
    """The explorer of the atlas, whichever format the page is for.

    Parameters
    ----------
    chart : Picture
        The map that the page's script makes an explorer.
    printed : dict
        Specification of the map for paper.
    payload : dict
        What the script needs beside the chart; see `analysis.atlas.explored.payload`.
    told : str
        What the picture shows, for readers who see neither.
    """

    chart: Picture
    printed: Spec
    payload: dict[str, Any]
    told: str

    def _repr_mimebundle_(
        self, include: Collection[str] | None = None, exclude: Collection[str] | None = None
    ) -> Bundle:
        return {"text/html": self.html(), "image/png": draw_png(self.printed)}

    def html(self) -> str:
        """Return the chart, the script's data, and a picture for pages without scripts."""
        return _BLOCK.format(
            chart=self.chart.html(),
            payload=to_json(self.payload),
            picture=PICTURE,
            told=escape(self.told, quote=True),
        )


def show_explorer(
    chart: alt.LayerChart, printed: alt.LayerChart, payload: dict[str, Any], told: str
) -> Explorer:
    """Show the explorer as the last line of a cell.

    Parameters
    ----------
    chart
        Result of `analysis.charts.explorer.explorer`.
    printed
        Result of `analysis.charts.static_map.static_map`.
    payload, told
        As for `Explorer`.

    Examples
    --------
    >>> chart = alt.LayerChart(layer=[]).properties(data=alt.NamedData(name="none"))
    >>> "atlas-data" in show_explorer(chart, chart, {"measures": []}, "A map.").html()
    True
    """
    return Explorer(show(chart), to_spec(printed), payload, told)

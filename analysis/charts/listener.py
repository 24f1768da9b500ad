"""A listener on the map: own artists by plays, and what is recommended beside them."""

from typing import Any

import altair as alt
import pandas as pd

from analysis.charts.map_frame import in_frame, named, placed
from analysis.charts.theme import BLUE, GREY, INK, VERMILLION

HEIGHT = 460
KINDS = {"own": "the listener's own", "recommended": "recommended"}
AREAS = [50, 500]


def listener_map(everyone: pd.DataFrame, chosen: pd.DataFrame) -> alt.LayerChart:
    """Draw a listener's artists as discs, recommendations as diamonds, and all others faintly.

    The part of the map where they lie is shown.

    Parameters
    ----------
    everyone
        x, y (map units).
    chosen
        Of `analysis.listening.placed.on_map`; there may be none.

    Examples
    --------
    >>> row = {"x": 0, "y": 0, "name": "Air", "listeners": 9, "fits": 0, "kind": "own",
    ...     "plays": 3, "because": ""}
    >>> len(listener_map(pd.DataFrame([row])[["x", "y"]], pd.DataFrame([row])).layer)
    5
    """
    faint = placed(everyone[["x", "y"]]).mark_circle(color=GREY, size=14, opacity=0.35, clip=True)
    base = placed(chosen.assign(told=chosen["kind"].map(KINDS)))
    ideas = base.transform_filter("datum.kind == 'recommended'")
    own = base.transform_filter("datum.kind == 'own'")
    area = alt.Scale(type="sqrt", domainMin=0, range=AREAS)
    discs = _marked(own).encode(size=alt.Size("plays:Q", scale=area, legend=None))
    diamonds = _marked(ideas).encode(size=alt.value(150))
    region = chosen if len(chosen) else everyone
    return in_frame([faint, discs, diamonds, *named(base, dy=-13)], region, HEIGHT)


def _marked(rows: alt.Chart) -> alt.Chart:
    kinds: dict[str, Any] = {"domain": list(KINDS.values())}
    legend = alt.Legend(symbolSize=110, symbolStrokeWidth=0.6)
    scale = alt.Scale(**kinds, range=[BLUE, VERMILLION])
    shapes = alt.Scale(**kinds, range=["circle", "diamond"])
    titles = {"name": "Artist", "plays": "Plays", "because": "Because of", "listeners": "Listeners"}
    marked = rows.mark_point(filled=True, opacity=0.9, stroke=INK, strokeWidth=0.6, clip=True)
    encoded: alt.Chart = marked.encode(
        color=alt.Color("told:N", title=None, scale=scale, legend=legend),
        shape=alt.Shape("told:N", title=None, scale=shapes, legend=legend),
        tooltip=[alt.Tooltip(field, title=title) for field, title in titles.items()],
    )
    return encoded

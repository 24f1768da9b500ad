"""How much of a group of artists one listener has, against how large the group is."""

import altair as alt
import numpy as np
import pandas as pd

from analysis.atlas.dense_groups import CLUSTER, DENSE, DRAWN
from analysis.charts.axes import log_axis
from analysis.charts.theme import BLUE, FONT_SIZE, GREY, INK, VERMILLION, WIDTH

HEIGHT = 360
KINDS = {DENSE: (VERMILLION, "diamond"), CLUSTER: (BLUE, "circle"), DRAWN: (GREY, "cross")}
ROOM = 1.12  # from the smallest and the largest group to the ends of the axis, as a factor
STEPS = 80  # of the line that no group passes
SHARE = "Artists of the group that one listener has (per cent)"


def cluster_lists(table: pd.DataFrame, *, longest: int) -> alt.LayerChart:
    """Draw each group by its size and by its share in the list of one listener.

    Parameters
    ----------
    table
        Result of `analysis.atlas.dense_groups.one_listener_shares`: kind, like, artists (above 0)
        and share (0 to 1).
    longest
        Artists in the longest list: no listener has a larger part of a group than this over its
        artists, which is drawn where there are groups so large.

    Examples
    --------
    >>> rows = {"kind": ["cluster"], "like": ["cluster"], "artists": [90], "share": [0.5]}
    >>> [layer.mark.type for layer in cluster_lists(pd.DataFrame(rows), longest=50).layer]
    ['area', 'line', 'text', 'point', 'point']
    """
    rows = table[["kind", "like", "artists", "share"]].round({"share": 4})
    ends = _ends(rows["artists"])
    base = _placed(rows, ends)
    behind = base.transform_filter(f"datum.kind === {DRAWN!r}")
    before = base.transform_filter(f"datum.kind !== {DRAWN!r}")
    layers = [
        *(_ceiling(longest, ends) if ends[1] > longest else []),
        behind.mark_point(filled=True, size=28, opacity=0.9),
        before.mark_point(filled=True, size=90, opacity=0.85, stroke="white", strokeWidth=0.5),
    ]
    return alt.LayerChart(layer=layers, width=WIDTH, height=HEIGHT)


def _ends(artists: pd.Series) -> tuple[float, float]:
    least, most = (artists.min(), artists.max()) if len(artists) else (1, 10)
    return float(least / ROOM), float(most * ROOM)


def _placed(rows: pd.DataFrame, ends: tuple[float, float]) -> alt.Chart:
    kinds = [kind for kind in KINDS if (rows["kind"] == kind).any()]
    colours, shapes = ([KINDS[kind][channel] for kind in kinds] for channel in (0, 1))
    legend = alt.Legend(symbolStrokeWidth=0, symbolSize=90)
    sizes = log_axis(*ends, "Artists in the group (log scale)", steps=(1, 2, 5))
    placed: alt.Chart = alt.Chart(rows).encode(
        x=alt.X("artists:Q", axis=sizes, scale=_across(ends)),
        y=_shares("share:Q"),
        color=alt.Color(
            "kind:N", title=None, scale=alt.Scale(domain=kinds, range=colours), legend=legend
        ),
        shape=alt.Shape("kind:N", title=None, scale=alt.Scale(domain=kinds, range=shapes)),
        tooltip=[
            alt.Tooltip("kind:N", title="Group"),
            alt.Tooltip("like:N", title="as large as a"),
            alt.Tooltip("artists:Q", title="Artists", format=","),
            alt.Tooltip("share:Q", title="In one list", format=".0%"),
        ],
    )
    return placed


def _ceiling(longest: int, ends: tuple[float, float]) -> list[alt.Chart]:
    sizes = np.unique(np.append(np.geomspace(*ends, STEPS), max(longest, ends[0])))
    line = pd.DataFrame({"artists": sizes, "most": np.minimum(1.0, longest / sizes)})
    base = alt.Chart(line.assign(all=1.0).round(4)).encode(
        x=alt.X("artists:Q", scale=_across(ends)), y=_shares("most:Q")
    )
    said = ["Out of reach:", "a list holds at", f"most {longest:,} artists"]
    text = alt.Chart(line.tail(1)).mark_text(
        text=said, align="right", baseline="top", fontSize=FONT_SIZE - 1, color=INK, lineHeight=16
    )
    return [
        base.mark_area(color=INK, opacity=0.07).encode(y2="all:Q"),
        base.mark_line(color=INK, strokeDash=[5, 4], strokeWidth=1.5, opacity=0.7),
        text.encode(x=alt.value(alt.ExprRef("width - 8")), y=alt.value(8)),
    ]


def _across(ends: tuple[float, float]) -> alt.Scale:
    return alt.Scale(type="log", nice=False, domain=list(ends))


def _shares(field: str) -> alt.Y:
    axis = alt.Axis(title=SHARE, labelExpr="format(100 * datum.value, '.0f')", tickCount=6)
    return alt.Y(field, axis=axis, scale=alt.Scale(domain=[0, 1]))

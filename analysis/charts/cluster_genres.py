"""Which genres the clusters of the atlas hold: a table of shares, tinted by size."""

from typing import Any

import altair as alt
import pandas as pd

from analysis.charts.theme import BLUE, FONT_SIZE, INK, WIDTH

STEP = 22  # pixels from row to row
DARKEST = 0.6  # opacity of a share of 1: numbers in the page's text colour stay legible on it
SHOWN = 0.005  # a smaller share would read as 0 per cent
TITLE = ["Main genre (per cent of the", "cluster's artists that have one)"]
COUNTED = "artists with one"
NONE = "no artist has one"
SLANT = 45  # degrees: slanted down, names of genres take their room above those of clusters


def cluster_genres(table: pd.DataFrame) -> alt.LayerChart:
    """Draw the share of each main genre in each cluster.

    Parameters
    ----------
    table
        Result of `analysis.atlas.cluster_genres.genre_shares`: a row a cluster and genre, with
        cluster (name), genre, share (0 to 1, NaN where no artist is judged), artists and judged;
        clusters and genres are drawn in the order of the table.

    Examples
    --------
    >>> row = {"cluster": ["a"], "genre": ["pop"], "share": [0.5], "artists": [9], "judged": [4]}
    >>> [layer.mark.type for layer in cluster_genres(pd.DataFrame(row)).layer]
    ['rect', 'rect', 'text', 'text', 'text', 'text']
    """
    rows = table[["cluster", "genre", "share", "artists", "judged"]].round({"share": 4})
    base = _placed(rows)
    shade = alt.Scale(domain=[0, 1], range=[0, DARKEST])
    filled = base.transform_filter("datum.share > 0").mark_rect(color=BLUE)
    numbers = base.transform_filter(f"datum.share >= {SHOWN}").transform_calculate(
        per_cent="format(100 * datum.share, '.0f')"
    )
    layers = [
        base.transform_filter("datum.judged > 0").mark_rect(color=INK, opacity=0.05),
        filled.encode(opacity=alt.Opacity("share:Q", scale=shade, legend=None)),
        numbers.mark_text(fontSize=FONT_SIZE - 2).encode(text="per_cent:N"),
        *_counts(base, rows.drop_duplicates("cluster")),
    ]
    return alt.LayerChart(layer=layers, width=WIDTH, height=alt.Step(STEP))


def _placed(rows: pd.DataFrame) -> alt.Chart:
    above = alt.Axis(
        orient="top",
        title=TITLE,
        titleAnchor="end",
        labelAngle=SLANT,
        labelAlign="right",
        labelBaseline="middle",
        labelPadding=6,
        labelOverlap=False,
        ticks=False,
        domain=False,
    )
    beside = alt.Axis(
        title=None,
        ticks=False,
        domain=False,
        labelOverlap=False,
        labelPadding=5,
        labelFontSize=FONT_SIZE - 2,
    )
    placed: alt.Chart = alt.Chart(rows).encode(
        x=alt.X("genre:N", axis=above, scale=_bands(rows["genre"])),
        y=alt.Y("cluster:N", axis=beside, scale=_bands(rows["cluster"])),
        tooltip=[
            alt.Tooltip("cluster:N", title="Cluster"),
            alt.Tooltip("genre:N", title="Main genre"),
            alt.Tooltip("share:Q", title="Share", format=".1%"),
            alt.Tooltip("artists:Q", title="Artists", format=","),
            alt.Tooltip("judged:Q", title="Judged artists", format=","),
        ],
    )
    return placed


def _bands(names: pd.Series) -> alt.Scale:
    return alt.Scale(domain=list(dict.fromkeys(names)), paddingInner=0.06, paddingOuter=0)


def _counts(base: alt.Chart, clusters: pd.DataFrame) -> list[alt.Chart]:
    # A share of two artists says less than one of a hundred, also on paper.
    beside = alt.Chart(clusters).encode(y=base.encoding.y, tooltip=base.encoding.tooltip)
    plain: dict[str, Any] = {"fontSize": FONT_SIZE - 2, "opacity": 0.75}
    judged = beside.mark_text(**plain, align="right", dx=30)
    head = alt.Chart(clusters.head(1)).mark_text(**plain, text=COUNTED, angle=SLANT, align="right")
    none = beside.transform_filter("datum.judged === 0").mark_text(**plain, text=NONE, align="left")
    return [
        judged.encode(x=alt.value("width"), text=alt.Text("judged:Q", format=",")),
        head.encode(x=alt.value(alt.ExprRef("width + 22")), y=alt.value(-8)),
        none.encode(x=alt.value(4)),
    ]

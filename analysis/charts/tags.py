"""Tags by use, linked to the artists that they were given to."""

import altair as alt
import pandas as pd

from analysis.charts.axes import count_axis
from analysis.charts.bars import STEP
from analysis.charts.labels import distinct
from analysis.charts.theme import BLUE, VERMILLION, WIDTH

HINT = "Click a bar, or choose a tag above, to see the artists it was given to."
MOST_ON_PAPER = 12  # tags: twice as many leave half a page empty
LABELS = 220  # room for the names of both panels, in pixels


def tag_explorer(counts: pd.DataFrame, tops: pd.DataFrame) -> alt.HConcatChart:
    """Draw the most used tags; a click on one, or the list above, shows its top artists.

    Parameters
    ----------
    counts
        Result of `analysis.tag_counts.count_tags`.
    tops
        Result of `analysis.tag_counts.top_artists_of_tags`; only its tags are drawn, the most
        used one is chosen at first.

    Examples
    --------
    >>> counts = {"name": ["rock"], "assignments": [5], "taggers": [3], "artists": [2]}
    >>> tops = {"tag": ["rock"], "rank": [1], "name": ["Air"], "taggers": [3], "listeners": [9]}
    >>> len(tag_explorer(pd.DataFrame(counts), pd.DataFrame(tops)).hconcat)
    2
    """
    tags = counts[counts["name"].isin(tops["tag"])].rename(columns={"name": "tag"})
    choices = tags["tag"].tolist()
    pick = alt.selection_point(
        name="pick",
        fields=["tag"],
        value=[{"tag": choices[0]}],
        on="click",
        toggle="false",
        clear=False,
        empty=False,
        bind=alt.binding_select(options=choices, name="Tag "),
    )
    most = alt.param(name="most", value=len(tags))
    chart = alt.HConcatChart(
        hconcat=[_tags(tags, pick), _artists(tops, pick)],
        usermeta={"hint": HINT, "picture": {"most": MOST_ON_PAPER}},
    )
    return chart.add_params(most)


def _tags(tags: pd.DataFrame, pick: alt.Parameter) -> alt.Chart:
    columns = ["tag", "assignments", "taggers", "artists"]
    placed = tags[columns].assign(place=range(1, len(tags) + 1))
    chart: alt.Chart = (
        alt.Chart(placed, name="tags", title="Most used tags")
        .transform_filter("datum.place <= most")
        .mark_bar(cursor="pointer", cornerRadiusEnd=2)
        .encode(
            y=alt.Y("tag:N", sort=None, title=None, axis=alt.Axis(ticks=False, domain=False)),
            x=alt.X("assignments:Q", axis=count_axis("Assignments", 4)),
            color=alt.condition(pick, alt.value(VERMILLION), alt.value(BLUE)),
            tooltip=[
                alt.Tooltip("tag:N", title="Tag"),
                alt.Tooltip("assignments:Q", title="Assignments", format=","),
                alt.Tooltip("taggers:Q", title="Users who use it", format=","),
                alt.Tooltip("artists:Q", title="Artists", format=","),
            ],
        )
        .add_params(pick)
        .properties(width=(WIDTH - LABELS) // 2, height=alt.Step(STEP))
    )
    return chart


def _artists(tops: pd.DataFrame, pick: alt.Parameter) -> alt.Chart:
    labels = tops.groupby("tag", sort=False)["name"].transform(distinct)
    by_rank = alt.EncodingSortField("rank", order="ascending")
    axis = alt.Axis(ticks=False, domain=False)
    chart: alt.Chart = (
        alt.Chart(tops.assign(label=labels), title=_title())
        .transform_filter(pick)
        .mark_bar(color=VERMILLION, cornerRadiusEnd=2)
        .encode(
            y=alt.Y("label:N", sort=by_rank, title=None, axis=axis),
            x=alt.X("taggers:Q", axis=count_axis("Users", 4)),
            tooltip=[
                alt.Tooltip("name:N", title="Artist"),
                alt.Tooltip("tag:N", title="Tag"),
                alt.Tooltip("taggers:Q", title="Users who gave the tag", format=","),
                alt.Tooltip("listeners:Q", title="Listeners", format=","),
            ],
        )
        .properties(width=(WIDTH - LABELS) // 2, height=alt.Step(STEP))
    )
    return chart


def _title() -> alt.TitleParams:
    return alt.TitleParams(text=alt.ExprRef("'Artists called “' + pick.tag[0] + '” by most users'"))

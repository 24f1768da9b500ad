"""The figures of the data that the report of 2021 printed, and what they are called."""

from typing import Annotated

from pydantic import Field, PositiveInt

from analysis.published import Published
from analysis.settings import Settings

FILE = "report-2021-preparation"
Number = Annotated[float, Field(ge=0)]

LABELS = {
    "null_picture_urls": "Artists without a picture",
    "artists_over_100_listeners": "Artists with more than 100 listeners",
    "links_of_artists_over_100": "Links of those artists",
    "share_of_links_over_100_percent": "Share of their links, %",
    "friend_pairs": "Lines of friends",
    "weight": "Plays of a link",
    "outliers": "Outliers among the links",
    "scaled_weight": "Scaled plays",
    "reindexed_mean": "Mean row over all links",
    "top_artists": "Listeners",
    "top_tags": "Assignments of a tag",
}
PARTS = {
    "std": "standard deviation",
    "min": "least",
    "q25": "first quartile",
    "q50": "median",
    "q75": "third quartile",
    "max": "greatest",
    "rows": "number",
}
NAMED = ("top_artists", "top_tags")  # whose parts are names of artists and tags


class PrintedSummary(Settings):
    """Statistics of a column over all links; see `analysis.distribution.Summary`."""

    mean: Number
    std: Number
    min: Number
    q25: Number
    q50: Number
    q75: Number
    max: Number


class PrintedOutliers(Settings):
    """Links with more plays than the threshold; see `analysis.scaling.Outliers`."""

    threshold: Number
    rows: PositiveInt
    median: Number


class PrintedMeanRows(Settings):
    """Mean of the rows of 2021 over all links."""

    user: Number
    artist: Number


class PrintedPreparation(Published):
    """All of ``data/published/report-2021-preparation.toml``."""

    artists: PositiveInt
    null_picture_urls: PositiveInt
    links: PositiveInt
    users: PositiveInt
    artists_over_100_listeners: PositiveInt
    links_of_artists_over_100: PositiveInt
    share_of_links_over_100_percent: Annotated[float, Field(gt=0, le=100)]
    tag_assignments: PositiveInt
    friend_pairs: PositiveInt
    tags: PositiveInt
    weight: PrintedSummary
    outliers: PrintedOutliers
    scaled_weight: PrintedSummary
    reindexed_mean: PrintedMeanRows
    top_artists: dict[str, PositiveInt]
    top_tags: dict[str, PositiveInt]

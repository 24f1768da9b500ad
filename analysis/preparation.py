"""Preparation and exploration of the data in numbers, as the original report's first section."""

from dataclasses import dataclass
from typing import Any

import numpy as np

from analysis.audit.misnamed import misnamed_share
from analysis.audit.reindexing import (
    ARTIST_OFFSET,
    USER_OFFSET,
    MeanRow,
    mean_rows,
)
from analysis.capping import CapEffect, measure_cap
from analysis.dataset import Dataset
from analysis.distribution import Summary, summarise
from analysis.leaders import Leaders, find_leaders
from analysis.list_lengths import list_lengths
from analysis.popularity import artist_popularity, head_and_tail
from analysis.rejected_scalings import negligible_shares
from analysis.scaling import Outliers, find_outliers, scale_plays

POPULAR = 100  # listeners; artists with more are the popular ones, as the results' keys say


@dataclass(frozen=True)
class Preparation:
    """Every number of the data chapter; see `as_results` for their names.

    Shares are fractions of 1, plays are counts, scaled weights are from 1 to 10.
    """

    null_picture_urls: int
    popular_artists: int
    links_of_popular_artists: int
    share_of_links_of_popular_artists: float
    share_of_plays_of_popular_artists: float
    artists_with_one_listener: int
    plays: Summary
    outliers: Outliers
    scaled: Summary
    cap: CapEffect
    longest_list: int
    users_with_longest_list: int
    artist_mean_row: MeanRow
    user_mean_row: MeanRow
    leaders: Leaders
    negligible_share: dict[str, float]
    misnamed_share: float

    def as_results(self) -> dict[str, Any]:
        """Return the numbers by the names that the report's `results.json` gives them."""
        return {
            "null_picture_urls": self.null_picture_urls,
            "artists_over_100_listeners": self.popular_artists,
            "links_of_artists_over_100": self.links_of_popular_artists,
            "share_of_links_over_100_percent": 100 * self.share_of_links_of_popular_artists,
            "share_of_plays_over_100_percent": 100 * self.share_of_plays_of_popular_artists,
            "artists_with_one_listener": self.artists_with_one_listener,
            "weight": self.plays.as_dict(),
            "outlier_threshold": self.outliers.threshold,
            "outlier_rows": self.outliers.rows,
            "outlier_median": self.outliers.median,
            "scaled_weight": self.scaled.as_dict(),
            "weights_at_cap": self.cap.links_at_cap,
            "share_of_weights_at_cap_percent": 100 * self.cap.share_of_links_at_cap,
            "users_at_cap": self.cap.users_at_cap,
            "users_mostly_at_cap": self.cap.users_mostly_at_cap,
            "users_wholly_at_cap": self.cap.users_wholly_at_cap,
            "longest_list": self.longest_list,
            "users_with_longest_list": self.users_with_longest_list,
            "reindexed_mean": self.artist_mean_row.as_dict(),
            "reindexed_user_mean": self.user_mean_row.as_dict(),
            **self.leaders.as_results(),
            "negligible_share": self.negligible_share,
            "misnamed": {"share": self.misnamed_share},
        }


def prepare(dataset: Dataset) -> Preparation:
    """Compute the numbers of the data chapter.

    Parameters
    ----------
    dataset
        The data.

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.dataset import load_dataset
    >>> prepared = prepare(load_dataset(Path("data/sample")))
    >>> prepared.as_results()["scaled_weight"]["max"]
    10.0
    """
    links = dataset.links
    plays = links["plays"].to_numpy()
    popularity = artist_popularity(dataset.artists, links)
    head = head_and_tail(popularity, [POPULAR]).iloc[0]
    outliers = find_outliers(plays)
    lengths = list_lengths(links)
    return Preparation(
        null_picture_urls=int((dataset.artists["picture_url"] == "").sum()),
        popular_artists=int(head["artists"]),
        links_of_popular_artists=int(head["links"]),
        share_of_links_of_popular_artists=float(head["share_of_links"]),
        share_of_plays_of_popular_artists=float(head["share_of_plays"]),
        artists_with_one_listener=int((popularity["listeners"] == 1).sum()),
        plays=summarise(plays),
        outliers=outliers,
        scaled=summarise(scale_plays(plays)),
        cap=measure_cap(links, outliers.median),
        longest_list=int(np.max(lengths["artists"])),
        users_with_longest_list=int(lengths["users"].iloc[0]),
        artist_mean_row=mean_rows(links["artist_id"], dataset.artist_rows, ARTIST_OFFSET),
        user_mean_row=mean_rows(links["user_id"], dataset.user_rows, USER_OFFSET),
        leaders=find_leaders(dataset),
        negligible_share=negligible_shares(plays),
        misnamed_share=misnamed_share(dataset),
    )

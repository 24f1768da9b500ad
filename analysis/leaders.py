"""What leads the data: the most listened artist, the two lists of top artists, the top tag."""

from dataclasses import dataclass
from typing import Any

from analysis.dataset import Dataset
from analysis.popularity import artist_popularity, top_artists
from analysis.tag_counts import count_tags


@dataclass(frozen=True)
class Leaders:
    """Leaders by name, with their counts.

    Parameters
    ----------
    artist, listeners
        The artist with most listeners.
    list_length, list_overlap
        Artists in each list of top artists, by listeners and by plays; and in both.
    tag, assignments
        The tag most given.
    """

    artist: str
    listeners: int
    list_length: int
    list_overlap: int
    tag: str
    assignments: int

    def as_results(self) -> dict[str, Any]:
        """Return the leaders by the names that the report's `results.json` gives them."""
        return {
            "top_artist": {"name": self.artist, "listeners": self.listeners},
            "top_list_length": self.list_length,
            "top_list_overlap": self.list_overlap,
            "top_tag": {"name": self.tag, "assignments": self.assignments},
        }


def find_leaders(dataset: Dataset) -> Leaders:
    """Find the leaders of a data set.

    Parameters
    ----------
    dataset
        The data.

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.dataset import load_dataset
    >>> data = load_dataset(Path("data/sample"))
    >>> find_leaders(data).artist == data.artist_names[0]
    True
    """
    popularity = artist_popularity(dataset.artists, dataset.links)
    heard, played = top_artists(popularity), top_artists(popularity, by="plays")
    tag = count_tags(dataset.tags, dataset.tag_assignments).iloc[0]
    return Leaders(
        artist=str(heard["name"].iloc[0]),
        listeners=int(heard["listeners"].iloc[0]),
        list_length=len(heard),
        list_overlap=int(heard["artist_id"].isin(played["artist_id"]).sum()),
        tag=str(tag["name"]),
        assignments=int(tag["assignments"]),
    )

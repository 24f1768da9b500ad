"""Tags joined to the artist one id below the one that they were given to, as in 2021.

The ids of artists were lowered by 1 in the table of tag assignments, which was then joined with
artists whose ids were not.
"""

from dataclasses import dataclass, replace

import pandas as pd

from analysis.audit.reindexing import ARTIST_OFFSET
from analysis.dataset import Dataset
from analysis.tagging import artist_tags


@dataclass(frozen=True)
class JoinDamage:
    """What the wrong join did to the tags.

    Parameters
    ----------
    assignments : int
        All tag assignments.
    given : int
        Those that came to another artist.
    lost : int
        Those that came to no artist, for want of one with that id.
    artists : int
        Artists to whom users gave a tag.
    changed : int
        Those whose most used tag was another after the join, or who had none.
    """

    assignments: int
    given: int
    lost: int
    artists: int
    changed: int

    @property
    def given_share(self) -> float:
        """Share of all assignments that came to another artist, 0 to 1."""
        return self.given / self.assignments if self.assignments else 0.0

    @property
    def lost_share(self) -> float:
        """Share of all assignments that came to no artist, 0 to 1."""
        return self.lost / self.assignments if self.assignments else 0.0

    @property
    def changed_share(self) -> float:
        """Share of the artists with tags whose most used tag changed, 0 to 1.

        Examples
        --------
        >>> JoinDamage(assignments=9, given=8, lost=1, artists=4, changed=3).changed_share
        0.75
        """
        return self.changed / self.artists if self.artists else 0.0


def joined_in_2021(dataset: Dataset) -> Dataset:
    """Return the data with every tag assignment at the artist that it came to in 2021.

    Parameters
    ----------
    dataset : Dataset
        The data.

    Returns
    -------
    Dataset
        With another fingerprint, so that nothing computed of the one is taken for the other. An
        assignment may come to an id that no artist has.

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.dataset import load_dataset
    >>> data = load_dataset(Path("data/sample"))
    >>> joined = joined_in_2021(data).tag_assignments["artist_id"]
    >>> set(data.tag_assignments["artist_id"] - joined)
    {1}
    """
    given = dataset.tag_assignments
    moved = given.assign(artist_id=given["artist_id"] - ARTIST_OFFSET)
    name = f"{dataset.fingerprint} joined as in 2021"
    return replace(dataset, tag_assignments=moved, fingerprint=name)


def join_damage(dataset: Dataset) -> JoinDamage:
    """Count the tag assignments that the wrong join moved, and the artists that it changed.

    Parameters
    ----------
    dataset : Dataset
        The data.

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.dataset import load_dataset
    >>> damage = join_damage(load_dataset(Path("data/sample")))
    >>> damage.given + damage.lost == damage.assignments
    True
    """
    joined = joined_in_2021(dataset)
    right, wrong = _most_used(dataset), _most_used(joined)
    total = len(dataset.tag_assignments)
    given = int(joined.tag_assignments["artist_id"].isin(dataset.artist_rows.ids).sum())
    changed = int((wrong.reindex(right.index) != right).sum())
    return JoinDamage(total, given, total - given, len(right), changed)


def _most_used(dataset: Dataset) -> pd.Series:
    return artist_tags(dataset).drop_duplicates("artist").set_index("artist")["tag"]

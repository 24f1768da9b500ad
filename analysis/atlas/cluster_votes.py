"""What the tags of its artists say about each cluster: one vote an artist."""

import re
from unicodedata import category, normalize

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from analysis.dataset import Dataset
from analysis.tagging import artist_tags

_AND = re.compile(r"\s*&\s*|\s*'n'\s*|\s+and\s+")
_ACCENTS = re.compile("[\u0300-\u036f\ufe00-\ufe0f]")


def folded(tag: str) -> str:
    """Return what a tag's spellings have in common: letters and digits alone, case ignored.

    Examples
    --------
    >>> folded("Hip-Hop") == folded("hip hop") == "hiphop"
    True
    >>> folded("R&B"), folded("rock and roll"), folded("français")
    ('rnb', 'rocknroll', 'francais')
    """
    plain = normalize("NFKD", _AND.sub(" n ", tag.casefold()))
    # Marks of other scripts, which are vowels or tell letters apart, stay.
    letters = _ACCENTS.sub("", plain)
    return "".join(c for c in letters if c.isalnum() or category(c) in ("Mn", "Mc"))


def tag_votes(dataset: Dataset, labels: NDArray[np.int64]) -> pd.DataFrame:
    """Count for each cluster the votes, artists and people behind each of its tags.

    Parameters
    ----------
    dataset : Dataset
        The data.
    labels : NDArray[np.int64]
        Shape (first artists by row,): cluster of each.

    Returns
    -------
    pd.DataFrame
        cluster, spelling (`folded`; tags of one spelling count as one), tag (its spelling used most
        overall), votes (an artist has one, shared over its tags by assignments), artists (of the
        cluster, that have the tag) and people (who gave it to one of them).

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.dataset import load_dataset
    >>> votes = tag_votes(load_dataset(Path("data/sample")), np.zeros(100, dtype=np.int64))
    >>> bool(votes["votes"].sum().round(6) <= 100)
    True
    """
    given = _given(dataset, labels)
    pairs = given.groupby(["cluster", "artist", "spelling"]).size().rename("given").reset_index()
    pairs["votes"] = pairs["given"] / pairs.groupby("artist")["given"].transform("sum")
    key = ["cluster", "spelling"]
    found = pairs.groupby(key).agg(votes=("votes", "sum"), artists=("artist", "size"))
    found["people"] = given.groupby(key)["user_id"].nunique()
    shown = _shown(dataset)
    table = found.reset_index()
    table.insert(2, "tag", table["spelling"].map(shown).astype(object))
    return table


def _given(dataset: Dataset, labels: NDArray[np.int64]) -> pd.DataFrame:
    given = dataset.tag_assignments
    given = given[given["artist_id"].isin(dataset.artist_rows.ids)]
    spellings = dataset.tags.set_index("tag_id")["name"].map(folded)
    table = pd.DataFrame(
        {
            "artist": dataset.artist_rows.rows_of(given["artist_id"]),
            "user_id": given["user_id"].to_numpy(),
            "spelling": given["tag_id"].map(spellings).to_numpy(dtype=object),
        }
    )
    table = table[(table["artist"] < len(labels)) & (table["spelling"] != "")]
    return table.assign(cluster=labels[table["artist"]])


def _shown(dataset: Dataset) -> dict[str, str]:
    used = artist_tags(dataset).groupby("tag")["assignments"].sum()
    most = used.reset_index().sort_values(["assignments", "tag"], ascending=[False, True])
    most["spelling"] = most["tag"].map(folded)
    first = most.drop_duplicates("spelling")
    return dict(zip(first["spelling"], first["tag"], strict=True))

"""A few listeners whose lists are clumps on the map, and where all their artists stand."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.atlas.projection import Points
from analysis.audit.clumps import Labels, clump_labels, clumps, leading_listeners
from analysis.dataset import Dataset
from analysis.splitting import link_rows

LETTERS = "ABCDE"
APART = 0.2
"""Of the map's diagonal: the least distance between the clumps that are shown."""


@dataclass(frozen=True, eq=False)
class ClumpExamples:
    """Clumps that one listener has all artists of, and the whole lists of these listeners.

    Parameters
    ----------
    clumps : pd.DataFrame
        listener ("A" to "E"), artists (of the clump), list_artists (of the listener's whole list),
        x, y (middle of the clump, no unit); largest first.
    artists : pd.DataFrame
        All artists with listeners, by row: x, y, listener ("" for none of them;
        of several that of the artist's clump, else the first) and clump (True in one of `clumps`).
    """

    clumps: pd.DataFrame
    artists: pd.DataFrame


def clump_examples(dataset: Dataset, points: Points) -> ClumpExamples:
    """Choose the largest clumps of one listener that lie apart, each of another listener.

    Parameters
    ----------
    dataset : Dataset
        The data.
    points : NDArray[np.float64]
        Shape (artists with listeners, 2), as of `analysis.audit.artist_points.all_points`.

    Returns
    -------
    ClumpExamples
        Five clumps, or fewer where no more are apart.

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.dataset import load_dataset
    >>> places = np.random.default_rng(0).normal(size=(1998, 2))
    >>> len(clump_examples(load_dataset(Path("data/sample")), places).clumps) <= len(LETTERS)
    True
    """
    labels, n = clump_labels(points), len(points)
    links = link_rows(dataset)
    chosen = _chosen(dataset, points, labels)
    chosen["list_artists"] = chosen["user"].map(links["user"].value_counts())
    letter = links["user"].map(chosen.set_index("user")["listener"]).dropna()
    first = letter.groupby(links["artist"]).min().reindex(range(n)).astype(object)
    of_clump = pd.Series(labels).map(chosen.set_index("clump")["listener"]).astype(object)
    artists = pd.DataFrame(points, columns=["x", "y"]).assign(
        listener=of_clump.fillna(first).fillna(""),
        clump=of_clump.notna(),
    )
    return ClumpExamples(chosen[["listener", "artists", "list_artists", "x", "y"]], artists)


def _chosen(dataset: Dataset, points: Points, labels: Labels) -> pd.DataFrame:
    table = clumps(dataset, points, labels)
    table["user"] = leading_listeners(dataset, labels)["user"].to_numpy()
    whole = table[table["listener_share"] == 1]
    left = whole.sort_values("artists", ascending=False, kind="stable")
    least, chosen = APART * np.hypot(*np.ptp(points, axis=0)), left.head(0)
    while len(left) and len(chosen) < len(LETTERS):
        first = left.iloc[0]
        chosen = pd.concat([chosen, left.head(1)], ignore_index=True)
        away = np.hypot(left["x"] - first["x"], left["y"] - first["y"]) > least
        left = left[away & (left["user"] != first["user"])]
    return chosen.assign(listener=list(LETTERS[: len(chosen)]))

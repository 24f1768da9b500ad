"""Whether a model finds the little known artists too: recall by popularity."""

from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy.sparse import csr_array

from analysis.evaluation.hits import hits


def popularity_deciles(listeners: NDArray[np.integer[Any]], classes: int = 10) -> NDArray[np.int64]:
    """Put artists into classes that have about as many links each.

    Tenths of the artists would leave most classes without a held-out link, where most artists
    have one listener. Artists in order of listeners, those with as many go together: their class
    is where the middle of their links is among all links. So no class has artists that another
    has too; a class is empty where one number of listeners takes up more than a class.

    Parameters
    ----------
    listeners : NDArray
        Shape (artists,). Those of the whole data give the same classes to every split.
    classes : int
        Number of classes.

    Returns
    -------
    NDArray[np.int64]
        Shape (artists,), 1 (least known) to `classes`.

    Examples
    --------
    >>> popularity_deciles(np.array([4, 2, 1, 1]), classes=2)
    array([2, 1, 1, 1])
    """
    which = np.unique(listeners, return_inverse=True)[1]
    links = np.bincount(which, weights=listeners)
    middles = (np.cumsum(links) - links / 2) / max(1.0, links.sum())
    found: NDArray[np.int64] = np.minimum((middles * classes).astype(np.int64), classes - 1)[which]
    return found + 1


def recall_by_decile(
    ranked: NDArray[np.int64],
    held_out: csr_array,
    listeners: NDArray[np.integer[Any]],
    k: int,
    classes: int = 10,
) -> pd.DataFrame:
    """Return which share of the held-out links of each class is among the first k.

    The mean is over links, not over users, who have too few links in a class each.

    Parameters
    ----------
    ranked : NDArray[np.int64]
        Shape (users, places), of `analysis.evaluation.ranking.top_k`, with at least k places.
    held_out : csr_array
        Shape (users, artists), of `analysis.evaluation.membership`.
    listeners : NDArray
        Shape (artists,), as of `popularity_deciles`.
    k : int
        Places that count.
    classes : int
        Number of classes.

    Returns
    -------
    pd.DataFrame
        decile, listeners_from, listeners_to (of its artists, both included), held_out (links) and
        recall (NaN where none is held out); least known first, classes without artists left out.

    Examples
    --------
    >>> held_out = csr_array(np.array([[True, False, True], [True, False, False]]))
    >>> table = recall_by_decile(np.array([[1], [0]]), held_out, np.array([2, 1, 1]), 1, 2)
    >>> table.to_numpy().tolist()
    [[1.0, 1.0, 1.0, 1.0, 0.0], [2.0, 2.0, 2.0, 2.0, 0.5]]
    """
    deciles = popularity_deciles(listeners, classes)
    right = ranked[:, :k][hits(ranked, held_out, k)]
    found = np.bincount(deciles[right], minlength=classes + 1)
    relevant = np.bincount(deciles[held_out.indices], minlength=classes + 1)
    heard = pd.Series(listeners).groupby(deciles)
    table = heard.agg(listeners_from="min", listeners_to="max").rename_axis("decile").reset_index()
    table["held_out"] = relevant[table["decile"]]
    table["recall"] = found[table["decile"]] / table["held_out"].where(table["held_out"] > 0)
    return table

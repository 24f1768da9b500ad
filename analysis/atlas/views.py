"""Views of a part of the map: around an artist, by a text in the name, drawn at random."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from analysis.audit.map_neighbours import map_nearest

Rows = NDArray[np.int64]


def around(points: NDArray[np.number[Any]], row: int, count: int) -> Rows:
    """Return the artists nearest to one on a map, itself first.

    Parameters
    ----------
    points : NDArray
        Shape (artists, 2).
    row : int
        The artist in the middle.
    count : int
        Nearest artists beside it; lowered for few artists.

    Returns
    -------
    NDArray[np.int64]
        Shape (count + 1,): rows, nearest first.

    Examples
    --------
    >>> around(np.array([[0.0, 0.0], [5.0, 0.0], [1.0, 0.0]]), row=0, count=1).tolist()
    [0, 2]
    """
    near = map_nearest(np.asarray(points, dtype=np.float64), count)[row]
    return np.concatenate([[row], near]).astype(np.int64)


def first_shown(rows: Sequence[int], shown: int) -> int:
    """Return the first of some artists that is on the map, or else the best known artist.

    Parameters
    ----------
    rows : sequence of int
        Artists that are asked about.
    shown : int
        Artists on the map, which are the first rows.

    Returns
    -------
    int
        A row on the map.

    Examples
    --------
    >>> first_shown([99, 3, 1], shown=10), first_shown([99], shown=10)
    (3, 0)
    """
    return next((row for row in rows if row < shown), 0)


def matching(names: Sequence[str], text: str) -> Rows:
    """Return the artists whose name contains a text: plain text, case ignored.

    Parameters
    ----------
    names : sequence of str
        By row.
    text : str
        What a name contains; nothing is contained in no name.

    Returns
    -------
    NDArray[np.int64]
        Rows, in order.

    Examples
    --------
    >>> matching(["Katrina And The Waves", "Andthe", "The And"], "and the").tolist()
    [0]
    """
    part = text.casefold()
    found = [row for row, name in enumerate(names) if part and part in name.casefold()]
    return np.array(found, dtype=np.int64)


def drawn(heard: NDArray[np.int64], at_least: int, count: int, seed: int) -> Rows:
    """Draw artists at random among those with enough listeners.

    Parameters
    ----------
    heard : NDArray[np.int64]
        Listeners by row.
    at_least : int
        Listeners of an artist that may be drawn.
    count : int
        Artists drawn at most.
    seed : int
        Randomness.

    Returns
    -------
    NDArray[np.int64]
        Rows, in order.

    Examples
    --------
    >>> drawn(np.array([9, 8, 1]), at_least=5, count=3, seed=0).tolist()
    [0, 1]
    """
    known = np.flatnonzero(heard >= at_least)
    size = min(count, len(known))
    return np.sort(np.random.default_rng(seed).choice(known, size, replace=False))

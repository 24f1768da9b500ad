"""The nearest artists on the map, of artists on it or not, by any score of pairs."""

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from analysis.nearest_many import rank_many
from analysis.neighbour_steps import Likeness
from analysis.similarity import Measure, factors

Scores = Callable[[NDArray[np.int64]], NDArray[np.floating[Any]]]


def nearest_on_map(
    scores: Scores, asked: int, eligible: NDArray[np.bool_], k: int, least: float = -np.inf
) -> Likeness:
    """Find the nearest artists on the map of the artists in the first rows.

    Parameters
    ----------
    scores : callable
        From rows, shape (n,), to the scores of all artists for them, shape (n, artists).
    asked : int
        How many artists are asked about: those in rows 0 to `asked` - 1.
    eligible : NDArray[np.bool_]
        Shape (artists,): who may be a neighbour.
    k : int
        Neighbours of each; lowered where there are not so many.
    least : float
        Only who scores more than this is a neighbour.

    Returns
    -------
    Likeness
        Nearest first, ties in row order; where neighbours are lacking, -1 with a score of 0.

    Examples
    --------
    >>> table = np.array([[9.0, 0.0, 2.0], [0.0, 9.0, 1.0], [2.0, 1.0, 9.0]])
    >>> nearest_on_map(lambda rows: table[rows], 3, np.full(3, True), k=2, least=0).near.tolist()
    [[2, -1], [2, -1], [0, 1]]
    """
    near, found = [], []
    for start in range(0, max(asked, 1), 500):  # at once: 70 MB for 17,632 artists
        block = np.arange(start, min(start + 500, asked))
        lines = scores(block)
        rows = rank_many(lines, block, k, eligible)
        values = np.take_along_axis(lines, rows, axis=1)
        near.append(np.where(values > least, rows, -1))
        found.append(np.where(values > least, values, 0))
    return Likeness(np.concatenate(near), np.concatenate(found).astype(np.float32))


def nearest_in_embedding(
    embedding: NDArray[np.floating[Any]], measure: Measure, shown: int, asked: int, k: int
) -> Likeness:
    """Find the nearest artists on the map in an embedding.

    Parameters
    ----------
    embedding : NDArray
        Shape (artists, dimension). A zero vector has no neighbours and is nobody's.
    measure : {"cosine", "dot"}
        Score.
    shown : int
        How many artists are on the map: those in the first rows.
    asked, k
        As for `nearest_on_map`.

    Returns
    -------
    Likeness
        As of `nearest_on_map`.

    Examples
    --------
    >>> embedding = np.array([[1.0, 0.0], [3.0, 4.0], [0.0, 0.0], [9.0, 0.0]])
    >>> nearest_in_embedding(embedding, "cosine", shown=3, asked=4, k=1).near.tolist()
    [[1], [0], [-1], [0]]
    """
    one, other = factors(embedding, measure)
    placed = np.any(embedding != 0, axis=1)
    eligible = placed & (np.arange(len(embedding)) < shown)
    found = nearest_on_map(lambda rows: one[rows] @ other.T, asked, eligible, k)
    lost = ~placed[:asked, None]
    return Likeness(np.where(lost, -1, found.near), np.where(lost, 0, found.scores))


def as_lists(likeness: Likeness) -> dict[str, list[list[int]]]:
    """Return neighbours as the browser reads them.

    Parameters
    ----------
    likeness : Likeness
        Result of one of the functions above, or rows of it.

    Returns
    -------
    dict
        rows and scores, a list of each for every artist: artist rows, and scores in thousandths.

    Examples
    --------
    >>> as_lists(Likeness(np.array([[4, -1]]), np.array([[0.5, 0.0]], np.float32)))
    {'rows': [[4]], 'scores': [[500]]}
    """
    thousandths = np.rint(likeness.scores.astype(np.float64) * 1000).astype(np.int64)
    pairs = list(zip(likeness.near, thousandths, likeness.near >= 0, strict=True))
    return {
        "rows": [rows[there].tolist() for rows, _, there in pairs],
        "scores": [scores[there].tolist() for _, scores, there in pairs],
    }

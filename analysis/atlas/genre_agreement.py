"""Whether artists near each other in an embedding share a main genre."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from analysis.directions import directions


@dataclass(frozen=True)
class GenreShare:
    """Shares of pairs of artists that have the same main genre, 0 to 1.

    Parameters
    ----------
    nearest : float
        Of an artist and its nearest: the mean over artists.
    chance : float
        Of two different artists drawn at random.
    """

    nearest: float
    chance: float


def neighbour_genre_share(
    embedding: NDArray[np.floating[Any]], genres: Sequence[str], k: int
) -> GenreShare:
    r"""Compare the genres of nearest artists with those of artists drawn at random.

    With :math:`n_g` of the n artists in genre g, chance is
    :math:`\sum_g n_g (n_g - 1) / (n (n - 1))`.

    Parameters
    ----------
    embedding : NDArray
        Shape (artists, dimension); nearest is by cosine, ties in row order.
    genres : sequence of str
        Main genre by row, "" for none; artists without one are left out altogether.
    k : int
        Nearest artists of each; lowered for few artists.

    Returns
    -------
    GenreShare
        Both 0 where fewer than two artists have a genre.

    Examples
    --------
    >>> embedding = np.array([[1.0, 0.0], [0.9, 0.1], [0.0, 1.0], [0.1, 0.9]])
    >>> neighbour_genre_share(embedding, ["pop", "pop", "jazz", "jazz"], k=1)
    GenreShare(nearest=1.0, chance=0.3333333333333333)
    """
    named = np.asarray(genres, dtype=object)
    kept = named != ""
    codes = np.unique(named[kept].astype(str), return_inverse=True)[1]
    n = len(codes)
    if n < 2:
        return GenreShare(0.0, 0.0)
    near = _nearest_rows(directions(embedding[kept]), min(k, n - 1))
    counts = np.bincount(codes)
    chance = float((counts * (counts - 1)).sum() / (n * (n - 1)))
    return GenreShare(float((codes[near] == codes[:, None]).mean()), chance)


def _nearest_rows(vectors: NDArray[np.float64], k: int) -> NDArray[np.int64]:
    # Row by row: all scores at once would need the square of the artists.
    near = np.empty((len(vectors), k), dtype=np.int64)
    for row, vector in enumerate(vectors):
        scores = vectors @ vector
        scores[row] = -np.inf
        near[row] = np.argsort(-scores, kind="stable")[:k]
    return near

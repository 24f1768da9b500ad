"""Why an artist is recommended: what each of the listener's artists adds to the score."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from analysis.listening.fold_in import system
from analysis.ranking.settings import IalsSettings


def contributions(
    artist_embedding: NDArray[np.floating[Any]],
    rows: NDArray[np.int64],
    values: NDArray[np.float64],
    settings: IalsSettings,
    asked: NDArray[np.int64],
    shared: NDArray[np.float64] | None = None,
) -> NDArray[np.float64]:
    r"""Take scores apart into what each artist of a list adds to them.

    The score of artist i is :math:`q_i \cdot p = \sum_j q_i^T W^{-1} (1 + \alpha x_j) q_j` over the
    list's artists j, with W of `analysis.listening.fold_in.system`. The parts are exact, not an
    estimate; W holds the whole list, so without j the score would fall by another amount.

    Parameters
    ----------
    artist_embedding, rows, values, settings, shared
        As for `analysis.listening.fold_in.fold_in`.
    asked : NDArray[np.int64]
        Shape (m,): rows of the artists to explain.

    Returns
    -------
    NDArray[np.float64]
        Shape (m, n), in the order of `asked` and `rows`: lines add up to the scores; a part may be
        negative.

    References
    ----------
    Hu, Koren and Volinsky, "Collaborative filtering for implicit feedback datasets", ICDM (2008),
    section 5.

    Examples
    --------
    >>> settings = IalsSettings(dimension=1, confidence=3, l2=1, iterations=1)
    >>> embedding = np.array([[1.0], [1.0], [2.0]])
    >>> parts = contributions(embedding, np.array([0, 1]), np.ones(2), settings, np.array([2]))
    >>> parts.round(3)  # 2 * (1 + 3) / (6 + 1 + 3 + 3)
    array([[0.615, 0.615]])
    """
    weighted, terms = system(artist_embedding, rows, values, settings, shared)
    vectors = np.asarray(artist_embedding[asked], np.float64)
    parts: NDArray[np.float64] = np.linalg.solve(weighted, vectors.T).T @ terms.T
    return parts


def strongest(parts: NDArray[np.float64], count: int) -> list[list[int]]:
    """Return which parts speak most for each score.

    Parameters
    ----------
    parts : NDArray[np.float64]
        Shape (m, n), of `contributions`.
    count : int
        At most so many of each line.

    Returns
    -------
    list of list of int
        Places in the list, the largest part first, ties in the order of the list; parts that do
        not raise the score are left out.

    Examples
    --------
    >>> strongest(np.array([[0.1, 0.5, -0.2], [0.0, 0.0, 0.3]]), count=2)
    [[1, 0], [2]]
    """
    first = np.argsort(-parts, axis=1, kind="stable")[:, :count]
    return [
        [int(place) for place in places if line[place] > 0]
        for line, places in zip(parts, first, strict=True)
    ]

"""A vector for a listener that the model never saw: one exact least-squares step, no training."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from analysis.ranking.settings import IalsSettings


def gram(artist_embedding: NDArray[np.floating[Any]], l2: float) -> NDArray[np.float64]:
    r"""Return :math:`Q^T Q + \lambda I`, which all listeners share.

    Parameters
    ----------
    artist_embedding : NDArray
        Shape (artists, d).
    l2 : float
        The penalty.

    Examples
    --------
    >>> gram(np.array([[1.0], [2.0]]), 3.0)
    array([[8.]])
    """
    vectors = np.asarray(artist_embedding, np.float64)
    shared: NDArray[np.float64] = vectors.T @ vectors + l2 * np.eye(vectors.shape[1])
    return shared


def system(
    artist_embedding: NDArray[np.floating[Any]],
    rows: NDArray[np.int64],
    values: NDArray[np.float64],
    settings: IalsSettings,
    shared: NDArray[np.float64] | None = None,
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    r"""Return the equations whose solution is the listener's vector, :math:`W p = \sum_j t_j`.

    Parameters
    ----------
    artist_embedding, rows, values, settings, shared
        As for `fold_in`.

    Returns
    -------
    NDArray[np.float64], NDArray[np.float64]
        :math:`W = Q^T Q + \lambda I + \sum_j \alpha x_j q_j q_j^T`, shape (d, d), and for each of
        `rows` the term :math:`t_j = (1 + \alpha x_j) q_j`, shape (n, d).

    Examples
    --------
    >>> settings = IalsSettings(dimension=1, confidence=3, l2=1, iterations=1)
    >>> system(np.ones((1, 1)), np.array([0]), np.ones(1), settings)
    (array([[5.]]), array([[4.]]))
    """
    weights = settings.confidence * np.asarray(values, np.float64)[:, None]
    vectors = np.asarray(artist_embedding[rows], np.float64)
    shared = gram(artist_embedding, settings.l2) if shared is None else shared
    return shared + vectors.T @ (weights * vectors), (1 + weights) * vectors


def fold_in(
    artist_embedding: NDArray[np.floating[Any]],
    rows: NDArray[np.int64],
    values: NDArray[np.float64],
    settings: IalsSettings,
    shared: NDArray[np.float64] | None = None,
) -> NDArray[np.float64]:
    r"""Find the vector that training would give a user with this list, all artists held fixed.

    :math:`p = (Q^T Q + \lambda I + \sum_j \alpha x_j q_j q_j^T)^{-1} \sum_j (1 + \alpha x_j) q_j`
    over the list's artists j, as in `analysis.ranking.least_squares`, but solved exactly. Nothing
    of the model changes, and of the listener nothing stays in it.

    Parameters
    ----------
    artist_embedding : NDArray
        Shape (artists, d).
    rows : NDArray[np.int64]
        Shape (n,): the list's artists, each once, in any order.
    values : NDArray[np.float64]
        Shape (n,): of `analysis.listening.list_values.list_values`.
    settings : IalsSettings
        Confidence alpha and penalty lambda of the model.
    shared : NDArray[np.float64], optional
        `gram` of the embedding, where many lists are folded in.

    Returns
    -------
    NDArray[np.float64]
        Shape (d,): the same to the bit in whatever order the list is; 0 for an empty one.

    References
    ----------
    Hu, Koren and Volinsky, "Collaborative filtering for implicit feedback datasets", ICDM (2008).

    Examples
    --------
    >>> settings = IalsSettings(dimension=1, confidence=3, l2=1, iterations=1)
    >>> fold_in(np.ones((1, 1)), np.array([0]), np.ones(1), settings)  # (1 + 3) / (1 + 1 + 3)
    array([0.8])
    """
    order = np.argsort(rows, kind="stable")
    parts = system(artist_embedding, rows[order], values[order], settings, shared)
    vector: NDArray[np.float64] = np.linalg.solve(parts[0], parts[1].sum(axis=0))
    return vector

"""How alike two vectors of an embedding are: dot product, cosine, and what lies between them."""

from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from analysis.directions import directions

Measure = Literal["cosine", "dot", "damped"]


def score_rows(
    embedding: NDArray[np.floating[Any]],
    row: int,
    measure: Measure = "cosine",
    alpha: float = 0.5,
) -> NDArray[np.float64]:
    r"""Score all rows of an embedding against one of them.

    With q the vector asked about and v another, the score is

    - dot: :math:`q \cdot v`, which grows with the length of v, and so mostly with popularity;
    - cosine: :math:`q \cdot v / (|q| |v|)`, blind to length;
    - damped: :math:`q \cdot v / |v|^\alpha`, which at 0 is the dot product and at 1 ranks as the
      cosine does.

    A zero vector scores 0 by any measure.

    Parameters
    ----------
    embedding : NDArray
        Shape (rows, dimension).
    row : int
        Row to score against.
    measure : {"cosine", "dot", "damped"}
        Score.
    alpha : float
        Exponent of the damped score, 0 to 1; the other measures do not look at it.

    Returns
    -------
    NDArray[np.float64]
        Shape (rows,), the row's score against itself included.

    Raises
    ------
    ValueError
        If alpha is not between 0 and 1.

    References
    ----------
    Google, Recommendation Systems, "Candidate generation overview",
    https://developers.google.com/machine-learning/recommendation/overview/candidate-generation:
    its :math:`|q|^a |v|^a \cos(q, v)` ranks as the damped score with :math:`\alpha = 1 - a`.

    Examples
    --------
    >>> embedding = np.array([[1.0, 0.0], [3.0, 4.0], [9.0, 12.0]])
    >>> score_rows(embedding, 0, "dot"), score_rows(embedding, 0, "cosine")
    (array([1., 3., 9.]), array([1. , 0.6, 0.6]))
    >>> score_rows(embedding, 0, "damped", alpha=1)
    array([1. , 0.6, 0.6])
    """
    asked, others = factors(embedding, measure, alpha)
    scores: NDArray[np.float64] = others @ asked[row]
    return scores


def factors(
    embedding: NDArray[np.floating[Any]], measure: Measure = "cosine", alpha: float = 0.5
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Prepare an embedding so that plain dot products are the scores of `score_rows`.

    Parameters
    ----------
    embedding, measure, alpha
        As for `score_rows`.

    Returns
    -------
    tuple of two NDArray[np.float64]
        Both of the embedding's shape: the vectors to ask with, and those to score. The score of
        row j for row i is the dot product of row i of the first and row j of the second.

    Raises
    ------
    ValueError
        If alpha is not between 0 and 1.

    Examples
    --------
    >>> asked, others = factors(np.array([[3.0, 4.0]]), "damped", alpha=0.5)
    >>> (asked @ others.T).round(6)  # 25 / sqrt(5)
    array([[11.18034]])
    """
    if not 0 <= alpha <= 1:
        msg = f"alpha is {alpha}; give a number from 0 (the dot product) to 1 (as the cosine)"
        raise ValueError(msg)
    vectors = np.asarray(embedding, dtype=np.float64)
    if measure == "dot":
        return vectors, vectors
    shapes = directions(vectors)
    if measure == "cosine":
        return shapes, shapes
    lengths = np.sum(vectors * shapes, axis=1, keepdims=True)
    return vectors, shapes * lengths ** (1 - alpha)

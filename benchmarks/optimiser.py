"""Another optimiser of the original's model: alternating least squares with a ridge.

It is no gradient descent, and its loss has a term more: with the mean squared error alone, solving
for whole vectors overfits far sooner than descending does (as do momentum and Adam), so that no
test error as low as that of the plain loop is passed. The model is the same (a weight is the dot
product of two vectors of the same dimension) and so are the first vectors.
"""

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from analysis.loss import Observed, errors, observed, predictions
from analysis.settings import Settings
from analysis.sparse_product import product
from analysis.tensors import tf


class OptimiserSettings(Settings):
    """Settings of the alternation.

    Parameters
    ----------
    l2 : float
        Penalty on the squared length of the two vectors of each link.
    steps : int
        Conjugate-gradient steps in each half of a sweep.
    """

    l2: float = 0.4
    steps: int = 2


def alternate(
    start: Sequence[NDArray[np.float32]], links: pd.DataFrame, settings: OptimiserSettings
) -> Iterator[tuple[Any, Any]]:
    r"""Yield both embeddings after each sweep over users and artists, without end.

    What becomes small is :math:`\sum_{obs} (p_{ij} - w_{ij})^2 + \lambda (|u_i|^2 + |v_j|^2)`.

    Parameters
    ----------
    start : sequence of NDArray
        First embeddings, shapes (users, d) and (artists, d).
    links : pd.DataFrame
        user, artist (rows) and weight.
    settings : OptimiserSettings
        Penalty and steps.
    """
    turned = links.rename(columns={"user": "artist", "artist": "user"})
    sides = [part.sort_values(["user", "artist"]) for part in (links, turned)]
    known = [observed(side) for side in sides]
    user, artist = (tf.constant(embedding) for embedding in start)
    ridges = [
        _ridge(side["user"], len(embedding), settings.l2)
        for side, embedding in zip(sides, start, strict=True)
    ]
    while True:
        user = _solve(user, artist, known[0], ridges[0], settings.steps)
        artist = _solve(artist, user, known[1], ridges[1], settings.steps)
        yield user, artist


def _ridge(rows: pd.Series, count: int, l2: float) -> Any:
    links = np.maximum(np.bincount(rows, minlength=count), 1)
    return tf.constant(l2 * links[:, None], tf.float32)


@tf.function  # type: ignore[untyped-decorator]
def _solve(own: Any, other: Any, known: Observed, ridge: Any, steps: int) -> Any:
    shape = own.shape[0], other.shape[0]

    def gathered(values: Any) -> Any:
        return product(tf.SparseTensor(known.places, values, shape), other)

    residual = -gathered(errors(own, other, known)) - ridge * own
    direction, size = residual, tf.reduce_sum(residual**2, axis=1, keepdims=True)
    for _ in range(steps):
        image = gathered(predictions(direction, other, known)) + ridge * direction
        bend = tf.reduce_sum(direction * image, axis=1, keepdims=True)
        step = tf.math.divide_no_nan(size, bend)
        own += step * direction
        residual -= step * image
        before, size = size, tf.reduce_sum(residual**2, axis=1, keepdims=True)
        direction = residual + tf.math.divide_no_nan(size, before) * direction
    return own

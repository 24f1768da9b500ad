"""Full-batch gradient descent for a factorisation, compiled by TensorFlow.

Loads TensorFlow (seconds): import it only where training really runs.
"""

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from analysis.factorisation_settings import FactorisationSettings
from analysis.loss import Observed, errors
from analysis.sparse_product import product
from analysis.tensors import tf


def gradients(
    user: Any, artist: Any, entries: Observed, l2: float, gravity: float, rate: float = 1.0
) -> Any:
    r"""Return the gradients of the loss by both embeddings, times a rate.

    With predictions :math:`p_{ij} = u_i \cdot v_j`, weights :math:`w_{ij}`, the n observed entries,
    M users and N artists, the loss is

    .. math:: \frac{1}{n} \sum_{obs} (p_{ij} - w_{ij})^2
        + \lambda \left(\frac{|U|^2}{M} + \frac{|V|^2}{N}\right)
        + \frac{\gamma}{M N} \sum_{all} p_{ij}^2 ,

    the terms of `analysis.loss`. The first needs no segment sums: with the errors as a sparse
    matrix E its gradient is two products, :math:`E V` and :math:`E^T U`.

    Parameters
    ----------
    user, artist : Tensor
        float32 embeddings, shapes (M, d) and (N, d).
    entries : Observed
        The n observed entries.
    l2, gravity : float
        The coefficients lambda and gamma.
    rate : float
        Multiplied into the few factors of the gradients, which are the larger arrays.

    Returns
    -------
    tuple of Tensor
        Shapes (M, d) and (N, d).

    Examples
    --------
    >>> import pandas as pd
    >>> from analysis.loss import observed
    >>> links = pd.DataFrame({"user": [0], "artist": [0], "weight": [1.0]})
    >>> user, artist = tf.constant([[2.0]]), tf.constant([[3.0]])
    >>> gradients(user, artist, observed(links), 0, 0)[0].numpy().item()  # 2 (2 * 3 - 1) * 3
    30.0
    """
    users, artists = user.shape[0], artist.shape[0]
    pulls = (2.0 * rate / entries.weights.shape[0]) * errors(user, artist, entries)
    matrix = tf.SparseTensor(entries.places, pulls, (users, artists))
    by_user, by_artist = product(matrix, artist), product(matrix, user, adjoint=True)
    if l2:
        by_user += (2.0 * rate * l2 / users) * user
        by_artist += (2.0 * rate * l2 / artists) * artist
    if gravity:
        pull = 2.0 * rate * gravity / (users * artists)
        by_user += pull * (user @ tf.matmul(artist, artist, transpose_a=True))
        by_artist += pull * (artist @ tf.matmul(user, user, transpose_a=True))
    return by_user, by_artist


def descend(
    start: Sequence[NDArray[np.float32]], entries: Observed, settings: FactorisationSettings
) -> Iterator[tuple[Any, Any]]:
    """Yield both embeddings at the start and, without end, after each `metrics_every` iterations.

    Parameters
    ----------
    start : sequence of NDArray
        First embeddings, shapes (users, d) and (artists, d).
    entries : Observed
        Training entries.
    settings : FactorisationSettings
        Learning rate and coefficients.
    """
    user, artist = (tf.constant(embedding) for embedding in start)
    while True:
        yield user, artist
        user, artist = _steps(user, artist, entries, settings)


# Compiled once for each size of the data and each settings: those are Python values to it.
@tf.function  # type: ignore[untyped-decorator]
def _steps(user: Any, artist: Any, entries: Observed, settings: FactorisationSettings) -> Any:
    factors = settings.l2, settings.gravity, settings.learning_rate
    for _ in tf.range(settings.metrics_every):
        by_user, by_artist = gradients(user, artist, entries, *factors)
        user, artist = user - by_user, artist - by_artist
    return user, artist

"""What a factorisation makes small: the squared error, and two terms that hold its vectors back.

Loads TensorFlow (seconds): import it only where training really runs.
"""

from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from analysis.tensors import tf


class Observed(NamedTuple):
    """Observed entries of the users-by-artists matrix, as tensors.

    Parameters
    ----------
    users, artists : Tensor
        int32 (entries,): rows.
    places : Tensor
        int64 (entries, 2): the same rows, as a sparse matrix wants them.
    weights : Tensor
        float32 (entries,).
    """

    users: Any
    artists: Any
    places: Any
    weights: Any


def observed(links: pd.DataFrame) -> Observed:
    """Put links into tensors.

    Parameters
    ----------
    links : pd.DataFrame
        user, artist (rows) and weight.

    Returns
    -------
    Observed
        In the order of the links.

    Examples
    --------
    >>> links = pd.DataFrame({"user": [0], "artist": [4], "weight": [2.5]})
    >>> observed(links).places.numpy().tolist()
    [[0, 4]]
    """
    rows = links[["user", "artist"]].to_numpy(dtype=np.int64)
    users, artists = (tf.constant(column) for column in rows.T.astype(np.int32))
    weights = tf.constant(links["weight"].to_numpy(dtype=np.float32))
    return Observed(users, artists, tf.constant(rows), weights)


# Fused, so that the gathered vectors (entries times dimension, twice) are never written to memory:
# that halves the time of a step, and is most of its memory.
@tf.function(jit_compile=True)  # type: ignore[untyped-decorator]
def predictions(user: Any, artist: Any, entries: Observed) -> Any:
    """Return the dot product of user and artist for each entry, float32 (entries,).

    Examples
    --------
    >>> links = pd.DataFrame({"user": [0], "artist": [0], "weight": [1.0]})
    >>> predictions(tf.constant([[2.0]]), tf.constant([[3.0]]), observed(links)).numpy().tolist()
    [6.0]
    """
    users, artists = tf.gather(user, entries.users), tf.gather(artist, entries.artists)
    return tf.reduce_sum(users * artists, axis=1)


def errors(user: Any, artist: Any, entries: Observed) -> Any:
    """Return prediction minus weight of each entry, float32 (entries,).

    Examples
    --------
    >>> links = pd.DataFrame({"user": [0], "artist": [0], "weight": [1.0]})
    >>> errors(tf.constant([[2.0]]), tf.constant([[3.0]]), observed(links)).numpy().tolist()
    [5.0]
    """
    return predictions(user, artist, entries) - entries.weights


@tf.function  # type: ignore[untyped-decorator]
def mean_squared_error(user: Any, artist: Any, entries: Observed) -> Any:
    """Return the mean squared error over observed entries, a float32 scalar (NaN for none)."""
    return tf.reduce_mean(tf.square(errors(user, artist, entries)))


@tf.function  # type: ignore[untyped-decorator]
def l2_term(user: Any, artist: Any, coefficient: float) -> Any:
    r"""Return :math:`\lambda (|U|^2 / M + |V|^2 / N)`: the mean squared lengths of the vectors.

    Examples
    --------
    >>> float(l2_term(tf.constant([[2.0], [4.0]]), tf.constant([[3.0]]), 0.5))  # (20/2 + 9) / 2
    9.5
    """
    lengths = [tf.reduce_sum(tf.square(vectors), axis=1) for vectors in (user, artist)]
    return coefficient * tf.add_n([tf.reduce_mean(squares) for squares in lengths])


@tf.function  # type: ignore[untyped-decorator]
def gravity_term(user: Any, artist: Any, coefficient: float) -> Any:
    r"""Return :math:`\frac{\gamma}{M N} \sum_{all} p_{ij}^2`: the mean squared prediction of all.

    It needs no pair: its sum is that of :math:`(U^T U) \circ (V^T V)`.

    Examples
    --------
    >>> float(gravity_term(tf.constant([[2.0], [4.0]]), tf.constant([[3.0]]), 0.5))  # (36 + 144)/4
    45.0
    """
    squares = [tf.matmul(vectors, vectors, transpose_a=True) for vectors in (user, artist)]
    pairs = float(user.shape[0] * artist.shape[0])
    return coefficient / pairs * tf.reduce_sum(squares[0] * squares[1])

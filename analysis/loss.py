"""What a factorisation makes small: the squared error, and two terms that hold its vectors back.

Loads TensorFlow (seconds): import it only where training really runs.
"""

from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from analysis.sparse_product import column_slices
from analysis.tensors import tf

PART = 2**20
"""Entries at a time: parts are predicted side by side, which pays only where they wait for memory.
Up to ten times our links one part is as fast; at a hundred times, a quarter of a step is saved."""


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


def predictions(user: Any, artist: Any, entries: Observed) -> Any:
    """Return the dot product of user and artist for each entry, float32 (entries,).

    Examples
    --------
    >>> links = pd.DataFrame({"user": [0], "artist": [0], "weight": [1.0]})
    >>> predictions(tf.constant([[2.0]]), tf.constant([[3.0]]), observed(links)).numpy().tolist()
    [6.0]
    """
    count = entries.weights.shape[0]
    parts = [slice(low, low + PART) for low in range(0, max(count, 1), PART)]
    dots = [_dots(user, artist, entries.users[part], entries.artists[part]) for part in parts]
    return tf.concat(dots, axis=0) if len(dots) > 1 else dots[0]


# Fused, so that the gathered vectors (entries times dimension, twice) are never written to memory:
# that halves the time of a step, and is most of its memory.
@tf.function(jit_compile=True)  # type: ignore[untyped-decorator]
def _dots(user: Any, artist: Any, users: Any, artists: Any) -> Any:
    def dots(columns: slice) -> Any:
        theirs = tf.gather(user[:, columns], users) * tf.gather(artist[:, columns], artists)
        return tf.reduce_sum(theirs, axis=1)

    return tf.add_n([dots(columns) for columns in column_slices(user.shape[1])])


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

"""The descent of the softmax model, in TensorFlow."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from analysis.models.adam import adam_step
from analysis.ranking.settings import SoftmaxSettings
from analysis.tensors import tf


class Descent:
    """Parameters on their way down.

    Parameters
    ----------
    start : sequence of NDArray[np.float32]
        First vectors of artists (artists, d) and tags (tags, d), and biases (artists,).
    tags : csr_array
        Shape (artists, tags): how much of each tag's vector an artist has.
    links : int
        Links of all users, over which the penalty is spread.
    settings : SoftmaxSettings
        Rate and penalty.
    """

    def __init__(
        self,
        start: Sequence[NDArray[np.float32]],
        tags: csr_array,
        links: int,
        settings: SoftmaxSettings,
    ) -> None:
        parameters = tuple(tf.constant(array) for array in start)
        still = tuple(tf.zeros_like(array) for array in parameters)
        self._state = (parameters, still, still)
        self._tags = sparse(tags)
        self._penalty, self._rate = settings.l2 / links, settings.learning_rate
        self._done = 0

    def step(self, shown: csr_array, kept: NDArray[np.floating[Any]], told: csr_array) -> None:
        """Take one step on some users.

        Parameters
        ----------
        shown, told : csr_array
            Shape (n, artists), with the same entries: what makes the users' vectors, and what is
            to be predicted.
        kept : NDArray
            Shape (entries,): by what those of `shown` are multiplied, 0 to hide them.
        """
        self._done += 1
        hidden = csr_array((shown.data * kept, shown.indices, shown.indptr), shape=shown.shape)
        lists = sparse(hidden), sparse(told), tf.constant(told.sum(axis=1), tf.float32)
        done = tf.constant(float(self._done))
        self._state = _step(self._state, self._tags, lists, done, self._penalty, self._rate)

    def parameters(self) -> list[NDArray[np.float32]]:
        """Return the vectors of artists and tags, and the biases."""
        return [array.numpy() for array in self._state[0]]


def sparse(matrix: csr_array) -> Any:
    """Put a sparse matrix into a tensor.

    Examples
    --------
    >>> sparse(csr_array(np.array([[0.0, 2.0]]))).indices.numpy().tolist()
    [[0, 1]]
    """
    ordered = matrix.sorted_indices().tocoo()
    places = np.column_stack([ordered.row, ordered.col]).astype(np.int64)
    return tf.SparseTensor(places, ordered.data.astype(np.float32), matrix.shape)


def loss(parameters: Any, tags: Any, lists: Any, penalty: float) -> Any:
    r"""Return the cross-entropy for each told link, and the penalty.

    Parameters
    ----------
    parameters : tuple of Tensor
        Vectors of artists (artists, d) and tags (tags, d), and biases (artists,).
    tags : SparseTensor
        Shape (artists, tags).
    lists : tuple of tensors
        What is shown and what is told, sparse (n, artists), and the sums of what is told, (n,).
    penalty : float
        By which the squared lengths are multiplied.

    Examples
    --------
    >>> nothing = tuple(tf.zeros(shape) for shape in ((2, 1), (0, 1), (2,)))
    >>> one = sparse(csr_array(np.array([[1.0, 0.0]])))
    >>> no_tags = sparse(csr_array((2, 0)))
    >>> round(float(loss(nothing, no_tags, (one, one, tf.ones(1)), 0.0)), 3)  # log 2
    0.693
    """
    own, tagged, bias = parameters
    shown, told, sums = lists
    vectors = own + tf.sparse.sparse_dense_matmul(tags, tagged)
    # The bias is one more entry of an artist's vector, at which all users have 1.
    artists = tf.concat([vectors, bias[:, None]], axis=1)
    users = tf.sparse.sparse_dense_matmul(shown, vectors)
    users = tf.concat([users, tf.ones((tf.shape(users)[0], 1))], axis=1)
    hit = tf.reduce_sum(users * tf.sparse.sparse_dense_matmul(told, artists))
    over_all = tf.reduce_logsumexp(tf.matmul(users, artists, transpose_b=True), axis=1)
    entropy = (tf.reduce_sum(sums * over_all) - hit) / tf.reduce_sum(sums)
    return entropy + penalty * (tf.reduce_sum(own**2) + tf.reduce_sum(tagged**2))


@tf.function(reduce_retracing=True)  # type: ignore[untyped-decorator]
def _step(state: Any, tags: Any, lists: Any, done: Any, penalty: float, rate: float) -> Any:
    return adam_step(lambda parameters: loss(parameters, tags, lists, penalty), state, done, rate)

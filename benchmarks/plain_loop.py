"""The training loop of the original report, as it is written today: one step a call.

The report of 2021 took it from Google's Colab on recommendation systems, for TensorFlow 1: every
iteration is one `session.run` of the training operation and of the errors on both parts.
"""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from analysis.loss import Observed
from analysis.tensors import tf

Predict = Callable[[Any, Any, Observed], Any]


def gathered(user: Any, artist: Any, entries: Observed) -> Any:
    """Predict the entries alone, by the vectors looked up for each: the cheaper of two forms."""
    users, artists = tf.gather(user, entries.users), tf.gather(artist, entries.artists)
    return tf.reduce_sum(users * artists, axis=1)


def multiplied(user: Any, artist: Any, entries: Observed) -> Any:
    """Predict all pairs and look up the entries: the form that the Colab shows first."""
    return tf.gather_nd(tf.matmul(user, artist, transpose_b=True), entries.places)


class PlainLoop:
    """Gradient descent on the mean squared error, one compiled step a call.

    Parameters
    ----------
    start : sequence of NDArray
        First embeddings, shapes (users, d) and (artists, d).
    train, test : Observed
        Entries that are learned from, and that are only measured.
    learning_rate : float
        Rate of the descent.
    predict : callable
        `gathered` or `multiplied`.

    Examples
    --------
    >>> import pandas as pd
    >>> from analysis.loss import observed
    >>> links = observed(pd.DataFrame({"user": [0], "artist": [0], "weight": [1.0]}))
    >>> loop = PlainLoop([np.array([[2.0]], "f"), np.array([[3.0]], "f")], links, links, 0.01)
    >>> loop.step()[0]  # (2 * 3 - 1)^2
    25.0
    """

    def __init__(
        self,
        start: Sequence[NDArray[np.float32]],
        train: Observed,
        test: Observed,
        learning_rate: float,
        predict: Predict = gathered,
    ) -> None:
        self.start = start
        self.variables = [tf.Variable(embedding) for embedding in start]

        def error(entries: Observed) -> Any:
            user, artist = self.variables
            return tf.reduce_mean(tf.square(predict(user, artist, entries) - entries.weights))

        @tf.function  # type: ignore[untyped-decorator]
        def step() -> tuple[Any, Any]:
            with tf.GradientTape() as tape:
                train_error = error(train)
            test_error = error(test)
            slopes = tape.gradient(train_error, self.variables)
            # Only once both errors are known: TensorFlow 1 left the order open.
            with tf.control_dependencies([train_error, test_error]):
                for variable, slope in zip(self.variables, slopes, strict=True):
                    _descend(variable, slope, learning_rate)
            return train_error, test_error

        self._step = step

    def step(self) -> tuple[float, float]:
        """Go one step and return the errors on both parts as they were before it."""
        train_error, test_error = self._step()
        return float(train_error.numpy()), float(test_error.numpy())

    def begin_anew(self) -> None:
        """Go back to the first embeddings; what is compiled stays so."""
        for variable, embedding in zip(self.variables, self.start, strict=True):
            variable.assign(embedding)


def _descend(variable: Any, slope: Any, rate: float) -> None:
    # As TensorFlow 1 did: gradients of looked-up rows are subtracted row by row.
    if isinstance(slope, tf.IndexedSlices):
        variable.scatter_sub(tf.IndexedSlices(rate * slope.values, slope.indices))
    else:
        variable.assign_sub(rate * slope)

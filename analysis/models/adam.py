"""Full-batch Adam with early stopping: a compiled loop for any loss of a few arrays.

Loads TensorFlow (seconds): import it only where training really runs.
"""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from analysis.models.adam_settings import AdamSettings
from analysis.tensors import tf
from analysis.training import Progress

Parameters = tuple[Any, ...]
Loss = Callable[[Parameters], Any]


def minimise(
    loss: Loss,
    error: Loss,
    start: Sequence[NDArray[np.floating[Any]]],
    settings: AdamSettings,
    progress: Progress | None = None,
) -> list[NDArray[np.float32]]:
    """Follow the gradient of a loss until an error on other data no longer falls.

    Adam is that of Kingma and Ba (2015, arXiv:1412.6980), with their decay rates.

    Parameters
    ----------
    loss, error : callable
        From the tuple of parameters (float32 tensors) to a scalar tensor: what is minimised, and
        what is watched.
    start : sequence of NDArray
        First parameters.
    settings : AdamSettings
        Rate, steps and patience.
    progress : callable, optional
        Told the steps done and those to do at most, at every look at the error.

    Returns
    -------
    list of NDArray[np.float32]
        The parameters at the look with the lowest error, the earliest of equals; `start` if the
        error is never lower than there.

    Examples
    --------
    >>> settings = AdamSettings(learning_rate=0.1, steps=500, patience=50)
    >>> bowl = lambda parameters: tf.reduce_sum((parameters[0] - 3.0) ** 2)
    >>> minimise(bowl, bowl, [np.zeros(2)], settings)[0].round(2).tolist()
    [3.0, 3.0]
    """

    @tf.function  # type: ignore[untyped-decorator]
    def advance(state: Any, done: Any) -> tuple[Any, Any]:
        for _ in tf.range(settings.steps_at_once):
            done += 1.0
            state = adam_step(loss, state, done, settings.learning_rate)
        return state, error(state[0])

    first = tuple(tf.constant(array, tf.float32) for array in start)
    state = (first, *(tuple(tf.zeros_like(array) for array in first) for _ in range(2)))
    best, lowest, best_at = first, float(error(first)), 0
    for done in range(0, settings.steps, settings.steps_at_once):
        state, found = advance(state, tf.constant(float(done)))
        looked_at = done + settings.steps_at_once
        if float(found) < lowest:
            best, lowest, best_at = state[0], float(found), looked_at
        if progress:
            progress(looked_at, settings.steps)
        if looked_at - best_at >= settings.patience:
            break
    return [array.numpy() for array in best]


def adam_step(loss: Loss, state: Any, done: Any, rate: float) -> Any:
    """Take one step of Adam; to be compiled by whoever calls it.

    Parameters
    ----------
    loss : callable
        From the tuple of parameters to a scalar tensor.
    state : tuple
        The parameters and the running means of their slopes and of the squared slopes, each a
        tuple of float32 tensors; the means begin at 0.
    done : Tensor
        Steps with this one, float32.
    rate : float
        About how far a parameter moves.

    Returns
    -------
    tuple
        The next state.

    Examples
    --------
    >>> start, still = (tf.constant([2.0]),), (tf.zeros(1),)
    >>> state = (start, still, still)
    >>> parameters, _, _ = adam_step(lambda it: tf.reduce_sum(it[0] ** 2), state, tf.ones(()), 0.1)
    >>> parameters[0].numpy().round(3).tolist()
    [1.899999976158142]
    """
    parameters, means, squares = state
    with tf.GradientTape() as tape:
        tape.watch(parameters)
        value = loss(parameters)
    slopes = tape.gradient(value, parameters)
    means = tuple(0.9 * m + 0.1 * g for m, g in zip(means, slopes, strict=True))
    squares = tuple(0.999 * s + 0.001 * g * g for s, g in zip(squares, slopes, strict=True))
    sizes = (rate / (1 - 0.9**done)), 1 - 0.999**done
    moved = (
        p - sizes[0] * m / (tf.sqrt(s / sizes[1]) + 1e-8)
        for p, m, s in zip(parameters, means, squares, strict=True)
    )
    return tuple(moved), means, squares

"""How much a user plays, and how unevenly: the scale on which evidence moves a prediction."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from analysis.models.evidence.settings import CountingSettings
from analysis.models.shrunk import Floats, shrunk_means


@dataclass(frozen=True, eq=False)
class Levels:
    """Mean and standard deviation of each user's links, shape (users,) each, in the links' unit."""

    mean: Floats
    spread: Floats


def user_levels(
    users: NDArray[np.int64], values: Floats, count: int, settings: CountingSettings
) -> Levels:
    r"""Return each user's level and spread, drawn towards those of all users.

    :math:`m_u = (\sum x + k m)/(n_u + k)` with m the mean over all links, and
    :math:`s_u^2 = (\sum (x - m_u)^2 + l v)/(n_u + l)` with v the mean of all
    :math:`(x - m_u)^2`.

    Parameters
    ----------
    users : NDArray[np.int64]
        Shape (links,): user rows.
    values : Floats
        Shape (links,): weights, or the logs of plays.
    count : int
        Number of users.
    settings : CountingSettings
        Has the shrinkages `level` (k) and `spread` (l).

    Returns
    -------
    Levels
        Users without links have those of all users.

    Examples
    --------
    >>> some = CountingSettings(level=1, spread=2)
    >>> found = user_levels(np.array([0, 0]), np.array([1.0, 5.0]), 2, some)
    >>> found.mean.tolist(), found.spread.tolist()  # root of ((4 + 4) + 2 * 4) / (2 + 2)
    ([3.0, 3.0], [2.0, 2.0])
    """
    mean = shrunk_means(users, values, count, settings.level, float(values.mean()))
    squares = (values - mean[users]) ** 2
    usual = float(squares.mean())
    return Levels(mean, np.sqrt(shrunk_means(users, squares, count, settings.spread, usual)))


def standardise(users: NDArray[np.int64], values: Floats, levels: Levels) -> Floats:
    """Return how many of a user's spreads each value is above the user's level.

    Parameters
    ----------
    users, values
        As of `user_levels`.
    levels : Levels
        Of all users.

    Returns
    -------
    Floats
        Shape (links,); 0 for users whose spread is 0.

    Examples
    --------
    >>> levels = Levels(np.array([3.0]), np.array([2.0]))
    >>> standardise(np.array([0, 0]), np.array([1.0, 5.0]), levels).tolist()
    [-1.0, 1.0]
    """
    above, spread = values - levels.mean[users], levels.spread[users]
    return np.divide(above, spread, out=np.zeros_like(above), where=spread > 0)

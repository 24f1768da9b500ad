"""The implicit-feedback factorisation: every pair counts, known links count more."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from analysis.models.material import Material
from analysis.ranking.factors import Factors
from analysis.ranking.play_lists import play_lists
from analysis.ranking.settings import IalsSettings
from analysis.ranking.stopping import Watch, best_of
from analysis.training import Progress

FIRST_STD = 0.1


def fit_ials(
    material: Material,
    settings: IalsSettings,
    rng: int | np.random.Generator,
    watch: Watch | None = None,
    progress: Progress | None = None,
) -> Factors:
    r"""Factorise the lists by alternating weighted least squares.

    Over all users u and artists i, with the list values :math:`x_{ui}` (0 for unknown pairs) and
    the confidence :math:`\alpha`, the loss is

    .. math:: \sum_{known} (1 + \alpha x_{ui}) (1 - p_u \cdot q_i)^2
        + \sum_{unknown} (p_u \cdot q_i)^2 + \lambda \left(|P|^2 + |Q|^2\right) .

    Parameters
    ----------
    material : Material
        What may be learned from; only the links are used.
    settings : IalsSettings
        Dimension, confidence alpha, penalty lambda and so on.
    rng : int or Generator
        Randomness of the first vectors.
    watch : Watch, optional
        Stops the training early; without it all iterations are done.
    progress : callable, optional
        Told the iterations done and to do.

    Returns
    -------
    Factors
        Bit for bit the same for the same arguments on one machine. An artist that nobody is known
        to listen to has the vector 0.

    References
    ----------
    Hu, Koren and Volinsky, "Collaborative filtering for implicit feedback datasets", ICDM (2008).

    Examples
    --------
    >>> import pandas as pd
    >>> links = pd.DataFrame({"user": [0, 0, 1], "artist": [0, 1, 1], "plays": [5, 5, 5]})
    >>> known = Material(links, links.head(0), np.empty((0, 2), np.int64), 2, 3, 0)
    >>> settings = IalsSettings(dimension=2, confidence=10, l2=0.1, iterations=10)
    >>> fit_ials(known, settings, rng=0).scores(np.array([0])).round(1) + 0
    array([[1., 1., 0.]], dtype=float32)
    """
    path = sweeps(material, settings, np.random.default_rng(rng))
    judge = watch.judge if watch else None
    return best_of(path, settings.iterations, judge, progress=progress)


def sweeps(
    material: Material, settings: IalsSettings, rng: np.random.Generator
) -> Iterator[Factors]:
    """Yield the model after each sweep over users and artists, without end.

    Parameters
    ----------
    material, settings, rng
        As for `fit_ials`.
    """
    from analysis.ranking import least_squares

    lists = play_lists(material, settings.emphasis)
    sides = lists, lists.T.tocsr()
    of_users, of_artists = (least_squares.entries(side) for side in sides)
    linked = (np.diff(side.indptr) > 0 for side in sides)
    users, artists = (_first(rows, settings.dimension, rng) for rows in linked)
    done = 0
    while True:
        users = least_squares.sweep(users, artists, of_users, settings)
        artists = least_squares.sweep(artists, users, of_artists, settings)
        done += 1
        yield Factors(users.numpy(), artists.numpy(), done)


def _first(
    linked: NDArray[np.bool_], dimension: int, rng: np.random.Generator
) -> NDArray[np.float32]:
    vectors = rng.normal(0, FIRST_STD / np.sqrt(dimension), (len(linked), dimension))
    # A row without links has the solution 0. Begun elsewhere it would only come near, and what is
    # left of it would still have a direction, hence neighbours.
    return np.where(linked[:, None], vectors, 0).astype(np.float32)

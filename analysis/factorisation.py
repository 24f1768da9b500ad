"""The original report's model: users and artists as vectors whose dot product is the weight."""

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from analysis.errors import ReportError
from analysis.factorisation_settings import FactorisationSettings
from analysis.splitting import Split
from analysis.training import CURVE, Progress, Training
from analysis.visiting import visiting_order

HALVINGS = 20


class DivergedError(ReportError):
    """A descent that no rate keeps from going up."""


def train(
    split: Split,
    shape: tuple[int, int],
    settings: FactorisationSettings,
    rng: int | np.random.Generator,
    progress: Progress | None = None,
) -> Training:
    """Train a factorisation by full-batch gradient descent on the mean squared error.

    Parameters
    ----------
    split : Split
        Links with the columns user, artist (rows) and weight; the test part is only measured.
    shape : tuple of int
        Number of users and of artists.
    settings : FactorisationSettings
        Dimension, rate and so on.
    rng : int or Generator
        Randomness of the first vectors.
    progress : callable, optional
        Told the iterations done and to do, after each point of the curve.

    Returns
    -------
    Training
        Bit for bit the same for the same arguments on one machine. Where the descent diverges, as
        a rate made for many links does on few, it is begun anew with half the rate.

    Raises
    ------
    DivergedError
        If the rate was halved 20 times to no avail.

    Examples
    --------
    >>> links = pd.DataFrame({"user": [0], "artist": [0], "weight": [4.0]})
    >>> settings = FactorisationSettings(
    ...     dimension=2, init_std=0.5, learning_rate=0.05, iterations=100)
    >>> found = train(Split(train=links, test=links), (1, 1), settings, rng=0)
    >>> round((found.user_embedding @ found.artist_embedding.T).item(), 3)
    4.0
    """
    start = first_vectors(shape, settings, rng)
    for halvings in range(HALVINGS + 1):
        rate = settings.learning_rate / 2**halvings
        slower = settings.model_copy(update={"learning_rate": rate})
        training = _descend(split, start, slower, progress)
        if training is not None:
            return training
    raise DivergedError(f"training diverges even with a learning rate of {rate:g}")


def first_vectors(
    shape: tuple[int, int], settings: FactorisationSettings, rng: int | np.random.Generator
) -> list[NDArray[np.float32]]:
    """Draw the vectors that training begins with.

    Parameters
    ----------
    shape, settings, rng
        As for `train`.

    Returns
    -------
    list of NDArray[np.float32]
        Shapes (users, dimension) and (artists, dimension).

    Examples
    --------
    >>> settings = FactorisationSettings(
    ...     dimension=2, init_std=0.5, learning_rate=1, iterations=10)
    >>> [vectors.shape for vectors in first_vectors((3, 5), settings, rng=0)]
    [(3, 2), (5, 2)]
    """
    generator = np.random.default_rng(rng)
    sizes = [(rows, settings.dimension) for rows in shape]
    return [generator.normal(0, settings.init_std, size).astype(np.float32) for size in sizes]


def _descend(
    split: Split,
    start: list[NDArray[np.float32]],
    settings: FactorisationSettings,
    progress: Progress | None,
) -> Training | None:
    from analysis import descent, loss  # TensorFlow takes seconds to load, so not before

    order = visiting_order(*(split.train[side].to_numpy() for side in ("user", "artist")))
    train, test = (loss.observed(part) for part in (split.train.iloc[order], split.test))
    path = descent.descend(start, train, settings)
    points: list[tuple[float, ...]] = []
    for done in range(0, settings.iterations + 1, settings.metrics_every):
        user, artist = next(path)
        terms = [
            loss.mean_squared_error(user, artist, train),
            loss.mean_squared_error(user, artist, test),
            loss.l2_term(user, artist, settings.l2),
            loss.gravity_term(user, artist, settings.gravity),
        ]
        points.append((done, *(float(term) for term in terms)))
        if not points[-1][1] <= points[0][1]:  # greater than at the start, or no number at all
            return None
        if progress:
            progress(done, settings.iterations)
    curve = pd.DataFrame(points, columns=["iteration", *CURVE])
    return Training(user.numpy(), artist.numpy(), curve, settings.learning_rate)

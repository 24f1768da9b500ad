"""The original report's model: users and artists as vectors whose dot product is the weight."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Self

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from pydantic import NonNegativeFloat, PositiveFloat, PositiveInt, model_validator

from analysis.settings import Settings
from analysis.splitting import Split

Progress = Callable[[int, int], None]
"""Called with the iterations done and the iterations to do."""


class FactorisationSettings(Settings):
    """Settings of one factorisation.

    Parameters
    ----------
    dimension : int
        Length of the vectors.
    init_std : float
        Standard deviation of the normal distribution that the first vectors are drawn from.
    learning_rate : float
        Rate of the gradient descent.
    iterations : int
        Steps of the descent, each over all training links.
    metrics_every : int
        Iterations between two points of the learning curve.
    l2, gravity : float
        Coefficients of the regularisation; see `analysis.descent.gradients`.

    Examples
    --------
    >>> FactorisationSettings(dimension=2, init_std=0.5, learning_rate=1, iterations=10).l2
    0.0
    """

    dimension: PositiveInt
    init_std: PositiveFloat
    learning_rate: PositiveFloat
    iterations: PositiveInt
    metrics_every: PositiveInt = 10
    l2: NonNegativeFloat = 0.0
    gravity: NonNegativeFloat = 0.0

    @model_validator(mode="after")
    def _ends_on_a_point(self) -> Self:
        if self.iterations % self.metrics_every:
            raise ValueError("iterations must be a multiple of metrics_every")
        return self


@dataclass(frozen=True, eq=False)
class Training:
    """A trained factorisation and how it came about.

    Parameters
    ----------
    user_embedding : NDArray[np.float32]
        Shape (users, dimension), by user row.
    artist_embedding : NDArray[np.float32]
        Shape (artists, dimension), by artist row; an artist without a training link keeps the
        vector it was born with.
    curve : pd.DataFrame
        iteration, train_mse, test_mse: the errors after that many iterations.
    """

    user_embedding: NDArray[np.float32]
    artist_embedding: NDArray[np.float32]
    curve: pd.DataFrame


class DivergedError(ArithmeticError):
    """The descent left the finite numbers."""


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
        Bit for bit the same for the same arguments on one machine.

    Raises
    ------
    DivergedError
        If an error stops being finite: the learning rate is too high for the data.

    Examples
    --------
    >>> links = pd.DataFrame({"user": [0], "artist": [0], "weight": [4.0]})
    >>> settings = FactorisationSettings(
    ...     dimension=2, init_std=0.5, learning_rate=0.05, iterations=100)
    >>> found = train(Split(train=links, test=links), (1, 1), settings, rng=0)
    >>> round((found.user_embedding @ found.artist_embedding.T).item(), 3)
    4.0
    """
    from analysis import descent  # TensorFlow takes seconds to load, so not before it is needed

    trained, tested = descent.observed(split.train), descent.observed(split.test)
    path = descent.descend(_first(shape, settings, rng), trained, settings)
    points = []
    for done in range(0, settings.iterations + 1, settings.metrics_every):
        user, artist = next(path)
        errors = [descent.mean_squared_error(user, artist, part) for part in (trained, tested)]
        points.append((done, *map(float, errors)))
        if not np.isfinite(points[-1][1]):
            raise DivergedError(
                f"training diverged within {done} iterations: "
                f"choose a learning_rate below {settings.learning_rate:g}"
            )
        if progress:
            progress(done, settings.iterations)
    curve = pd.DataFrame(points, columns=["iteration", "train_mse", "test_mse"])
    return Training(user.numpy(), artist.numpy(), curve)


def _first(
    shape: tuple[int, int], settings: FactorisationSettings, rng: int | np.random.Generator
) -> list[NDArray[np.float32]]:
    generator = np.random.default_rng(rng)
    sizes = [(rows, settings.dimension) for rows in shape]
    return [generator.normal(0, settings.init_std, size).astype(np.float32) for size in sizes]

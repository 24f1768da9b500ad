"""The settings of a factorisation."""

from typing import Annotated, Self

from pydantic import Field, NonNegativeFloat, PositiveFloat, PositiveInt, model_validator

from analysis.settings import Settings


class FactorisationSettings(Settings):
    """Settings of one factorisation.

    Parameters
    ----------
    dimension : int
        Length of the vectors; a map in the plane needs at least two numbers.
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

    dimension: Annotated[int, Field(ge=2)]
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

"""The settings of the models of the weights that know users and artists by biases and vectors."""

from typing import Annotated

from pydantic import Field, NonNegativeFloat, PositiveFloat, PositiveInt

from analysis.settings import Settings


class BiasSettings(Settings):
    """Settings of the biases; see `analysis.baselines.biases`.

    Parameters
    ----------
    user_shrinkage, artist_shrinkage : float
        In links.
    rounds : int
        How often all users, then all artists, are solved for.
    """

    user_shrinkage: PositiveFloat
    artist_shrinkage: PositiveFloat
    rounds: PositiveInt


class BiasedSettings(BiasSettings):
    r"""Settings of the biased factorisation; see `analysis.models.biased.fit_biased`.

    Parameters
    ----------
    user_shrinkage, artist_shrinkage, rounds
        Of the biases, from which it starts.
    dimension : int
        Length of the vectors.
    init_std : float
        Standard deviation of the artists' first vectors.
    l2, l2_power : float
        A vector of n links is held by l2 times n to that power: at 1, by each link alike; at 0,
        once.
    iterations : int
        Rounds of solving for all users, then all artists, at most.
    patience : int
        Rounds without a lower error on the watched part after which it stops.
    watched_share : float
        Share of the training links in that part.
    """

    dimension: PositiveInt
    init_std: PositiveFloat
    l2: PositiveFloat
    l2_power: NonNegativeFloat
    iterations: PositiveInt
    patience: PositiveInt
    watched_share: Annotated[float, Field(gt=0, lt=1)] = 0.1

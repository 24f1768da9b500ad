"""The settings of the evidence model."""

from typing import Annotated

from pydantic import Field, NonNegativeFloat, NonNegativeInt, PositiveFloat

from analysis.models.adam_settings import AdamSettings
from analysis.settings import Settings


class CountingSettings(Settings):
    """How evidence is counted. Each shrinkage adds that much of the usual to what was seen.

    Parameters
    ----------
    level, spread : float
        Shrinkage, in links, of a user's mean and variance towards those of all users.
    artist : float
        Shrinkage, in links, of an artist's mean residual towards 0.
    lists : float
        Added to the lengths of two lists before their overlap is divided by them.
    alike : float
        Shrinkage, in whole alike listeners, of what alike listeners say.
    friends : float
        Shrinkage, in friends, of what friends say.
    liked : float
        Added, in friends, to the friends who listen and to those expected by chance.
    tags : float
        Added to the squared length of an artist's tags: few tags say little.
    folds : int
        Parts in which the evidence for the training links is counted, each from the others; one
        of them tells when to stop.
    """

    level: PositiveFloat = 2.0
    spread: PositiveFloat = 3.0
    artist: PositiveFloat = 10.0
    lists: PositiveFloat = 3.0
    alike: PositiveFloat = 0.2
    friends: PositiveFloat = 4.0
    liked: PositiveFloat = 0.3
    tags: PositiveFloat = 5.0
    folds: Annotated[int, Field(ge=2)] = 10


class EvidenceSettings(Settings):
    """How evidence is weighed.

    Parameters
    ----------
    counting : CountingSettings
        How it is counted.
    hidden : int
        Units of a hidden layer that sees more inputs; 0 for the linear formula.
    l2 : float
        Coefficient of the squared parameters of the formula.
    descent : AdamSettings
        Rate, steps and patience.
    widest : float
        Inputs further from their mean than so many standard deviations count as that far.
    """

    counting: CountingSettings = CountingSettings()
    hidden: NonNegativeInt
    l2: NonNegativeFloat
    descent: AdamSettings
    widest: PositiveFloat = 4.0

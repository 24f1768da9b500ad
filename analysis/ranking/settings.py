"""The settings of the ranking models; `kind` tells them apart in a step's key."""

from typing import Annotated, Literal

from pydantic import Field, NonNegativeFloat, NonNegativeInt, PositiveFloat, PositiveInt

from analysis.settings import Settings


class PopularitySettings(Settings):
    """Settings of the popularity ranking: none."""

    kind: Literal["popularity"] = "popularity"


class ItemKnnSettings(Settings):
    """Settings of the nearest-neighbour ranking.

    Parameters
    ----------
    emphasis : float
        How much more a much played artist counts; see `analysis.ranking.play_lists`.
    shrink : float
        Added to the denominator of the cosine, so that few common listeners count less.
    """

    kind: Literal["item_knn"] = "item_knn"
    emphasis: NonNegativeFloat
    shrink: NonNegativeFloat


class EaseSettings(Settings):
    """Settings of the linear model; see `analysis.ranking.ease`.

    Parameters
    ----------
    l2 : float
        Ridge penalty.
    emphasis : float
        How much more a much played artist counts; see `analysis.ranking.play_lists`.
    damping : float
        Exponent of the listeners by which popular artists are trusted less as evidence.
    tags : int
        The most widely used tags that are learned from beside the users; 0 for none.
    tag_weight : float
        How much a tag counts beside a user.
    friends : float
        How alike the tastes of friends are taken to be beforehand.
    """

    kind: Literal["ease"] = "ease"
    l2: PositiveFloat
    emphasis: NonNegativeFloat = 0.0
    damping: NonNegativeFloat = 0.0
    tags: NonNegativeInt = 0
    tag_weight: NonNegativeFloat = 1.0
    friends: NonNegativeFloat = 0.0


class IalsSettings(Settings):
    """Settings of the implicit-feedback factorisation; see `analysis.ranking.ials`.

    Parameters
    ----------
    dimension : int
        Length of the vectors.
    confidence : float
        How much more a known link weighs than an unknown pair.
    l2 : float
        Penalty on the squared length of every vector.
    emphasis : float
        How much more a much played artist counts; see `analysis.ranking.play_lists`.
    iterations : int
        Sweeps over users and artists at most.
    steps : int
        Conjugate-gradient steps in a sweep.
    """

    kind: Literal["ials"] = "ials"
    dimension: PositiveInt
    confidence: PositiveFloat
    l2: PositiveFloat
    emphasis: NonNegativeFloat = 0.0
    iterations: PositiveInt
    steps: PositiveInt = 2


class SoftmaxSettings(Settings):
    """Settings of the softmax model; see `analysis.ranking.softmax`.

    Parameters
    ----------
    dimension : int
        Length of the vectors.
    learning_rate : float
        Rate of Adam.
    l2 : float
        Penalty on the squared length of every vector.
    dropout : float
        Share of a list that is hidden from the input in each step.
    emphasis : float
        How much more a much played artist counts; see `analysis.ranking.play_lists`.
    tags : int
        The most widely used tags that help to describe an artist; 0 for none.
    iterations : int
        Passes over all users at most.
    """

    kind: Literal["softmax"] = "softmax"
    dimension: PositiveInt
    learning_rate: PositiveFloat
    l2: NonNegativeFloat
    dropout: Annotated[float, Field(ge=0, lt=1)]
    emphasis: NonNegativeFloat = 0.0
    tags: NonNegativeInt
    iterations: PositiveInt


Blended = Annotated[
    ItemKnnSettings | EaseSettings | IalsSettings | SoftmaxSettings, Field(discriminator="kind")
]


class BlendSettings(Settings):
    """Settings of the blend of two models.

    Parameters
    ----------
    first, second : settings
        The models.
    share : float
        Share of the second model's standardised score, 0 to 1.
    """

    kind: Literal["blend"] = "blend"
    first: Blended
    second: Blended
    share: Annotated[float, Field(ge=0, le=1)]


RankerSettings = (
    PopularitySettings
    | ItemKnnSettings
    | EaseSettings
    | IalsSettings
    | SoftmaxSettings
    | BlendSettings
)

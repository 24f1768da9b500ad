"""The settings of the measurements on neighbours."""

from typing import Annotated

from pydantic import Field, NonNegativeInt, PositiveInt

from analysis.settings import Settings


class LikenessSettings(Settings):
    """How neighbours are measured.

    Parameters
    ----------
    seed : int
        Randomness of first vectors, of draws and intervals.
    artists : int
        How many of the most popular artists are asked about.
    nearest : int
        Neighbours of each whose tags are compared.
    candidates_minimum : int
        Listeners that a neighbour has at least.
    initialisations : int
        First vectors between which the stability is measured.
    stability_nearest : int
        Neighbours of each that are compared between initialisations.
    """

    seed: NonNegativeInt
    artists: PositiveInt
    nearest: PositiveInt
    candidates_minimum: PositiveInt
    initialisations: Annotated[int, Field(ge=2)]
    stability_nearest: PositiveInt

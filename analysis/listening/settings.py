"""Settings of the listening chapter, and the errors of unusable files."""

from typing import Annotated

from pydantic import Field, NonNegativeInt, PositiveInt

from analysis.errors import ReportError
from analysis.settings import Settings


class FoldInSettings(Settings):
    """Settings of the fold-in: what a listener is told, and how it is tested on Last.fm users.

    Parameters
    ----------
    seed : int
        Of the folds, of the drawn lists and of the resamples.
    folds : int
        Parts of the users; each is folded into a model of the others.
    splits : int
        Splits of the lists that results are averaged over.
    resamples : int
        How often a part of the listener's list is left out, to see what stays recommended.
    count : int
        Recommendations.
    nearest_users : int
        Users nearest to the listener, told of together.
    fewest_users : int
        Users below which nothing is told: of an artist, of the nearest users together.
    lengths : tuple of int
        Numbers of known artists for which the fold-in is tested.
    """

    seed: NonNegativeInt
    folds: Annotated[int, Field(ge=2)]
    splits: PositiveInt
    resamples: PositiveInt
    count: PositiveInt
    nearest_users: PositiveInt
    fewest_users: Annotated[int, Field(ge=2)]
    lengths: tuple[PositiveInt, ...]


class MatchingSettings(Settings):
    """What a close spelling of an artist's name is.

    Parameters
    ----------
    similarity : float
        From which, 0 to 1, a differently spelt name is taken for the same artist; see
        `analysis.lookup.find_artist`.
    letters : int
        That a name has at least, for its spelling to be compared.
    """

    similarity: Annotated[float, Field(ge=0, le=1)]
    letters: PositiveInt


class ListeningSettings(Settings):
    """Settings of the chapter on a listener.

    Parameters
    ----------
    minimum_seconds : float
        Length of a play from which it counts.
    spelling : MatchingSettings
        What a close spelling of an artist's name is.
    fold_in : FoldInSettings
        What a listener is told, and how it is tested.
    """

    minimum_seconds: Annotated[float, Field(ge=0)]
    spelling: MatchingSettings
    fold_in: FoldInSettings


class ListeningError(ReportError):
    """A listening file that cannot be used: the file, the entry, and what is wrong with it.

    The message never holds what the entry holds: it may be shown, and the file is personal.
    """

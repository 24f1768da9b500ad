"""Settings of the listening chapter, and the errors of unusable files."""

from typing import Annotated

from pydantic import Field

from analysis.errors import ReportError
from analysis.settings import Settings


class ListeningSettings(Settings):
    """Settings of reading and matching.

    Parameters
    ----------
    minimum_seconds : float
        Length of a play from which it counts.
    spelling : float
        Similarity, 0 to 1, from which a differently spelt name is taken for the same artist; see
        `analysis.lookup.find_artist`.
    """

    minimum_seconds: Annotated[float, Field(ge=0)]
    spelling: Annotated[float, Field(ge=0, le=1)]


class ListeningError(ReportError):
    """A listening file that cannot be used: the file, the entry, and what is wrong with it.

    The message never holds what the entry holds: it may be shown, and the file is personal.
    """

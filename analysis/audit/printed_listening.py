"""What the report of 2021 printed of its recommendations for a listener."""

from dataclasses import dataclass
from typing import Self

from pydantic import PositiveInt, model_validator

from analysis.dataset import Dataset
from analysis.published import Published, published_for

FILE = "report-2021-listening"


class PrintedListeningFile(Published):
    """All of ``data/published/report-2021-listening.toml``."""

    tracks: PositiveInt
    unique_artists: PositiveInt
    matched_artists: PositiveInt
    query_artists: tuple[str, ...]
    top10: tuple[str, ...]

    @model_validator(mode="after")
    def _each_is_a_part_of_the_one_before(self) -> Self:
        counts = (len(self.query_artists), self.matched_artists, self.unique_artists, self.tracks)
        if list(counts) != sorted(counts):
            raise ValueError("artists asked about, matched artists, artists, tracks must not fall")
        return self


@dataclass(frozen=True)
class PrintedListening:
    """What was printed of a listener's recommendations.

    Parameters
    ----------
    tracks, unique_artists, matched : int
        Tracks of the playlist, their artists, and those of them found in the data.
    query_artists : tuple of str
        The matched artists that got an answer.
    top10 : tuple of str
        The recommendations.
    """

    tracks: int
    unique_artists: int
    matched: int
    query_artists: tuple[str, ...]
    top10: tuple[str, ...]

    @property
    def queried(self) -> int:
        """Matched artists that got an answer."""
        return len(self.query_artists)

    @property
    def skipped(self) -> int:
        """Matched artists that got none: an error that nobody saw.

        Examples
        --------
        >>> PrintedListening(9, 5, 3, ("Ada", "Bo"), ("Bo", "Cy")).skipped
        1
        """
        return self.matched - self.queried

    @property
    def top10_inputs(self) -> tuple[str, ...]:
        """Recommended artists that the listener had named already.

        Examples
        --------
        >>> PrintedListening(9, 5, 3, ("Ada", "Bo"), ("Bo", "Cy")).top10_inputs
        ('Bo',)
        """
        return tuple(name for name in self.top10 if name in self.query_artists)


def printed_listening(dataset: Dataset) -> PrintedListening | None:
    """Return what was printed.

    Parameters
    ----------
    dataset : Dataset
        The data at hand.

    Returns
    -------
    PrintedListening or None
        None for other data than those of that report.

    Raises
    ------
    PublishedError
        If the file cannot be used.

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.dataset import load_dataset
    >>> printed_listening(load_dataset(Path("data/sample"))) is None
    True
    """
    file = published_for(dataset, FILE, PrintedListeningFile)
    if file is None:
        return None
    counts = (file.tracks, file.unique_artists, file.matched_artists)
    return PrintedListening(*counts, file.query_artists, file.top10)

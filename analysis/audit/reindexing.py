"""The original report's row numbers: ids sorted as strings, and what sorting them otherwise gives.

It turned `id - 1` into strings before `np.unique`, so that 10 came before 2; the mean row over
all links is its trace in what it printed.
"""

from dataclasses import asdict, dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from analysis.rows import Rows

ARTIST_OFFSET, USER_OFFSET = 1, 2  # what the original report subtracted from ids


@dataclass(frozen=True)
class MeanRow:
    """Mean row over all links, for three ways to number the same ids from 0."""

    as_strings: float
    as_numbers: float
    as_rows: float

    def as_dict(self) -> dict[str, float]:
        """Return the means by name."""
        return asdict(self)


def rows_as_strings(ids: ArrayLike, offset: int) -> NDArray[np.int64]:
    """Return the numbers that the original report gave to ids.

    Parameters
    ----------
    ids
        Shape (links,).
    offset
        What it subtracted first: 1 from ids of artists and tags, 2 from ids of users.

    Examples
    --------
    >>> rows_as_strings([2, 3, 11], offset=1).tolist()
    [0, 2, 1]
    """
    texts = (np.asarray(ids, dtype=np.int64) - offset).astype(str)
    return np.unique(texts, return_inverse=True)[1].astype(np.int64)


def mean_rows(ids: ArrayLike, rows: Rows, offset: int) -> MeanRow:
    """Return the mean row over all links for ids sorted as strings, as numbers, and for ours.

    Parameters
    ----------
    ids
        Shape (links,): the artist, or the user, of each link.
    rows
        Our rows of the same kind.
    offset
        As for `rows_as_strings`.

    Examples
    --------
    >>> mean_rows([2, 3, 3, 11], Rows(np.array([3, 2, 11])), offset=1)
    MeanRow(as_strings=1.25, as_numbers=1.0, as_rows=0.75)
    """
    numbers = np.unique(np.asarray(ids), return_inverse=True)[1]
    strings, ours = rows_as_strings(ids, offset), rows.rows_of(ids)
    return MeanRow(float(strings.mean()), float(numbers.mean()), float(ours.mean()))

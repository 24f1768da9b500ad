"""The original report's row numbers: ids sorted as strings, and what sorting them otherwise gives.

It turned `id - 1` into strings before `np.unique`, so that 10 came before 2; the mean row over
all links is its trace in what it printed.
"""

from dataclasses import asdict, dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from analysis.dataset import Dataset
from analysis.rows import Rows

ARTIST_OFFSET, USER_OFFSET = 1, 2  # what the original report subtracted from ids

Names = NDArray[np.object_]


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


def misnamed_example(dataset: Dataset) -> tuple[str, str]:
    """Return the artist with most listeners, and whose name the original report gave it.

    The original report took the name at a row's position in the file of artists, which is in the
    order of the ids as numbers, for rows in the order of the ids as strings.

    Parameters
    ----------
    dataset
        The data.

    Returns
    -------
    tuple of str
        The true name and the name given, which may be the same.

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.dataset import load_dataset
    >>> data = load_dataset(Path("data/sample"))
    >>> misnamed_example(data)[0] == data.artist_names[0]
    True
    """
    ids, true, given = _names_by_position(dataset)
    place = int(np.flatnonzero(ids == dataset.artist_rows.ids[0])[0])
    return str(true[place]), str(given[place])


def misnamed_share(dataset: Dataset) -> float:
    """Return the share of artists with listeners to whom that gives the name of another.

    Parameters
    ----------
    dataset
        The data.

    Returns
    -------
    float
        0 to 1; a namesake's name counts as right.

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.dataset import load_dataset
    >>> misnamed_share(load_dataset(Path("data/sample"))) > 0.9
    True
    """
    _, true, given = _names_by_position(dataset)
    return float((true != given).mean())


def _names_by_position(dataset: Dataset) -> tuple[NDArray[np.int64], Names, Names]:
    # Only artists with links had a row, while the file holds them all.
    artists = dataset.artists.sort_values("artist_id")
    names = artists["name"].to_numpy(dtype=object)
    heard = artists["artist_id"].isin(dataset.links["artist_id"]).to_numpy()
    ids = artists["artist_id"].to_numpy(dtype=np.int64)[heard]
    return ids, names[heard], names[rows_as_strings(ids, ARTIST_OFFSET)]

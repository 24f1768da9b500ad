"""Which name the report of 2021 printed for which artist.

It numbered the artists by their ids sorted as text, and looked a name up at that number in the file
of artists, by its position there: whatever order the lines of the file are in.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from analysis.audit.reindexing import ARTIST_OFFSET, rows_as_strings
from analysis.dataset import Dataset

Places = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Naming:
    """Places in the matrices of 2021, told by artist rows.

    Parameters
    ----------
    owner : NDArray[np.int64]
        Shape (places,): the artist whose numbers stand at each place. Artists without listeners
        had no place.
    named : NDArray[np.int64]
        Shape (places,): the artist whose name was printed for that place.
    """

    owner: Places
    named: Places

    @property
    def wrong(self) -> NDArray[np.bool_]:
        """Places that were given another artist, shape (places,)."""
        differs: NDArray[np.bool_] = self.owner != self.named
        return differs

    def printed_as(self, artists: int) -> Places:
        """Return, by artist row, the artist whose name it was given.

        Parameters
        ----------
        artists : int
            Number of artist rows.

        Returns
        -------
        NDArray[np.int64]
            Shape (artists,): rows; -1 for an artist that had no place.

        Examples
        --------
        >>> Naming(owner=np.array([2, 0]), named=np.array([0, 1])).printed_as(3).tolist()
        [1, -1, 0]
        """
        given = np.full(artists, -1, dtype=np.int64)
        given[self.owner] = self.named
        return given

    def answered_as(self, artists: int) -> Places:
        """Return, by artist row, the artist whose numbers were shown to who asked for its name.

        Parameters
        ----------
        artists : int
            Number of artist rows.

        Returns
        -------
        NDArray[np.int64]
            Shape (artists,): rows; -1 for an artist whose name no place was given.

        Examples
        --------
        >>> Naming(owner=np.array([2, 0]), named=np.array([0, 1])).answered_as(3).tolist()
        [2, 0, -1]
        """
        shown = np.full(artists, -1, dtype=np.int64)
        shown[self.named] = self.owner
        return shown


def rows_in_file(dataset: Dataset) -> Places:
    """Return the artist of each line of the file of artists.

    Parameters
    ----------
    dataset : Dataset
        The data.

    Returns
    -------
    NDArray[np.int64]
        Shape (artists,): artist rows in the order of the file as it stands.

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.dataset import load_dataset
    >>> data = load_dataset(Path("data/sample"))
    >>> bool(data.artist_names[rows_in_file(data)[0]] == data.artists["name"].iloc[0])
    True
    """
    return dataset.artist_rows.rows_of(dataset.artists["artist_id"])


def naming_of_2021(dataset: Dataset) -> Naming:
    """Work out the places of the report of 2021, and the names that it gave them.

    Parameters
    ----------
    dataset : Dataset
        The data.

    Returns
    -------
    Naming
        By place.

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.dataset import load_dataset
    >>> naming = naming_of_2021(load_dataset(Path("data/sample")))
    >>> len(naming.owner) == len(naming.named)
    True
    """
    heard = np.unique(dataset.links["artist_id"].to_numpy(dtype=np.int64))
    owners = np.empty_like(heard)
    owners[rows_as_strings(heard, ARTIST_OFFSET)] = heard
    return Naming(
        owner=dataset.artist_rows.rows_of(owners), named=rows_in_file(dataset)[: len(heard)]
    )

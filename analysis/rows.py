"""The one mapping between ids and matrix rows, ordered by content and never by id.

In this data set ids were given out user by user and so carry information. Rows are therefore
ordered by what the data say: artists with more listeners first, then by name; users by a digest
of their lists. A stable sort on rows thus breaks ties by listeners, then name.
"""

from dataclasses import dataclass
from hashlib import sha256

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike, NDArray


class UnknownIdError(KeyError):
    """An id that has no row."""

    def __str__(self) -> str:
        return str(self.args[0])


@dataclass(frozen=True, eq=False)
class Rows:
    """Ids in row order.

    Parameters
    ----------
    ids : NDArray[np.int64]
        Shape (rows,); `ids[row]` is the id of that row.

    Examples
    --------
    >>> rows = Rows(np.array([70, 5]))
    >>> rows.rows_of([5, 70, 5]), rows.ids[1], len(rows)
    (array([1, 0, 1]), np.int64(5), 2)
    """

    ids: NDArray[np.int64]

    def __post_init__(self) -> None:
        ids = np.array(self.ids, dtype=np.int64)
        ids.flags.writeable = False
        object.__setattr__(self, "ids", ids)

    def __len__(self) -> int:
        return len(self.ids)

    def rows_of(self, ids: ArrayLike) -> NDArray[np.int64]:
        """Return the row of each id, shape (n,).

        Raises
        ------
        UnknownIdError
            Names the first id without a row.
        """
        wanted = np.atleast_1d(np.asarray(ids, dtype=np.int64))
        rows: NDArray[np.int64] = pd.Index(self.ids).get_indexer(pd.Index(wanted)).astype(np.int64)
        if (rows < 0).any():
            unknown = wanted[rows < 0][0]
            raise UnknownIdError(f"id {unknown} is not among the {len(self)} ids that have a row")
        return rows


def artist_rows(artists: pd.DataFrame, links: pd.DataFrame) -> Rows:
    """Give every artist a row: more listeners first, then name, then url.

    Artists that agree in all of these are told apart by their plays.

    Parameters
    ----------
    artists : pd.DataFrame
        Columns artist_id, name, url.
    links : pd.DataFrame
        Columns user_id, artist_id, plays.

    Examples
    --------
    >>> artists = pd.DataFrame({"artist_id": [8, 9], "name": ["A", "B"], "url": ["", ""]})
    >>> links = pd.DataFrame({"user_id": [1], "artist_id": [9], "plays": [3]})
    >>> artist_rows(artists, links).ids
    array([9, 8])
    """
    plays = links.groupby("artist_id")["plays"].agg(["size", "sum"])
    counts = plays.reindex(artists["artist_id"], fill_value=0)
    keys = zip(-counts["size"], artists["name"], artists["url"], -counts["sum"], strict=True)
    ranked = [(few, name.casefold(), name, url, plays) for few, name, url, plays in keys]
    order = sorted(range(len(ranked)), key=ranked.__getitem__)
    return Rows(artists["artist_id"].to_numpy()[order])


def user_rows(links: pd.DataFrame, artist_rows: Rows) -> Rows:
    """Give every user with links a row, in the order of a digest of the user's list.

    Users with the same list share a digest; their rows are alike in every matrix of links.

    Parameters
    ----------
    links : pd.DataFrame
        Columns user_id, artist_id, plays.
    artist_rows : Rows
        Rows of the artists.

    Examples
    --------
    >>> links = pd.DataFrame({"user_id": [4, 4, 6], "artist_id": [8, 9, 8], "plays": [1, 2, 3]})
    >>> sorted(user_rows(links, Rows(np.array([8, 9]))).ids.tolist())
    [4, 6]
    """
    users = links["user_id"].to_numpy()
    entries = np.column_stack([artist_rows.rows_of(links["artist_id"]), links["plays"]])
    order = np.lexsort([entries[:, 0], users])
    ids, starts = np.unique(users[order], return_index=True)
    lists = np.split(entries[order].astype("<i8"), starts[1:])
    digests = [sha256(part.tobytes()).digest() for part in lists]
    return Rows(ids[sorted(range(len(ids)), key=digests.__getitem__)])

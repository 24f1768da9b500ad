"""Sets of links as a sparse matrix: the one form in which all metrics take them."""

import numpy as np
import pandas as pd
from scipy.sparse import csr_array


def membership(links: pd.DataFrame, shape: tuple[int, int]) -> csr_array:
    """Return which artists are in which user's part of the links.

    Parameters
    ----------
    links : pd.DataFrame
        user and artist (rows) and any other columns; may be empty.
    shape : (int, int)
        Number of users and of artists.

    Returns
    -------
    csr_array
        Shape (users, artists), bool, rows sorted; True for each link, also for one that occurs
        twice. Rows of users are sliced as from any array.

    Examples
    --------
    >>> links = pd.DataFrame({"user": [0, 0, 1], "artist": [2, 0, 1]})
    >>> membership(links, (2, 3)).toarray().astype(int)
    array([[1, 0, 1],
           [0, 1, 0]])
    """
    pairs = links["user"].to_numpy(np.int64), links["artist"].to_numpy(np.int64)
    found = csr_array((np.ones(len(links), dtype=bool), pairs), shape=shape)
    found.sum_duplicates()
    return found

"""Users' lists as a sparse matrix in which a much played artist counts more."""

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from analysis.models.material import Material

LEAST_SPREAD = 0.3


def play_lists(material: Material, emphasis: float) -> csr_array:
    r"""Return the known links as a matrix of values around 1.

    With :math:`z_{ui}` the log plays, standardised within the user's list, the value of a link is
    :math:`e^{\gamma z_{ui}}`, divided by the mean over all links.

    Parameters
    ----------
    material : Material
        The known links, with plays.
    emphasis : float
        The exponent gamma; with 0 every link has the value 1.

    Returns
    -------
    csr_array
        Shape (users, artists), float32, rows sorted.

    Examples
    --------
    >>> import pandas as pd
    >>> links = pd.DataFrame({"user": [0, 0], "artist": [1, 2], "plays": [5, 500]})
    >>> nobody = np.empty((0, 2), np.int64)
    >>> known = Material(links, links.head(0), nobody, users=1, artists=3, tags=0)
    >>> play_lists(known, 0).toarray(), play_lists(known, 1).toarray().round(2)
    (array([[0., 1., 1.]], dtype=float32), array([[0.  , 0.24, 1.76]], dtype=float32))
    """
    links = material.links
    values = np.exp(emphasis * _standardised(links["plays"].to_numpy(), links["user"].to_numpy()))
    places = links["user"].to_numpy(), links["artist"].to_numpy()
    shape = (material.users, material.artists)
    lists = csr_array(((values / values.mean()).astype(np.float32), places), shape=shape)
    lists.sum_duplicates()
    return lists


def _standardised(plays: NDArray[np.int64], users: NDArray[np.int64]) -> NDArray[np.float64]:
    # A list of nearly equal plays has no favourites: its spread is taken as at least 0.3 (in log
    # plays), so that chance differences are not blown up.
    logs = np.log1p(plays)
    sizes = np.maximum(np.bincount(users), 1)
    centred = logs - (np.bincount(users, logs) / sizes)[users]
    spread = np.sqrt(np.bincount(users, centred**2) / sizes)
    result: NDArray[np.float64] = centred / np.maximum(spread, LEAST_SPREAD)[users]
    return result

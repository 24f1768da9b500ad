"""Which artists are linked: those near each other in an embedding, by what they share."""

from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array, eye_array

from analysis.nearest_many import nearest_many


def neighbour_graph(embedding: NDArray[np.floating[Any]], neighbours: int) -> csr_array:
    r"""Link each row to its nearest by cosine, the more the more of their nearest they share.

    With the closed neighbourhood N(i), row i and its nearest, rows i and j are linked where either
    is among the nearest of the other, by the weight (Jaccard 1901)

    .. math:: w_{ij} = \frac{|N(i) \cap N(j)|}{|N(i) \cup N(j)|} .

    Such weights tell links inside a group from chance ones between groups, which counts more
    where vectors have many dimensions (Jarvis and Patrick 1973).

    Parameters
    ----------
    embedding : NDArray
        Shape (rows, dimension), at least one row.
    neighbours : int
        Nearest of each row; lowered for few rows.

    Returns
    -------
    csr_array
        Shape (rows, rows), symmetric, without a diagonal: weights above 0, at most 1.

    Examples
    --------
    >>> line = np.array([[1.0, 0.0], [0.9, 0.3], [0.1, 0.9]])
    >>> neighbour_graph(line, neighbours=1).toarray().round(2)
    array([[0.  , 1.  , 0.  ],
           [1.  , 0.  , 0.33],
           [0.  , 0.33, 0.  ]])
    """
    rows = len(embedding)
    near = nearest_many(embedding, np.arange(rows), neighbours)
    ends = (np.repeat(np.arange(rows), near.shape[1]), near.ravel())
    names = csr_array((np.ones(near.size), ends), shape=(rows, rows))
    closed = (names + eye_array(rows, format="csr")).tocsr()
    shared = (closed @ closed.T).multiply((names + names.T) > 0).tocsr()
    shared.sort_indices()
    shared.data = shared.data / (2 * (near.shape[1] + 1) - shared.data)
    return shared

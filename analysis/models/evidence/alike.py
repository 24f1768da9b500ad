"""What listeners with a like list say: whether they play the artist more than their usual."""

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array, diags_array

from analysis.models.evidence.residuals import Residuals
from analysis.models.evidence.settings import CountingSettings
from analysis.models.shrunk import Floats


def alike_evidence(
    known: Residuals,
    users: NDArray[np.int64],
    artists: NDArray[np.int64],
    settings: CountingSettings,
) -> tuple[Floats, Floats]:
    r"""Sum what the other listeners of an artist say, each by how alike the lists are.

    With :math:`c_{uv}` the likeness of two lists and :math:`r_{va}` what is left of v's plays of
    a: :math:`\sum_v c_{uv} r_{va} / \sqrt{\sum_v c_{uv} + k}`, v over a's known listeners.

    Parameters
    ----------
    known : Residuals
        The known links.
    users, artists : NDArray[np.int64]
        Shape (pairs,): rows of the pairs asked about.
    settings : CountingSettings
        Has the shrinkages `alike` (k) and `lists`.

    Returns
    -------
    tuple of Floats
        Shape (pairs,) each: that evidence, and the sum of the likenesses. 0 where nobody else
        listens.

    Examples
    --------
    >>> listens = csr_array(np.array([[1.0, 1.0], [1.0, 0.0]]))
    >>> known = Residuals(None, None, listens, left=2 * listens)
    >>> some = CountingSettings(lists=1e-9, alike=0.5)
    >>> found, likeness = alike_evidence(known, np.array([1]), np.array([1]), some)
    >>> likeness.round(6).tolist()  # of two artists and one, one in both: 1 over root of 2 * 1
    [0.707107]
    >>> found.round(6).tolist()  # 2 * 0.707107 over the root of 0.707107 + 0.5
    [1.287189]
    """
    by_artist = known.left.T.tocsr()[artists]
    pair = np.repeat(np.arange(len(artists)), np.diff(by_artist.indptr))
    likeness = list_likeness(known.listens, users[pair], by_artist.indices, settings.lists)
    total, said = (
        np.bincount(pair, values, len(artists)).astype(np.float64)
        for values in (likeness, likeness * by_artist.data)
    )
    return said / np.sqrt(total + settings.alike), total


def list_likeness(
    listens: csr_array,
    users: NDArray[np.int64],
    others: NDArray[np.int64],
    shrinkage: float,
    block: int = 2048,
) -> Floats:
    r"""Return how alike two users' lists are, for many pairs of users.

    :math:`|A \cap B| / \sqrt{(|A| + k)(|B| + k)}`, the cosine for k = 0.

    Parameters
    ----------
    listens : csr_array
        Shape (users, artists): 1 for each link.
    users, others : NDArray[np.int64]
        Shape (pairs,): user rows.
    shrinkage : float
        k, in artists, above 0.
    block : int
        Users whose likeness to all is held at a time.

    Returns
    -------
    Floats
        Shape (pairs,), 0 to 1; 0 between a user and the same user.

    Examples
    --------
    >>> listens = csr_array(np.array([[1.0, 1.0], [1.0, 0.0]]))
    >>> list_likeness(listens, np.array([0, 1]), np.array([1, 1]), shrinkage=2).round(6).tolist()
    [0.288675, 0.0]
    """
    scaled = diags_array(1 / np.sqrt(listens.sum(axis=1) + shrinkage)) @ listens
    found = np.empty(len(users))
    for start in range(0, listens.shape[0], block):
        likeness = (scaled[start : start + block] @ scaled.T).toarray()
        chosen = (users >= start) & (users < start + block)
        found[chosen] = likeness[users[chosen] - start, others[chosen]]
    return np.where(users == others, 0.0, found)

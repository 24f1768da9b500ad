"""What friends say: how many listen, and whether they play the artist more than their usual."""

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from analysis.models.evidence.residuals import Residuals
from analysis.models.evidence.settings import CountingSettings
from analysis.models.shrunk import Floats


def friend_evidence(
    known: Residuals,
    friends: NDArray[np.int64],
    users: NDArray[np.int64],
    artists: NDArray[np.int64],
    settings: CountingSettings,
) -> tuple[Floats, Floats]:
    r"""Sum what friends say of an artist, and compare how many listen with chance.

    With f friends of u who listen to a, :math:`r_{va}` what is left of their plays, d friends in
    all and the share p of all users who listen: :math:`\sum_v r_{va} / (f + k)` and
    :math:`\log \left((f + l) / (d p + l)\right)`.

    Parameters
    ----------
    known : Residuals
        The known links.
    friends : NDArray[np.int64]
        Shape (friendships, 2): user rows, each friendship once.
    users, artists : NDArray[np.int64]
        Shape (pairs,): rows of the pairs asked about.
    settings : CountingSettings
        Has the shrinkages `friends` (k) and `liked` (l).

    Returns
    -------
    tuple of Floats
        Shape (pairs,) each: what friends say, and how much more of them listen than by chance.
        Both are 0 for a user without friends.

    Examples
    --------
    >>> listens = csr_array(np.array([[0.0], [1.0]]))
    >>> known, friends = Residuals(None, None, listens, 3 * listens), np.array([[0, 1]])
    >>> some = CountingSettings(friends=2, liked=0.5)
    >>> said, liked = friend_evidence(known, friends, np.array([0]), np.array([0]), some)
    >>> said.tolist(), np.exp(liked).round(9).tolist()  # 3 / (1 + 2), (1 + .5) / (1 / 2 + .5)
    ([1.0], [1.5])
    """
    linked = _friendships(friends, known.listens.shape[0])
    listening = _cells(linked @ known.listens, users, artists)
    said = _cells(linked @ known.left, users, artists)
    popularity = np.asarray(known.listens.sum(axis=0)) / known.listens.shape[0]
    expected = np.asarray(linked.sum(axis=1))[users] * popularity[artists]
    liked = np.log((listening + settings.liked) / (expected + settings.liked))
    return said / (listening + settings.friends), liked


def _friendships(friends: NDArray[np.int64], users: int) -> csr_array:
    both = np.concatenate([friends, friends[:, ::-1]])
    return csr_array((np.ones(len(both)), (both[:, 0], both[:, 1])), shape=(users, users))


def _cells(matrix: csr_array, rows: NDArray[np.int64], columns: NDArray[np.int64]) -> Floats:
    cells: Floats = np.asarray(matrix[rows, columns]).ravel()
    return cells

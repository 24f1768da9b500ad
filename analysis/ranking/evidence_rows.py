"""What stands beside the users' lists in the linear model: tags as rows, friends as likeness."""

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array, diags_array, eye_array

from analysis.models.material import Material


def tag_rows(material: Material, count: int) -> csr_array:
    """Return how often each of the most widely used tags was given to each artist.

    Parameters
    ----------
    material : Material
        The tag assignments that may be seen.
    count : int
        Number of tags at most: those given to most artists; ties in the order of their names.

    Returns
    -------
    csr_array
        Shape (tags, artists), float32: the square root of the number of users who gave it, so that
        the tenth user adds less than the first.

    Examples
    --------
    >>> import pandas as pd
    >>> given = pd.DataFrame({"user": [0, 1, 0], "artist": [1, 1, 0], "tag": [2, 2, 0]})
    >>> known = Material(given.head(0), given, np.empty((0, 2), np.int64), 2, 2, 3)
    >>> tag_rows(known, 2).toarray().round(2).tolist()
    [[1.0, 0.0], [0.0, 1.409999966621399]]
    """
    places = material.assignments["tag"].to_numpy(), material.assignments["artist"].to_numpy()
    ones = np.ones(len(material.assignments), np.float32)
    times = csr_array((ones, places), shape=(material.tags, material.artists))
    times.sum_duplicates()
    widest = np.argsort(-np.diff(times.indptr), kind="stable")[:count]
    kept: csr_array = times[np.sort(widest)].sqrt()
    return kept


def friend_likeness(material: Material) -> NDArray[np.float32]:
    r"""Return how alike users are taken to be because of who is friends with whom.

    With :math:`\hat A` the friendships, each divided by the root of both users' numbers of friends,
    it is :math:`(I + \hat A)^2`: friends count, and friends of friends a little.

    Parameters
    ----------
    material : Material
        With the friends.

    Returns
    -------
    NDArray[np.float32]
        Shape (users, users), symmetric; no vector makes it negative.

    Examples
    --------
    >>> import pandas as pd
    >>> none = pd.DataFrame({"user": [], "artist": [], "tag": []})
    >>> friend_likeness(Material(none, none, np.array([[0, 1]]), 3, 1, 0)).tolist()
    [[2.0, 2.0, 0.0], [2.0, 2.0, 0.0], [0.0, 0.0, 1.0]]
    """
    users, pairs = material.users, material.friends
    both = np.concatenate([pairs, pairs[:, ::-1]]).T
    friends = csr_array((np.ones(both.shape[1]), (both[0], both[1])), shape=(users, users))
    scale = diags_array(1 / np.sqrt(np.maximum(friends.sum(axis=1), 1)))
    near = eye_array(users) + scale @ friends @ scale
    likeness: NDArray[np.float32] = (near @ near).toarray().astype(np.float32)
    return likeness

"""EASE, a linear model in closed form, solved over users instead of artists; with tags and friends.

Ridge regression predicts each artist's column of the lists from all other columns. Its usual form
inverts a matrix of artists by artists; the same solution comes from one of users by users, of which
there are ten times fewer in this data, and in that form tags and friends fit in: a tag is one more
list of artists, and friendship a likeness of users.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from analysis.models.material import Material
from analysis.ranking.evidence_rows import friend_likeness, tag_rows
from analysis.ranking.play_lists import play_lists
from analysis.ranking.settings import EaseSettings


@dataclass(frozen=True, eq=False)
class Ease:
    """The solved model.

    Parameters
    ----------
    predictions : NDArray[np.float32]
        Shape (users, artists).
    rows : NDArray[np.float32]
        Shape (users + tags, artists): what was learned from.
    solved : NDArray[np.float32]
        Shape (users + tags, artists): the same after the solution.
    trust : NDArray[np.float32]
        Shape (artists,): how much an artist counts as evidence for others.
    """

    predictions: NDArray[np.float32]
    rows: NDArray[np.float32]
    solved: NDArray[np.float32]
    trust: NDArray[np.float32]

    def scores(self, users: NDArray[np.int64]) -> NDArray[np.float32]:
        """Return the predicted list values, shape (n, artists)."""
        return self.predictions[users]

    def similarities(self, artists: NDArray[np.int64]) -> NDArray[np.float32]:
        """Return how much all artists speak for some, shape (n, artists)."""
        found: NDArray[np.float32] = self.rows[:, artists].T @ self.solved
        return found * np.sqrt(self.trust)


def fit_ease(material: Material, settings: EaseSettings) -> Ease:
    r"""Solve the linear model.

    With Z the rows to learn from (users, then weighted tags), W the trust in each artist
    (:math:`w_i = n_i^{-\delta}` for :math:`n_i` listeners), F the friends' likeness and
    :math:`C = (Z W Z^T + F + \lambda I)^{-1}`, the prediction of artist i's column from all others
    is

    .. math:: \hat z_i = z_i - \lambda \frac{C z_i}{1 - w_i z_i^T C z_i} ,

    which is the solution of EASE where W = I, F = 0 and Z holds the users alone.

    Parameters
    ----------
    material : Material
        What may be learned from.
    settings : EaseSettings
        Penalty lambda, emphasis, damping delta, tags and friends.

    Returns
    -------
    Ease
        Bit for bit the same for the same arguments on one machine.

    References
    ----------
    Steck, "Embarrassingly shallow autoencoders for sparse data", WWW (2019). The users' form
    follows from the push-through identity and the Sherman-Morrison formula.

    Examples
    --------
    >>> import pandas as pd
    >>> links = pd.DataFrame({"user": [0, 0, 1], "artist": [0, 1, 1], "plays": [5, 5, 5]})
    >>> untagged = pd.DataFrame({"user": [], "artist": [], "tag": []}, dtype=int)
    >>> known = Material(links, untagged, np.empty((0, 2), np.int64), 2, 2, 0)
    >>> fit_ease(known, EaseSettings(l2=1)).scores(np.array([0, 1])).round(3) + 0
    array([[0.333, 0.5  ],
           [0.333, 0.   ]], dtype=float32)
    """
    from analysis.ranking.ease_solution import solve

    lists = play_lists(material, settings.emphasis)
    tags = settings.tag_weight * tag_rows(material, settings.tags)
    rows = np.concatenate([lists.toarray(), tags.toarray()]).astype(np.float32)
    listeners = np.bincount(material.links["artist"], minlength=material.artists)
    trust = np.where(listeners > 0, np.maximum(listeners, 1.0) ** -settings.damping, 0)
    prior = settings.friends * friend_likeness(material)
    solved, left = solve(rows, trust.astype(np.float32), prior, settings.l2)
    users = slice(0, material.users)
    predictions = rows[users] - settings.l2 * solved[users] / left
    return Ease(predictions.astype(np.float32), rows, solved, trust.astype(np.float32))

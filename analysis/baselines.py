"""What a model of the weights must beat: means by user, by artist, or by both."""

from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from analysis.models.biased_settings import BiasSettings
from analysis.models.material import Material
from analysis.models.shrunk import Floats, shrunk_means


@dataclass(frozen=True, eq=False)
class Offsets:
    """A guess that adds what is usual of the user and of the artist to the overall mean.

    Parameters
    ----------
    overall : float
        Mean of the known weights.
    user, artist : Floats
        Shape (users,) and (artists,): what to add; 0 for who has no known link.
    low, high : float
        Range of the known weights, which no answer leaves.
    """

    overall: float
    user: Floats
    artist: Floats
    low: float
    high: float

    def predict(self, pairs: pd.DataFrame) -> Floats:
        """Predict the weights of pairs of user and artist (rows), shape (pairs,)."""
        users, artists = (pairs[name].to_numpy(np.int64) for name in ("user", "artist"))
        answer: Floats = np.clip(self.full(users, artists), self.low, self.high)
        return answer

    def full(self, users: NDArray[np.int64], artists: NDArray[np.int64]) -> Floats:
        """Return the sums themselves, kept in no range, shape (pairs,)."""
        return self.overall + self.user[users] + self.artist[artists]


def overall_mean(material: Material) -> Offsets:
    """Guess the mean of the known weights for every pair.

    Parameters
    ----------
    material : Material
        Links with weight, at least one.

    Examples
    --------
    >>> links = pd.DataFrame({"user": [0, 1], "artist": [0, 0], "weight": [2.0, 4.0]})
    >>> none, nobody = pd.DataFrame(columns=["user", "artist", "tag"]), np.empty((0, 2), np.int64)
    >>> overall_mean(Material(links, none, nobody, 2, 1, 0)).predict(links).tolist()
    [3.0, 3.0]
    """
    weights = material.links["weight"]
    nothing = np.zeros(material.users), np.zeros(material.artists)
    return Offsets(float(weights.mean()), *nothing, float(weights.min()), float(weights.max()))


def user_mean(material: Material) -> Offsets:
    """Guess the mean of the user's known weights; the overall mean for who has none.

    Parameters
    ----------
    material : Material
        Links with weight, at least one.

    Examples
    --------
    >>> links = pd.DataFrame({"user": [0, 0], "artist": [0, 1], "weight": [2.0, 5.0]})
    >>> none, nobody = pd.DataFrame(columns=["user", "artist", "tag"]), np.empty((0, 2), np.int64)
    >>> user_mean(Material(links, none, nobody, 1, 2, 0)).predict(links).tolist()
    [3.5, 3.5]
    """
    return _moved(overall_mean(material), material, "user", 0.0)


def artist_mean(material: Material) -> Offsets:
    """Guess the mean of the artist's known weights; the overall mean for who has none.

    Parameters
    ----------
    material : Material
        Links with weight, at least one.

    Examples
    --------
    >>> links = pd.DataFrame({"user": [0, 0], "artist": [0, 1], "weight": [2.0, 5.0]})
    >>> none, nobody = pd.DataFrame(columns=["user", "artist", "tag"]), np.empty((0, 2), np.int64)
    >>> artist_mean(Material(links, none, nobody, 1, 2, 0)).predict(links).tolist()
    [2.0, 5.0]
    """
    return _moved(overall_mean(material), material, "artist", 0.0)


def biases(material: Material, settings: BiasSettings) -> Offsets:
    r"""Guess the overall mean plus a bias of the user and one of the artist (ridge regression).

    The biases that make :math:`\sum (w - \mu - b_u - b_a)^2 + k \sum b_u^2 + l \sum b_a^2` least,
    found by solving for all users and for all artists in turn (Koren, Bell and Volinsky 2009, after
    which each is a mean, shrunk).

    Parameters
    ----------
    material : Material
        Links with weight, at least one.
    settings : BiasSettings
        Shrinkages k and l, and how often both are solved for.

    Examples
    --------
    >>> links = pd.DataFrame({"user": [0, 0], "artist": [0, 1], "weight": [2.0, 5.0]})
    >>> none, nobody = pd.DataFrame(columns=["user", "artist", "tag"]), np.empty((0, 2), np.int64)
    >>> settings = BiasSettings(user_shrinkage=1, artist_shrinkage=2, rounds=5)
    >>> biases(Material(links, none, nobody, 1, 2, 0), settings).artist.tolist()  # 1.5 / (1 + 2)
    [-0.5, 0.5]
    """
    found = overall_mean(material)
    for _ in range(settings.rounds):
        found = _moved(found, material, "user", settings.user_shrinkage)
        found = _moved(found, material, "artist", settings.artist_shrinkage)
    return found


def _moved(found: Offsets, material: Material, side: str, shrinkage: float) -> Offsets:
    links, parts = material.links, {"user": found.user, "artist": found.artist}
    rows = {name: links[name].to_numpy(np.int64) for name in parts}
    other = "artist" if side == "user" else "user"
    left = links["weight"].to_numpy(float) - found.overall - parts[other][rows[other]]
    parts[side] = shrunk_means(rows[side], left, len(parts[side]), shrinkage)
    return Offsets(found.overall, **parts, low=found.low, high=found.high)

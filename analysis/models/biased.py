"""A biased, regularised factorisation of the weights."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from analysis.baselines import Offsets, biases
from analysis.models.biased_settings import BiasedSettings
from analysis.models.material import Material
from analysis.models.shrunk import Floats
from analysis.splitting import Split, split_links
from analysis.training import Progress


@dataclass(frozen=True, eq=False)
class Biased:
    r"""A fitted factorisation: :math:`\mu + b_u + b_a + p_u \cdot q_a`.

    Parameters
    ----------
    offsets : Offsets
        The mean and the biases.
    user_vectors, artist_vectors : NDArray[np.float32]
        Shape (users, d) and (artists, d).
    rounds : int
        Rounds of solving that led to it.
    """

    offsets: Offsets
    user_vectors: NDArray[np.float32]
    artist_vectors: NDArray[np.float32]
    rounds: int

    def predict(self, pairs: pd.DataFrame) -> Floats:
        """Predict the weights of pairs of user and artist (rows), shape (pairs,)."""
        users, artists = (pairs[name].to_numpy(np.int64) for name in ("user", "artist"))
        products = np.sum(self.user_vectors[users] * self.artist_vectors[artists], axis=1)
        sums = self.offsets.full(users, artists) + products
        answer: Floats = np.clip(sums, self.offsets.low, self.offsets.high)
        return answer


def fit_biased(
    material: Material,
    settings: BiasedSettings,
    rng: int | np.random.Generator,
    progress: Progress | None = None,
) -> Biased:
    r"""Fit the factorisation to known links by alternating least squares.

    The squared errors plus :math:`\lambda n^\alpha |p|^2` for each vector, n being its links, and
    the biases' shrinkages times their squares (Zhou et al. 2008, Large-scale parallel
    collaborative filtering for the Netflix prize, has no biases and an alpha of 1). Fitted twice:
    a part of the links tells after how many rounds to stop; all links are then fitted so long.

    Parameters
    ----------
    material : Material
        Links with weight.
    settings : BiasedSettings
        Dimension, regularisation and so on.
    rng : int or Generator
        Draws the watched part and the artists' first vectors.
    progress : callable, optional
        Told the rounds done and those to do at most, of the first fit.

    Returns
    -------
    Biased
        The same for the same arguments.
    """
    by_part, by_vector = np.random.default_rng(rng).spawn(2)
    start = by_vector.normal(0, settings.init_std, (material.artists, settings.dimension))
    split = split_links(material.links, by_part, settings.watched_share)
    if not len(split.test) or not len(split.train):
        split = Split(material.links, material.links)
    rounds = _best_round(
        replace(material, links=split.train), split.test, start, settings, progress
    )
    *_, found = _rounds(material, start, settings, rounds)
    return found


def _best_round(
    material: Material,
    watched: pd.DataFrame,
    start: Floats,
    settings: BiasedSettings,
    progress: Progress | None,
) -> int:
    lowest, best = np.inf, 1
    for found in _rounds(material, start, settings, settings.iterations):
        error = float(np.mean((found.predict(watched) - watched["weight"].to_numpy()) ** 2))
        if error < lowest:
            lowest, best = error, found.rounds
        if progress:
            progress(found.rounds, settings.iterations)
        if found.rounds - best >= settings.patience:
            break
    return best


def _rounds(
    material: Material, start: Floats, settings: BiasedSettings, rounds: int
) -> Iterator[Biased]:
    from analysis.models.alternating import solve_round, weighed  # loads TensorFlow

    offsets = biases(material, settings)
    links = weighed(material.links, (material.users, material.artists), settings)
    artist = np.column_stack([offsets.artist, start]).astype(np.float32)
    for number in range(1, rounds + 1):
        user, artist = (part.numpy() for part in solve_round(artist, links))
        moved = replace(offsets, user=user[:, 0].astype(float), artist=artist[:, 0].astype(float))
        yield Biased(moved, user[:, 1:], artist[:, 1:], number)

"""Who is whose friend: any two users may be, those of like taste are more often."""

import numpy as np
from numpy.typing import NDArray

_MEAN_FRIENDS = 9


def befriend(tastes: NDArray[np.float64], rng: np.random.Generator) -> NDArray[np.int64]:
    """Invent friendships, each listed from both sides but for one.

    Parameters
    ----------
    tastes : NDArray[np.float64]
        Shape (users, genres).
    rng : np.random.Generator
        Source of chance.

    Returns
    -------
    NDArray[np.int64]
        Shape (pairs, 2), sorted; nobody is their own friend.

    Examples
    --------
    >>> pairs = befriend(np.eye(4)[[0, 0, 1, 1]], np.random.default_rng(0))
    >>> bool((pairs[:, 0] != pairs[:, 1]).all())
    True
    """
    lengths = np.linalg.norm(tastes, axis=1)
    alike = (tastes @ tastes.T) / np.outer(lengths, lengths)
    outgoing = rng.lognormal(0, 0.7, len(tastes))
    chance = np.triu((0.1 + alike**2) * np.outer(outgoing, outgoing), k=1)
    chance *= _MEAN_FRIENDS * len(tastes) / 2 / chance.sum()
    one, other = np.nonzero(rng.random(chance.shape) < chance)
    both = np.concatenate([np.column_stack([one, other]), np.column_stack([other, one])[1:]])
    pairs: NDArray[np.int64] = both[np.lexsort([both[:, 1], both[:, 0]])].astype(np.int64)
    return pairs

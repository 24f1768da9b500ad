"""Whether friends are closer to each other in an embedding than chance has it."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from analysis.directions import directions


@dataclass(frozen=True)
class Closeness:
    """How close friends are, and how close users who are not.

    Parameters
    ----------
    pairs : int
        Pairs of friends.
    friends, others : float
        Mean cosine of the pairs of friends, and of the drawn pairs of others, -1 to 1.
    auc : float
        Probability that a pair of friends is closer than a pair of others: 0.5 is chance.
    p_value : float
        Share of relabellings of the users in which friends are as close as they are.
    """

    pairs: int
    friends: float
    others: float
    auc: float
    p_value: float


def friend_closeness(
    embedding: NDArray[np.floating[Any]],
    pairs: NDArray[np.int64],
    rng: int | np.random.Generator,
    draws: int = 20_000,
    relabellings: int = 199,
) -> Closeness:
    r"""Compare friends with users drawn at random who are not friends.

    With the cosine c of a pair, AUC is :math:`P(c_{friends} > c_{others}) + P(=)/2`. Pairs that
    share a user are not independent, so the p-value comes from giving the vectors to other users
    at random, which leaves the net of friends as it is (Hubert and Schultz 1976, quadratic
    assignment): (1 + relabellings with friends at least as close) / (1 + relabellings).

    Parameters
    ----------
    embedding : NDArray
        Shape (users, dimension), learnt without the friends; a zero vector has cosine 0.
    pairs : NDArray[np.int64]
        Shape (pairs, 2), of `analysis.evaluation.friend_pairs`: every pair once, the lower row
        first.
    rng : int or Generator
        Randomness.
    draws : int
        Pairs of others drawn; friends among them are dropped.
    relabellings : int
        Relabellings for the p-value; 0 gives 1.

    Returns
    -------
    Closeness
        NaN for what there are no pairs for.

    Examples
    --------
    >>> embedding = np.array([[1.0, 0.0], [1.0, 0.1], [0.0, 1.0], [0.1, 1.0]])
    >>> found = friend_closeness(embedding, np.array([[0, 1], [2, 3]]), rng=0)
    >>> found.auc, found.friends > found.others
    (1.0, True)
    """
    rng, vectors = np.random.default_rng(rng), directions(embedding)
    friends = _cosines(vectors, pairs)
    others = _cosines(vectors, _other_pairs(len(vectors), pairs, rng, draws))
    return Closeness(
        pairs=len(pairs),
        friends=_mean(friends),
        others=_mean(others),
        auc=_auc(friends, others),
        p_value=_p_value(vectors, pairs, rng, relabellings),
    )


def _cosines(vectors: NDArray[np.float64], pairs: NDArray[np.int64]) -> NDArray[np.float64]:
    cosines: NDArray[np.float64] = np.einsum("pd,pd->p", vectors[pairs[:, 0]], vectors[pairs[:, 1]])
    return cosines


def _other_pairs(
    users: int, pairs: NDArray[np.int64], rng: np.random.Generator, draws: int
) -> NDArray[np.int64]:
    drawn = np.sort(rng.integers(users, size=(draws, 2)), axis=1)
    friends = np.isin(drawn @ [users, 1], pairs @ [users, 1])
    others: NDArray[np.int64] = drawn[~friends & (drawn[:, 0] != drawn[:, 1])]
    return others


def _mean(cosines: NDArray[np.float64]) -> float:
    return float(cosines.mean()) if len(cosines) else np.nan


def _auc(friends: NDArray[np.float64], others: NDArray[np.float64]) -> float:
    if not (len(friends) and len(others)):
        return np.nan
    from scipy.stats import rankdata  # slow to load, and not needed to read results

    ranks = rankdata(np.concatenate([friends, others]))[: len(friends)]
    return float((ranks.mean() - (len(friends) + 1) / 2) / len(others))


def _p_value(
    vectors: NDArray[np.float64], pairs: NDArray[np.int64], rng: np.random.Generator, count: int
) -> float:
    if not len(pairs):
        return np.nan
    net = csr_array((np.ones(len(pairs)), (pairs[:, 0], pairs[:, 1])), shape=(len(vectors),) * 2)
    mixed = [_total(net, rng.permutation(vectors)) for _ in range(count)]
    closeness = _total(net, vectors) - 1e-9  # equal but for rounding is as close
    return float((1 + np.sum(np.array(mixed) >= closeness)) / (1 + count))


def _total(net: csr_array, vectors: NDArray[np.float64]) -> float:
    return float((vectors * (net @ vectors)).sum())

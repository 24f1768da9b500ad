"""Who listens to whom, and how often: tastes over genres meet artists of few genres."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from analysis.synthetic.genres import SHARES

LIST_LENGTH = 50
_FULL_LISTS, _FINDS, _UNHEARD = 0.96, 0.46, 2


@dataclass(frozen=True)
class Scene:
    """What the generator knows and the files do not say.

    Parameters
    ----------
    mix : NDArray[np.float64]
        Shape (artists, genres), rows sum to 1: the genres of each artist.
    tastes : NDArray[np.float64]
        Shape (users, genres), rows sum to 1.
    heard : NDArray[np.bool_]
        Shape (users, artists): the links.
    plays : NDArray[np.int64]
        Shape (users, artists): plays of the links, 0 elsewhere.
    """

    mix: NDArray[np.float64]
    tastes: NDArray[np.float64]
    heard: NDArray[np.bool_]
    plays: NDArray[np.int64]


def invent_scene(users: int, artists: int, rng: np.random.Generator) -> Scene:
    """Invent artists, users and links; artists are ordered by appeal, the most wanted first.

    Examples
    --------
    >>> scene = invent_scene(users=30, artists=100, rng=np.random.default_rng(0))
    >>> scene.heard.shape, bool((scene.plays[scene.heard] > 0).all())
    ((30, 100), True)
    """
    mix = _mix(artists, rng)
    tastes = rng.dirichlet(3 * SHARES, users)
    fit = tastes @ mix.T
    heard = _links(fit, rng)
    return Scene(mix, tastes, heard, _plays(heard, fit, rng))


def _mix(artists: int, rng: np.random.Generator) -> NDArray[np.float64]:
    main, side = (rng.choice(len(SHARES), size=artists, p=SHARES) for _ in range(2))
    mix: NDArray[np.float64] = 0.05 * np.tile(SHARES, (artists, 1))
    mix[np.arange(artists), main] += 0.7
    mix[np.arange(artists), side] += 0.25
    return mix


def _links(fit: NDArray[np.float64], rng: np.random.Generator) -> NDArray[np.bool_]:
    """Draw lists: many wanted artists, and finds that nobody else has."""
    users, artists = fit.shape
    shared = artists - int(_FINDS * artists)
    full = rng.random(users) < _FULL_LISTS
    lengths = np.where(full, LIST_LENGTH, rng.integers(5, LIST_LENGTH, users))
    wanted = np.log(fit[:, :shared] + 0.01) * 1.6 - np.log(np.arange(shared) + 20)
    wanted += rng.gumbel(size=(users, shared))
    finders = np.array([rng.choice(users, p=column / column.sum()) for column in fit.T])
    alone = np.arange(artists) >= shared
    heard = _draw(wanted, lengths, finders, alone)
    while not heard.any(axis=0).all():
        # What nobody chose becomes somebody's find, as a listed artist has a listener.
        alone |= ~heard.any(axis=0)
        heard = _draw(wanted, lengths, finders, alone)
    heard[:, artists - _UNHEARD :] = False
    return heard


def _draw(
    wanted: NDArray[np.float64],
    lengths: NDArray[np.int64],
    finders: NDArray[np.int64],
    alone: NDArray[np.bool_],
) -> NDArray[np.bool_]:
    heard = np.zeros((len(lengths), len(finders)), dtype=bool)
    heard[finders[alone], np.flatnonzero(alone)] = True
    scores = np.where(alone[: wanted.shape[1]], -np.inf, wanted)
    order = np.argsort(-scores, axis=1, kind="stable")
    left = np.maximum(lengths - heard.sum(axis=1), 0)
    for user, count in enumerate(np.minimum(left, (~alone).sum())):
        heard[user, order[user, :count]] = True
    return heard


def _plays(
    heard: NDArray[np.bool_], fit: NDArray[np.float64], rng: np.random.Generator
) -> NDArray[np.int64]:
    """Draw log-normal plays, a few of them thirty times as high."""
    active = rng.normal(5.3, 0.9, size=(len(heard), 1))
    eager = np.where(rng.random(heard.shape) < 0.004, np.log(30), 0)
    plays = np.exp(active + rng.normal(0, 0.9, heard.shape) + eager) * np.sqrt(fit / fit.mean())
    return np.where(heard, np.maximum(plays.round(), 1), 0).astype(np.int64)

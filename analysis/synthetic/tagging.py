"""Who tagged which artist with what and when, by genre and with noise."""

import numpy as np
from numpy.typing import NDArray

from analysis.synthetic.genres import ANY_GENRE, DECADES, genre_tag_odds, personal_tags
from analysis.synthetic.hard_cases import HARD_TAGS
from analysis.synthetic.listening import Scene

_DAYS = (np.datetime64("2005-08-01"), np.datetime64("2011-05-10"))
_TOO_EARLY = np.array(["1956-01-01", "1956-01-01", "1957-01-01", "1979-05-01", "1999-12-31"])


def tag_names() -> list[str]:
    """List all tags, those that nobody uses included.

    Examples
    --------
    >>> tag_names()[0]
    'rock'
    """
    return [*genre_tag_odds()[0], *ANY_GENRE, *DECADES, *HARD_TAGS, *personal_tags()]


def tag_artists(scene: Scene, rng: np.random.Generator) -> NDArray[np.int64]:
    """Invent tag assignments.

    Returns
    -------
    NDArray[np.int64]
        Shape (assignments, 3): user, artist, index into `tag_names()`, sorted, no two alike.

    Examples
    --------
    >>> from analysis.synthetic.listening import invent_scene
    >>> rng = np.random.default_rng(0)
    >>> tag_artists(invent_scene(20, 80, rng), rng).shape[1]
    3
    """
    pairs = _tagged_pairs(scene, rng)
    decades = rng.choice(len(DECADES), size=len(scene.mix), p=(0.05, 0.1, 0.25, 0.25, 0.35))
    repeated = pairs[np.repeat(np.arange(len(pairs)), 1 + rng.poisson(1.2, len(pairs)))]
    kinds = rng.choice(4, size=len(repeated), p=(0.72, 0.1, 0.08, 0.1))
    genre = _genre_tags(scene, repeated[:, 1], rng)
    first = len(genre_tag_odds()[0])
    general = first + rng.integers(0, len(ANY_GENRE), len(repeated))
    decade = first + len(ANY_GENRE) + decades[repeated[:, 1]]
    own = first + len(ANY_GENRE) + len(DECADES) + _own_tags(repeated[:, 0], scene, rng)
    tags = np.choose(kinds, [genre, general, decade, own])
    return np.unique(np.column_stack([repeated, tags]), axis=0)


def _tagged_pairs(scene: Scene, rng: np.random.Generator) -> NDArray[np.int64]:
    """Choose for each user some of the artists heard, and a few that are not in the list."""
    users, artists = scene.heard.shape
    counts = np.minimum(1 + rng.lognormal(2.2, 1.1, users), 150).astype(int)
    chance = 0.93 * scene.heard / scene.heard.sum(axis=1, keepdims=True) + 0.07 / artists
    noise = np.log(chance) + rng.gumbel(size=chance.shape)
    order = np.argsort(-noise, axis=1, kind="stable")
    chosen = [(user, artist) for user in range(users) for artist in order[user, : counts[user]]]
    return np.array(chosen, dtype=np.int64)


def _genre_tags(
    scene: Scene, artists: NDArray[np.int64], rng: np.random.Generator
) -> NDArray[np.int64]:
    totals = np.cumsum(scene.mix @ genre_tag_odds()[1], axis=1)[artists]
    below = (rng.random((len(artists), 1)) > totals).sum(axis=1)
    drawn: NDArray[np.int64] = np.minimum(below, totals.shape[1] - 1)
    return drawn


def _own_tags(
    users: NDArray[np.int64], scene: Scene, rng: np.random.Generator
) -> NDArray[np.int64]:
    """Draw from each user's own four rare tags."""
    known = len(HARD_TAGS) + len(personal_tags())
    own = rng.choice(known, size=(len(scene.tastes), 4))
    own[:, 0] = rng.choice(len(HARD_TAGS), size=len(own))
    drawn: NDArray[np.int64] = own[users, rng.integers(0, 4, len(users))]
    return drawn


def invent_dates(count: int, rng: np.random.Generator) -> NDArray[np.datetime64]:
    """Invent days of tagging; a few lie before there was anything to tag, as in the real data.

    Examples
    --------
    >>> invent_dates(9, np.random.default_rng(0)).min()
    np.datetime64('1956-01-01')
    """
    days = rng.integers(_DAYS[0].astype(int), _DAYS[1].astype(int), count).astype("datetime64[D]")
    few = min(len(_TOO_EARLY), count)
    days[rng.choice(count, few, replace=False)] = _TOO_EARLY[:few]
    dates: NDArray[np.datetime64] = days
    return dates

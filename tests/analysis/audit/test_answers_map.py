"""Is the map of 2021 attached to the right artists, and what are its small clumps?"""

from collections import Counter, defaultdict
from functools import cache

import numpy as np
import pytest
from numpy.typing import NDArray

from analysis.audit.artist_points import all_points
from analysis.audit.clumps import clump_labels
from tests.analysis.audit.audited import Audited


@cache
def _points(audited: Audited) -> NDArray[np.float64]:
    study = audited.study
    model, perplexity = study.models.regularised, study.audit.perplexity
    return all_points(audited.dataset, model, study.split, perplexity)


def _nearest(points: NDArray[np.float64], k: int) -> list[list[int]]:
    found = []
    for at, point in enumerate(points):
        squares = ((points - point) ** 2).sum(axis=1)
        squares[at] = np.inf
        some = np.argpartition(squares, k)[:k]
        found.append(some.tolist())
    return found


def _main_genres(audited: Audited) -> dict[int, str]:
    """By artist id the genre most given to it; of as many the more used tag."""
    raw = audited.raw
    used = Counter(raw.tags[tag] for _, _, tag in raw.taggings)
    genres = sorted(used, key=lambda tag: (-used[tag], tag))[: audited.study.genres.count]
    given: dict[int, Counter[str]] = defaultdict(Counter)
    for _, artist, tag in raw.taggings:
        if raw.tags[tag] in genres:
            given[artist][raw.tags[tag]] += 1
    return {
        a: min(counts, key=lambda t: (-counts[t], genres.index(t))) for a, counts in given.items()
    }


def _purity(audited: Audited, named: list[int]) -> float:
    genres = _main_genres(audited)
    told = [at for at, artist in enumerate(named) if artist in genres]
    own = [genres[named[at]] for at in told]
    near = _nearest(_points(audited)[told], audited.study.audit.nearest)
    return float(np.mean([[own[at] == own[o] for o in near[at]] for at in range(len(own))]))


def _heard(audited: Audited) -> list[int]:
    """Artist ids by point of the map."""
    return [int(artist) for artist in audited.dataset.artist_rows.ids][: len(_points(audited))]


def test_genres_on_the_map(audited: Audited) -> None:
    # Are the t-SNE coordinates attached to the right artists? Genres of the nearest on the map.
    raw, found, heard = audited.raw, audited.found.purity, _heard(audited)
    assert found.right == pytest.approx(_purity(audited, heard), abs=1e-3)
    named = [raw.ids[raw.places[artist]] for artist in heard]
    assert found.wrong == pytest.approx(_purity(audited, named), abs=1e-3)


def test_genres_of_any_two(audited: Audited) -> None:
    # The same question: what any two artists with a genre would agree.
    genres = _main_genres(audited)
    sizes = Counter(genres[artist] for artist in _heard(audited) if artist in genres)
    total = sum(sizes.values())
    chance = sum(n * (n - 1) for n in sizes.values()) / (total * (total - 1))
    assert audited.found.purity.chance == pytest.approx(chance, abs=1e-9)


def test_listeners_of_clumps(audited: Audited) -> None:
    # What are the small clumps? Mostly the list of one listener, given which points are a clump.
    members: dict[int, list[int]] = defaultdict(list)
    for artist, label in zip(_heard(audited), clump_labels(_points(audited)), strict=True):
        if label >= 0:
            members[int(label)].append(artist)
    shares = []
    for artists in members.values():
        listeners = Counter(user for artist in artists for user in audited.raw.audience[artist])
        shares.append(max(listeners.values()) / len(artists))
    found = audited.found.clumps
    assert found.clumps == len(members)
    assert found.median_share == pytest.approx(np.median(shares))
    assert found.mostly_one == pytest.approx(np.mean([share >= 0.9 for share in shares]))


def test_groups_drawn_at_random(audited: Audited) -> None:
    # The same question: groups as large, of other artists drawn at random, share few listeners.
    heard, rng, medians = _heard(audited), np.random.default_rng(1), []
    sizes = Counter(label for label in clump_labels(_points(audited)).tolist() if label >= 0)
    for _ in range(20):
        mixed, shares, start = rng.permutation(heard).tolist(), [], 0
        for size in sizes.values():
            group, start = mixed[start : start + size], start + size
            users = Counter(user for artist in group for user in audited.raw.audience[artist])
            shares.append(max(users.values()) / size)
        medians.append(np.median(shares))
    drawn = audited.found.clumps.median_share_drawn
    assert drawn is not None
    assert min(medians) - 0.02 <= drawn <= max(medians) + 0.02


def test_listeners_of_the_nearest(audited: Audited) -> None:
    # What are the small clumps? Artists near each other on the map have listeners in common.
    audience, heard = audited.raw.audience, _heard(audited)
    near = _nearest(_points(audited), audited.study.audit.nearest)
    shares = [
        np.mean([bool(audience[heard[at]] & audience[heard[other]]) for other in others])
        for at, others in enumerate(near)
    ]
    assert audited.found.clumps.near_share == pytest.approx(np.mean(shares), abs=1e-4)
    assert audited.found.clumps.near_chance == audited.found.ids.chance  # tested there

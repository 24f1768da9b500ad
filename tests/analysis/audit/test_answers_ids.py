"""Why some wrong tables looked plausible: what the order of the ids gives away, once more."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import pairwise
from math import log2

import numpy as np
import pytest

from analysis.list_splits import list_split
from tests.analysis.audit.audited import Audited

Found = list[tuple[int, list[int], list[int]]]
"""User's row, recommended rows best first, and the rows kept aside."""


def test_artists_next_to_each_other(audited: Audited) -> None:
    # How were the ids of the data set assigned? By list: neighbours by id share listeners.
    audience = audited.raw.audience
    shared = [bool(audience[one] & audience[other]) for one, other in pairwise(sorted(audience))]
    assert audited.found.ids.next_share == pytest.approx(sum(shared) / len(shared))


def test_any_two_artists(audited: Audited) -> None:
    # How were the ids assigned? The share among all pairs, to compare with.
    lists: dict[int, set[int]] = defaultdict(set)
    for user, artist, _ in audited.raw.links:
        lists[user].add(artist)
    audience = audited.raw.audience
    met = sum(len(set().union(*(lists[u] for u in users))) - 1 for users in audience.values())
    chance = met / (len(audience) * (len(audience) - 1))
    assert audited.found.ids.chance == pytest.approx(chance)


def test_recommending_by_ids(audited: Audited) -> None:
    # How well does a recommender do that knows the order of ids alone?
    ids = audited.found.ids
    recall, ndcg = [], []
    for number in range(audited.study.ranking.splits):
        for _, best, held_out in _recommended(audited, number):
            hits = [artist in held_out for artist in best]
            recall.append(sum(hits) / len(held_out))
            ideal = sum(1 / log2(place + 2) for place in range(min(10, len(held_out))))
            ndcg.append(sum(hit / log2(place + 2) for place, hit in enumerate(hits)) / ideal)
    assert ids.recall_at_10.mean == pytest.approx(np.mean(recall), abs=1e-4)
    assert ids.ndcg_at_10.mean == pytest.approx(np.mean(ndcg), abs=1e-4)


def test_rarest_artists_by_ids(audited: Audited) -> None:
    # How well does it find the artists that hardly anybody knows?
    rarest = _least_known(audited)
    found: list[bool] = []
    for number in range(audited.study.ranking.splits):
        for _, best, held_out in _recommended(audited, number):
            found += [artist in best for artist in held_out if artist in rarest]
    assert audited.found.ids.rarest_recall == pytest.approx(np.mean(found), abs=1e-3)


def test_tags_of_the_nearest_by_id(audited: Audited) -> None:
    # Why did wrong tables look plausible? Artists near each other by id have like tags.
    asked = audited.study.likeness
    audience = audited.raw.audience
    known = sorted(a for a, users in audience.items() if len(users) >= asked.candidates_minimum)
    place = {artist: at for at, artist in enumerate(sorted(audience))}
    near = []
    for artist in audited.raw.by_popularity[: min(asked.artists, len(known))]:
        others = [other for other in known if other != artist]
        others.sort(key=lambda other: (abs(place[other] - place[artist]), audited.row_of[other]))
        near.append((artist, others[: asked.nearest]))
    assert audited.found.ids.tag_agreement == pytest.approx(audited.agreement(near), abs=1e-9)


def _recommended(audited: Audited, number: int) -> Iterator[tuple[int, list[int], list[int]]]:
    """Recommend by the sum of 1 / (1 + places between), over the training part of each list."""
    split = list_split(audited.dataset, audited.study.ranking.split, number)
    train, validation, test = (
        _by_user(zip(part["user"], part["artist"], strict=True))
        for part in (split.train, split.validation, split.test)
    )
    ids, names = audited.dataset.artist_rows.ids, audited.raw.names
    heard = Counter(int(artist) for artist in split.train["artist"])
    order = sorted(range(len(ids)), key=lambda row: (-heard[row], names[int(ids[row])], row))
    tied = np.empty(len(ids))
    tied[order] = np.arange(len(ids))
    place = {artist: at for at, artist in enumerate(sorted(audited.raw.audience))}
    row_at = np.array([audited.row_of[artist] for artist in sorted(audited.raw.audience)])
    nearness = 1 / (1 + np.abs(np.arange(-len(place), len(place) + 1)))
    for user, held_out in test.items():
        scores = np.zeros(len(ids))
        for row in train.get(user, []):
            at = place[int(ids[row])]
            scores[row_at] += nearness[len(place) - at : 2 * len(place) - at]
        scores[train.get(user, []) + validation.get(user, [])] = -1
        some = np.argpartition(-scores, 40)[:40]
        best = some[np.lexsort((tied[some], -scores[some].round(9)))][:10]
        yield user, best.tolist(), held_out


def _by_user(pairs: Iterator[tuple[int, int]]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = defaultdict(list)
    for user, artist in pairs:
        found[int(user)].append(int(artist))
    return found


def _least_known(audited: Audited) -> set[int]:
    """Rows of the least known artists: classes of a tenth of the links, by the links' middle."""
    counts = Counter(len(users) for users in audited.raw.audience.values())
    links, before, classes = len(audited.raw.links), 0, {}
    for listeners in sorted(counts):
        own = counts[listeners] * listeners
        classes[listeners] = int(10 * (before + own / 2) / links)
        before += own
    least = min(classes.values())
    return {
        audited.row_of[artist]
        for artist, users in audited.raw.audience.items()
        if classes[len(users)] == least
    }

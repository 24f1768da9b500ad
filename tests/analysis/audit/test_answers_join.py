"""Is the genre join off by one, what was recommended to a listener, and which figures are right?"""

import json
from collections import Counter, defaultdict

import numpy as np
import pytest

from analysis.paths import LISTENING_DATA
from tests.analysis.audit.audited import Audited, printed, similarities


def test_tags_that_moved(audited: Audited) -> None:
    # Is the genre join off by one? Tags whose artist's id, less one, is another artist's.
    raw = audited.raw
    moved = sum(artist - 1 in raw.names for _, artist, _ in raw.taggings)
    assert audited.found.join.moved == pytest.approx(moved / len(raw.taggings))


def test_artists_whose_tag_changed(audited: Audited) -> None:
    # What happens with the right join? The most used tag of so many artists is another.
    raw = audited.raw
    used = Counter(tag for _, _, tag in raw.taggings)
    given: dict[int, Counter[int]] = defaultdict(Counter)
    for _, artist, tag in raw.taggings:
        given[artist][tag] += 1
    first = {
        artist: min(counts, key=lambda tag: (-counts[tag], -used[tag], raw.tags[tag]))
        for artist, counts in given.items()
    }
    tagged = [artist for artist in given if artist in raw.names]
    changed = sum(first[artist] != first.get(artist + 1) for artist in tagged)
    assert audited.found.join.changed == pytest.approx(changed / len(tagged))


def test_winners_given_again(audited: Audited) -> None:
    # Are the filters right? With them and the wrong join, the printed winners come out again.
    if audited.dataset.is_sample:
        assert audited.found.join.reproduced is None
        return
    raw, again = audited.raw, 0
    winners = printed("genres")["winners"]
    for winner in winners:
        given = {a - 1 for _, a, tag in raw.taggings if raw.tags[tag] == winner["filter"]}
        best = max(given & set(raw.names), key=lambda a: len(raw.audience[a]))
        same = raw.names[best] == winner["artist"]
        again += same and len(raw.audience[best]) == winner["listeners"]
    assert list(audited.found.join.reproduced or ()) == [again, len(winners)]


def test_merged_list(audited: Audited) -> None:
    # What is in the Spotify top 10, and how many rows did the bare except skip?
    raw, found = audited.raw, audited.found.merged
    part = "sample" if audited.dataset.is_sample else "original"
    file = next((LISTENING_DATA / part).glob("*.json"))
    least = audited.study.listening.minimum_seconds * 1000
    plays = [p for p in json.loads(file.read_text()) if p["msPlayed"] >= least]
    wanted = {play["artistName"] for play in plays}
    asked = [artist for artist in raw.by_popularity if raw.names[artist] in wanted]
    vectors, scored = audited.vectors("regularised"), {}
    for artist in asked:
        scores = similarities(vectors, raw.ids.index(artist), "cosine")
        for line in np.argsort(-scores)[:6].tolist():  # the lowest score of an artist is kept
            other = raw.ids[line]
            scored[other] = min(scored.get(other, np.inf), scores[line])
    best = sorted(scored, key=lambda other: -round(scored[other], 6))[:10]
    assert found.length == len(best)
    assert found.inputs == sum(artist in asked for artist in best)


def test_printed_merged_list(audited: Audited) -> None:
    # What is in the Spotify top 10, and how many rows did the bare except skip? As printed.
    found = audited.found.merged
    if audited.dataset.is_sample:
        assert (found.printed_inputs, found.skipped) == (None, None)
        return
    file = printed("listening")
    inputs = sum(name in file["query_artists"] for name in file["top10"])
    assert list(found.printed_inputs or ()) == [inputs, len(file["top10"])]
    answered, matched = len(file["query_artists"]), file["matched_artists"]
    assert list(found.skipped or ()) == [matched - answered, matched]

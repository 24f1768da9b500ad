"""Is the genre join off by one, what was recommended to a listener, and which figures are right?"""

import json
import tomllib
from collections import Counter, defaultdict
from statistics import mean, median, quantiles, stdev
from typing import Any

import numpy as np
import pytest

from analysis.paths import LISTENING_DATA, PROJECT
from tests.analysis.audit.audited import Audited, similarities

FOLDER = PROJECT / "data" / "published"


def _printed(part: str) -> dict[str, Any]:
    return tomllib.loads((FOLDER / f"report-2021-{part}.toml").read_text(encoding="utf-8"))


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
    winners = _printed("genres")["winners"]
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
    printed = _printed("listening")
    inputs = sum(name in printed["query_artists"] for name in printed["top10"])
    assert list(found.printed_inputs or ()) == [inputs, len(printed["top10"])]
    answered, matched = len(printed["query_artists"]), printed["matched_artists"]
    assert list(found.skipped or ()) == [matched - answered, matched]


def test_outliers(audited: Audited) -> None:
    # Look for more: a quarter of all links are outliers by the rule of 2021; by Tukey's, fewer.
    plays = [count for _, _, count in audited.raw.links]
    first, _, third = quantiles(plays, n=4, method="inclusive")
    found = audited.found.outliers
    assert found.above_quartile == pytest.approx(mean(count > third for count in plays))
    fence = third + 1.5 * (third - first)
    assert found.above_fence == pytest.approx(mean(count > fence for count in plays))


def _weights(audited: Audited) -> list[float]:
    plays = [count for _, _, count in audited.raw.links]
    third = quantiles(plays, n=4, method="inclusive")[2]
    cap, least = median(count for count in plays if count > third), min(plays)
    return [1 + 9 * (min(count, cap) - least) / (cap - least) for count in plays]


def test_variance_between_users(audited: Audited) -> None:
    # Look for more: how much of the scaled weight is the user's level, and says nothing of artists.
    weights, of_user = _weights(audited), defaultdict(list)
    for (user, _, _), weight in zip(audited.raw.links, weights, strict=True):
        of_user[user].append(weight)
    overall = mean(weights)
    between = sum(len(own) * (mean(own) - overall) ** 2 for own in of_user.values())
    total = sum((weight - overall) ** 2 for weight in weights)
    assert audited.found.between_users == pytest.approx(between / total, abs=1e-9)


def _summary(values: list[float]) -> dict[str, float]:
    first, middle, third = quantiles(values, n=4, method="inclusive")
    return {
        "mean": mean(values),
        "std": stdev(values),
        "min": min(values),
        "q25": first,
        "q50": middle,
        "q75": third,
        "max": max(values),
    }


def _figures(audited: Audited, folder: Any) -> dict[str, Any]:
    """Work out all that was printed of the data, under the keys of the file of printed figures."""
    raw = audited.raw
    plays = [count for _, _, count in raw.links]
    heard = {raw.names[artist]: len(users) for artist, users in raw.audience.items()}
    popular = [count for count in heard.values() if count > 100]
    above = [count for count in plays if count > 614]
    users = {
        u: at for at, u in enumerate(sorted({k[0] for k in raw.links}, key=lambda u: str(u - 2)))
    }
    artists = [raw.places[artist] for _, artist, _ in raw.links]
    pictures = (folder / "artists.dat").read_text(encoding="utf-8").split("\n")[1:-1]
    return {
        "artists": len(raw.artists),
        "null_picture_urls": sum(not line.rstrip("\r").split("\t")[3] for line in pictures),
        "links": len(plays),
        "users": len(users),
        "artists_over_100_listeners": len(popular),
        "links_of_artists_over_100": sum(popular),
        "share_of_links_over_100_percent": 100 * sum(popular) / len(plays),
        "tag_assignments": len(raw.taggings),
        "friend_pairs": len((folder / "user_friends.dat").read_text().split("\n")) - 2,
        "tags": len(raw.tags),
        "weight": _summary([float(count) for count in plays]),
        "outliers": {"threshold": 614, "rows": len(above), "median": median(above)},
        "scaled_weight": _summary(_weights(audited)),
        "reindexed_mean": {
            "user": mean(users[user] for user, _, _ in raw.links),
            "artist": mean(artists),
        },
        "top_artists": heard,
        "top_tags": Counter(raw.tags[tag] for _, _, tag in raw.taggings),
    }


def test_printed_figures(audited: Audited, request: pytest.FixtureRequest) -> None:
    # Believe nothing that you have not computed: every printed figure of the data, once more.
    if audited.dataset.is_sample:
        assert audited.found.right_figures is None
        return
    figures = _figures(audited, request.getfixturevalue("real_data"))
    right = []
    for key, printed in _printed("preparation").items():
        if key == "data":
            continue
        pairs = printed if isinstance(printed, dict) else {"": printed}
        own = figures[key] if isinstance(printed, dict) else {"": figures[key]}
        for name, value in pairs.items():
            digits = len(str(value).partition(".")[2])
            right.append(abs(own[name] - value) <= 0.5 * 10.0**-digits + 1e-9)
    assert list(audited.found.right_figures or ()) == [sum(right), len(right)]

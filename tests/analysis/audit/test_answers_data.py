"""Outliers, the variance between users, and every printed figure of the data, counted again."""

from collections import Counter, defaultdict
from statistics import mean, median, quantiles, stdev
from typing import Any

import pytest

from tests.analysis.audit.audited import Audited, printed


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
    for key, value in printed("preparation").items():
        if key == "data":
            continue
        pairs = value if isinstance(value, dict) else {"": value}
        own = figures[key] if isinstance(value, dict) else {"": figures[key]}
        for name, figure in pairs.items():
            digits = len(str(figure).partition(".")[2])
            right.append(abs(own[name] - figure) <= 0.5 * 10.0**-digits + 1e-9)
    assert list(audited.found.right_figures or ()) == [sum(right), len(right)]

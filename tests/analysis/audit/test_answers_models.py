"""Do the models of 2021 beat simple guesses, and does a lower error recommend better?"""

from collections import defaultdict

import numpy as np
import pandas as pd
import pytest

from analysis.audit.ranked_weights import sampled_users
from analysis.steps import split_weights, trained
from tests.analysis.audit.audited import Audited

Links = list[tuple[int, int, float]]


def _links(part: pd.DataFrame) -> Links:
    columns = (part[name].tolist() for name in ("user", "artist", "weight"))
    return list(zip(*columns, strict=True))


def _curves(audited: Audited, model: str) -> list[dict[int, float]]:
    asked, repeats = audited.models[model], range(audited.study.repeats.count)
    tables = [trained(audited.dataset, asked, audited.study.split, n).curve for n in repeats]
    return [dict(zip(t["iteration"], t["test_mse"], strict=True)) for t in tables]


def test_better_than_the_user_mean(audited: Audited) -> None:
    # Do its models beat predicting the user's mean? Lowest error of the curve, over the repeats.
    errors = []
    for repeat in range(audited.study.repeats.count):
        split = split_weights(audited.dataset, audited.study.split, repeat)
        of_user: dict[int, list[float]] = defaultdict(list)
        for user, _, weight in _links(split.train):
            of_user[user].append(weight)
        overall = float(split.train["weight"].mean())
        guess = {user: sum(weights) / len(weights) for user, weights in of_user.items()}
        missed = [(guess.get(u, overall) - weight) ** 2 for u, _, weight in _links(split.test)]
        errors.append(sum(missed) / len(missed))
    lowest = [np.mean([min(c.values()) for c in _curves(audited, m)]) for m in audited.models]
    better = sum(error < np.mean(errors) for error in lowest)
    assert audited.found.models_better_than_user_mean == better


def test_what_stopping_on_the_test_links_gains(audited: Audited) -> None:
    # By how much does the printed lowest error flatter? The step is chosen on the other repeats.
    for model, gain in audited.found.stopping_gain.items():
        gains = []
        for number, own in enumerate(curves := _curves(audited, model)):
            others = curves[:number] + curves[number + 1 :]
            step = min(own, key=lambda at: sum(other[at] for other in others))
            gains.append(own[step] - min(own.values()))
        assert gain == pytest.approx(np.mean(gains), abs=1e-6)


def test_test_links_of_artists_never_seen(audited: Audited) -> None:
    # Why is its test error so high? Many test links are of artists without a training link.
    shares = []
    for repeat in range(audited.study.repeats.count):
        split = split_weights(audited.dataset, audited.study.split, repeat)
        seen = {artist for _, artist, _ in _links(split.train)}
        unseen = [artist not in seen for _, artist, _ in _links(split.test)]
        shares.append(sum(unseen) / len(unseen))
    assert audited.found.unseen_share == pytest.approx(np.mean(shares), abs=1e-12)


def test_recommending_by_dot_products(audited: Audited) -> None:
    # Do models of a lower error recommend better? Those of 2021, by their dot products.
    split = split_weights(audited.dataset, audited.study.split)
    whole = audited.models["regularised"]
    left_out = {"none": ("l2", "gravity"), "l2": ("gravity",), "gravity": ("l2",)}
    parts = {
        f"ablation_{name}": whole.model_copy(update=dict.fromkeys(terms, 0.0))
        for name, terms in left_out.items()
    }
    for model, settings in {**audited.models, **parts}.items():
        got = trained(audited.dataset, settings, audited.study.split)
        users, artists = got.user_embedding.astype(float), got.artist_embedding.astype(float)
        missed = [(users[u] @ artists[a] - weight) ** 2 for u, a, weight in _links(split.test)]
        found = audited.found.ranked[model]
        assert found.test_mse == pytest.approx(np.mean(missed), rel=1e-5)
        recall = _recall(audited, users @ artists.T)
        assert found.recall_at_10 == pytest.approx(recall, abs=1e-6)


def test_recommending_by_biases(audited: Audited) -> None:
    # Do models of a lower error recommend better? Mean and biases, solved by plain loops.
    split, asked = split_weights(audited.dataset, audited.study.split), audited.study.weights.biases
    users, artists = len(audited.dataset.user_rows), len(audited.dataset.artist_rows)
    links = _links(split.train)
    mean = sum(weight for _, _, weight in links) / len(links)
    of_user, of_artist = [0.0] * users, [0.0] * artists
    for _ in range(asked.rounds):
        sums, counts = [0.0] * users, [asked.user_shrinkage] * users
        for user, artist, weight in links:
            sums[user] += weight - mean - of_artist[artist]
            counts[user] += 1
        of_user = [total / count for total, count in zip(sums, counts, strict=True)]
        sums, counts = [0.0] * artists, [asked.artist_shrinkage] * artists
        for user, artist, weight in links:
            sums[artist] += weight - mean - of_user[user]
            counts[artist] += 1
        of_artist = [total / count for total, count in zip(sums, counts, strict=True)]
    table = mean + np.add.outer(of_user, of_artist)
    guesses = np.clip(table, 1, 10)  # the ends of the scale
    missed = [(guesses[user, artist] - weight) ** 2 for user, artist, weight in _links(split.test)]
    found = audited.found.ranked["biases"]
    assert found.test_mse == pytest.approx(np.mean(missed), rel=1e-5)
    recall = _recall(audited, guesses)
    assert found.recall_at_10 == pytest.approx(recall, abs=1e-6)


def test_error_against_recall(audited: Audited) -> None:
    # Do models of a lower error recommend better? Spearman's correlation from ranks of our own.
    models = [m for m in audited.found.ranked.values() if m.test_mse is not None]
    errors, recalls = _ranks([m.test_mse for m in models]), _ranks([m.recall_at_10 for m in models])
    middle = (len(models) + 1) / 2
    together = sum((e - middle) * (r - middle) for e, r in zip(errors, recalls, strict=True))
    spread = sum((e - middle) ** 2 for e in errors) * sum((r - middle) ** 2 for r in recalls)
    assert audited.found.error_recall_correlation == pytest.approx(together / spread**0.5)


def _ranks(values: list[float | None]) -> list[float]:
    told = [value for value in values if value is not None]
    return [sum(v < own for v in told) + (1 + told.count(own)) / 2 for own in told]


def _recall(audited: Audited, scores: np.ndarray) -> float:
    """Mean over the same drawn users of the held-out artists among ten; ties as in a ranking."""
    split = split_weights(audited.dataset, audited.study.split)
    asked = split.test["user"].to_numpy(np.int64)
    drawn = sampled_users(asked, audited.study.audit.users, audited.study.split.seed)
    known, held_out = defaultdict(set), defaultdict(set)
    for part, lists in ((split.train, known), (split.test, held_out)):
        for user, artist, _ in _links(part):
            lists[user].add(artist)
    heard = np.bincount(split.train["artist"], minlength=scores.shape[1])
    names = [audited.raw.names[int(artist)] for artist in audited.dataset.artist_rows.ids]
    order = sorted(range(len(names)), key=lambda row: (-heard[row], names[row], row))
    recalls = []
    for user in drawn.tolist():
        own = scores[user]
        best = sorted((r for r in order if r not in known[user]), key=lambda r: -own[r])[:10]
        recalls.append(len(held_out[user] & set(best)) / len(held_out[user]))
    return float(np.mean(recalls))

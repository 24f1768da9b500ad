"""The clusters' numbers by another route."""

from collections import Counter, defaultdict
from itertools import product
from math import exp, lgamma, log
from statistics import mean, median

import numpy as np
import pytest


@pytest.fixture(scope="module")
def judged(answered):
    """Cluster and main genre of the judged artists."""
    return [(answered.labels[at], answered.genres[at]) for at in answered.judged]


def entropy(values):
    n = len(values)
    return -sum(count / n * log(count / n) for count in Counter(values).values())


def by_chance(a, b, n):
    """Expected share of the information in a group of a and one of b rows out of n."""
    whole = lgamma(a + 1) + lgamma(b + 1) + lgamma(n - a + 1) + lgamma(n - b + 1) - lgamma(n + 1)
    total = 0.0
    for both in range(max(1, a + b - n), min(a, b) + 1):
        parts = (both + 1, a - both + 1, b - both + 1, n - a - b + both + 1)
        total += both / n * log(n * both / (a * b)) * exp(whole - sum(map(lgamma, parts)))
    return total


def adjusted(pairs):
    """Adjusted mutual information (Vinh et al. 2010), by its formula."""
    one, other, n = [a for a, _ in pairs], [b for _, b in pairs], len(pairs)
    sizes, others = Counter(one), Counter(other)
    shared = sum(
        both / n * log(n * both / (sizes[a] * others[b])) for (a, b), both in Counter(pairs).items()
    )
    kinds = product(Counter(sizes.values()).items(), Counter(others.values()).items())
    chance = sum(s * t * by_chance(a, b, n) for (a, s), (b, t) in kinds)
    return (shared - chance) / ((entropy(one) + entropy(other)) / 2 - chance)


def pure(pairs):
    counts = defaultdict(Counter)
    for cluster, genre in pairs:
        counts[cluster][genre] += 1
    return sum(max(count.values()) for count in counts.values()) / len(pairs)


def test_sizes(answered):
    sizes = Counter(answered.labels)
    found = answered.found.clustering
    assert answered.found.clusters == len(sizes)
    assert (found.smallest, found.largest) == (min(sizes.values()), max(sizes.values()))
    assert sum(sizes.values()) == len(answered.shown)
    assert found.judged == len(answered.judged)


def test_purity_and_purity_by_chance(answered, judged):
    # Do clusters follow genres? Beside it: the genres dealt out anew a thousand times.
    found, rng = answered.found.clustering, np.random.default_rng(5)
    assert found.purity == pytest.approx(pure(judged))
    labels, genres = zip(*judged, strict=True)
    deals = [rng.permutation(genres).tolist() for _ in range(1000)]
    chance = mean(pure(list(zip(labels, deal, strict=True))) for deal in deals)
    assert found.purity_chance == pytest.approx(chance, abs=0.01)


def test_information_of_clusters_and_genres(answered, judged):
    assert answered.found.clustering.mutual_information == pytest.approx(adjusted(judged))


def test_information_of_clusters_and_the_most_used_tag_of_any_kind(answered):
    pairs = [
        (answered.labels[at], answered.most_given(answered.shown[at], answered.tags_by_use))
        for at in answered.judged
    ]
    assert all(tag for _, tag in pairs)
    found = answered.found.clustering.mutual_information_any_tag
    assert found == pytest.approx(adjusted(pairs))


def one_listener(answered, labels):
    """Median over clusters of the largest share that is in one list."""
    cluster_of = dict(zip(answered.shown, labels, strict=True))
    lists = defaultdict(Counter)
    for user, artist, _ in answered.raw.links:
        if artist in cluster_of:
            lists[cluster_of[artist]][user] += 1
    sizes = Counter(labels)
    return median(max(users.values()) / sizes[cluster] for cluster, users in lists.items())


def test_share_of_a_cluster_in_one_list(answered):
    # Is a cluster one listener's list?
    found = answered.found.clustering
    assert found.one_listener == pytest.approx(one_listener(answered, answered.labels))
    # Drawn groups: fifty artists next to each other in popularity change places.
    rng, draws = np.random.default_rng(7), []
    for _ in range(20):
        labels = [
            label
            for start in range(0, len(answered.labels), 50)
            for label in rng.permutation(answered.labels[start : start + 50]).tolist()
        ]
        draws.append(one_listener(answered, labels))
    assert found.one_listener_drawn == pytest.approx(mean(draws), abs=0.02)
    assert found.one_listener > found.one_listener_drawn

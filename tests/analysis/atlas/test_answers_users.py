"""The numbers of the users' map by another route."""

from collections import Counter
from math import ceil, floor, sqrt

import numpy as np
import pytest

from analysis.atlas.user_steps import user_cells
from tests.analysis.atlas.near_by import same_genre, trust

LAYOUTS = ("embedding", "tsne", "umap", "pca")


def test_users_on_the_map(answered):
    users = {user for user, _, _ in answered.raw.links}
    assert answered.found.users.users == len(users) == len(answered.user_spaces["tsne"])
    assert answered.found.users.genre_purity.judged == sum(map(bool, answered.user_genres))


@pytest.mark.parametrize("name", LAYOUTS)
def test_nearest_users_share_a_genre(answered, name):
    own = [at for at, genre in enumerate(answered.user_genres) if genre]
    said, points = [answered.user_genres[at] for at in own], answered.user_spaces[name][own]
    share = same_genre(name, points, said, answered.study.atlas.judge.nearest)
    assert getattr(answered.found.users.genre_purity, name) == pytest.approx(share, abs=1e-3)


def test_chance_that_two_users_share_a_genre(answered):
    counts = Counter(genre for genre in answered.user_genres if genre)
    n = sum(counts.values())
    chance = sum(count / n * (count - 1) / (n - 1) for count in counts.values())
    assert answered.found.users.genre_purity.chance == pytest.approx(chance)


@pytest.mark.parametrize("name", LAYOUTS[1:])
def test_trustworthiness(answered, name):
    spaces, k = answered.user_spaces, answered.study.atlas.trust
    expected = trust(spaces["embedding"], spaces[name], k)
    # Users whose artists nobody else has may have no direction; then all are as near to them.
    found = getattr(answered.found.users.trustworthiness, name)
    assert found == pytest.approx(expected, abs=5e-4)


def test_cells_and_who_is_left_out(answered):
    points, found = answered.user_spaces["tsne"].tolist(), answered.found.users
    side = ceil(sqrt(len(points)) / 2)
    middle = [(min(axis) + max(axis)) / 2 for axis in zip(*points, strict=True)]
    longer = max(max(axis) - min(axis) for axis in zip(*points, strict=True))
    inside = Counter()
    for point in points:
        shares = [(at - mid) / longer + 0.5 for at, mid in zip(point, middle, strict=True)]
        inside[tuple(min(floor(share * side), side - 1) for share in shares)] += 1
    shown = {
        cell: users for cell, users in inside.items() if users >= answered.study.atlas.fewest_users
    }
    assert found.cells == len(shown)
    assert found.left_out == pytest.approx(1 - sum(shown.values()) / len(points))
    cells = user_cells(*answered.asked, answered.study.genres).cells
    assert {
        (x, y): users for x, y, users in zip(cells.x, cells.y, cells.users, strict=True)
    } == shown


def test_friends_are_nearer_than_others(answered):
    # By all pairs of users, where the number under test is of pairs drawn at random.
    x, y = answered.user_spaces["tsne"].T
    row_of = {user: row for row, user in enumerate(answered.dataset.user_rows.ids.tolist())}
    friends = answered.dataset.friends[["user_id", "friend_id"]].to_numpy().tolist()
    known = {(row_of[a], row_of[b]) for a, b in friends if a in row_of and b in row_of and a != b}
    known |= {(b, a) for a, b in known}
    near, far = [], []
    for row in range(len(x)):
        apart = np.hypot(x[:row] - x[row], y[:row] - y[row]).tolist()
        for other, distance in enumerate(apart):
            (near if (row, other) in known else far).append(distance)
    ordered = np.sort(far)
    nearer = 1 - np.searchsorted(ordered, near).mean() / len(ordered)
    assert answered.found.users.friends_nearer == pytest.approx(nearer, abs=0.01)

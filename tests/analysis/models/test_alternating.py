import numpy as np
import pandas as pd

from analysis.models.alternating import solve_round, weighed
from analysis.models.biased_settings import BiasedSettings

SETTINGS = BiasedSettings(
    user_shrinkage=0.5,
    artist_shrinkage=2,
    rounds=1,
    dimension=2,
    init_std=0.1,
    l2=0.3,
    l2_power=0.5,
    iterations=1,
    patience=1,
)


def solved(features, target, ridge):
    return np.linalg.solve(features.T @ features + np.diag(ridge), features.T @ target)


def test_a_round_solves_the_equations_of_each_user_then_of_each_artist():
    rng = np.random.default_rng(1)
    users, artists = np.nonzero(rng.random((5, 4)) < 0.7)
    links = pd.DataFrame({"user": users, "artist": artists, "weight": rng.normal(size=len(users))})
    links = links.sample(frac=1, random_state=1)  # in any order
    first = rng.normal(size=(4, 3)).astype(np.float32)
    found = [part.numpy() for part in solve_round(first, weighed(links, (5, 4), SETTINGS))]
    user, artist = np.zeros((5, 3)), np.zeros((4, 3))
    weights = links["weight"] - links["weight"].mean()
    sides = (("user", "artist", user, first, 0.5), ("artist", "user", artist, user, 2))
    for mine, theirs, answer, others, shrinkage in sides:
        for row, of_row in links.groupby(mine):
            other = others[of_row[theirs]]
            features = np.column_stack([np.ones(len(of_row)), other[:, 1:]])
            ridge = [shrinkage, *[0.3 * len(of_row) ** 0.5] * 2]
            answer[row] = solved(features, weights[of_row.index] - other[:, 0], ridge)
    np.testing.assert_allclose(found[0], user, atol=1e-4)
    np.testing.assert_allclose(found[1], artist, atol=1e-4)


def test_who_has_no_link_has_no_bias_and_no_vector():
    links = pd.DataFrame({"user": [1, 1], "artist": [0, 2], "weight": [1.0, 3.0]})
    start = np.ones((3, 3), dtype=np.float32)
    user, artist = (p.numpy() for p in solve_round(start, weighed(links, (2, 3), SETTINGS)))
    assert not user[0].any() and not artist[1].any()
    assert user[1].any() and artist[2].any()

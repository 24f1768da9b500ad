import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.baselines import artist_mean, biases, overall_mean, user_mean
from analysis.models.biased_settings import BiasSettings
from analysis.models.material import Material

LINKS = pd.DataFrame({"user": [0, 0, 1], "artist": [0, 1, 0], "weight": [2.0, 4.0, 9.0]})
ASKED = pd.DataFrame({"user": [0, 1, 2, 0], "artist": [0, 1, 0, 2]})


def known(links=LINKS):
    none = pd.DataFrame(columns=["user", "artist", "tag"])
    return Material(links, none, np.empty((0, 2), dtype=np.int64), users=3, artists=3, tags=0)


def test_means_worked_by_hand():
    assert overall_mean(known()).predict(ASKED).tolist() == [5, 5, 5, 5]
    assert user_mean(known()).predict(ASKED).tolist() == [3, 9, 5, 3]
    assert artist_mean(known()).predict(ASKED).tolist() == [5.5, 4, 5.5, 5]


def test_the_first_round_of_biases_worked_by_hand():
    # Less 5: -3, -1, 4. Users: -4 / (2 + 2), 4 / (1 + 2). Left for the artists: -2 and 8 / 3 for
    # the first, 0 for the second: (2 / 3) / (2 + 1).
    found = biases(known(), BiasSettings(user_shrinkage=2, artist_shrinkage=1, rounds=1))
    assert found.user == pytest.approx([-1, 4 / 3, 0])
    assert found.artist == pytest.approx([2 / 9, 0, 0])
    assert found.predict(ASKED) == pytest.approx([38 / 9, 19 / 3, 47 / 9, 4])


def test_biases_are_those_of_the_ridge_regression():
    settings = BiasSettings(user_shrinkage=2, artist_shrinkage=1, rounds=200)
    found = biases(known(), settings)
    features = np.array([[1, 0, 1, 0], [1, 0, 0, 1], [0, 1, 1, 0]], dtype=float)
    left = features.T @ features + np.diag([2, 2, 1, 1])
    solved = np.linalg.solve(left, features.T @ np.array([-3.0, -1, 4]))
    assert [*found.user[:2], *found.artist[:2]] == pytest.approx(solved.tolist())


@given(
    st.lists(
        st.tuples(st.integers(0, 2), st.integers(0, 2), st.floats(1, 10)),
        min_size=1,
        unique_by=lambda link: link[:2],
    )
)
def test_no_answer_leaves_the_range_of_the_known_weights(links):
    frame = pd.DataFrame(links, columns=["user", "artist", "weight"])
    settings = BiasSettings(user_shrinkage=0.1, artist_shrinkage=0.1, rounds=3)
    models = [overall_mean, user_mean, artist_mean, lambda of: biases(of, settings)]
    for model in models:
        found = model(known(frame)).predict(ASKED)
        assert frame["weight"].min() <= found.min() <= found.max() <= frame["weight"].max()

import numpy as np
import pandas as pd
import pytest

from analysis.listening.nearest_users import nearest_users

USERS = np.array([[1, 0], [1, 0.1], [1, -0.1], [0, 1], [-1, 0]], np.float64)
LINKS = pd.DataFrame(
    {"user": [0, 0, 0, 1, 1, 1, 2, 2, 3, 4], "artist": [0, 1, 2, 0, 2, 3, 2, 1, 4, 0]}
)
NAMES = ["A", "B", "C", "D", "E"]
ROWS, VECTOR = np.array([0]), np.array([2.0, 0.0])


def told(folding, users=USERS, vector=VECTOR, **changed):
    settings = folding.model_copy(update={"nearest_users": 3, "fewest_users": 3} | changed)
    return nearest_users(users, vector, ROWS, LINKS, NAMES, settings)


def test_what_is_told_of_three_users_by_hand(folding):
    found = told(folding)
    slanted = 1 / np.sqrt(1.01)
    assert found.users == 3
    assert found.cosine == pytest.approx(slanted)  # of 1 and twice the slanted one
    assert found.low == pytest.approx(slanted)
    assert found.high == pytest.approx((1 + slanted) / 2)
    assert found.shared == 1  # 1, 1 and 0
    assert found.shared_by_all == pytest.approx(3 / 5)
    # C is with all three of them; B with two only, A the listener has.
    assert found.artists.to_dict("list") == {
        "row": [2],
        "name": ["C"],
        "users": [3],
        "expected": [pytest.approx(3 * 3 / 5)],
    }


def test_of_too_few_users_nothing_is_told(folding):
    for found in (told(folding, nearest_users=2), told(folding, users=USERS[:2])):
        assert found.users == 0 and found.artists.empty and np.isnan(found.cosine)
        assert np.isnan(found.shared)


def test_a_listener_without_a_vector_is_near_nobody(folding):
    assert told(folding, vector=np.zeros(2)).users == 0


def test_no_artist_of_fewer_users_is_named(folding):
    for fewest in (2, 3):
        artists = told(folding, fewest_users=fewest).artists
        assert (artists["users"] >= fewest).all()
    assert told(folding, fewest_users=2).artists["name"].tolist() == ["C", "B"]

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.atlas.views import around, drawn, matching

SQUARE = np.array([[0, 0], [4, 0], [0, 3], [9, 9], [1, 1]])


def test_around_an_artist_are_its_nearest_on_the_map():
    # From (0, 0): 1.41 to (1, 1), 3 to (0, 3), 4 to (4, 0), 12.7 to (9, 9).
    assert around(SQUARE, 0, 3).tolist() == [0, 4, 2, 1]


def test_few_artists_have_few_around_them():
    assert around(SQUARE[:2], 1, 10).tolist() == [1, 0]
    assert around(SQUARE[:1], 0, 10).tolist() == [0]


@pytest.mark.parametrize(
    ("text", "rows"),
    [("and the", [0]), ("AND", [0, 1]), (".*", [2]), ("(", [2]), ("", []), ("zzz", [])],
)
def test_a_text_is_no_pattern(text, rows):
    assert matching(["Echo and the Sun", "Sand", "(.*)+["], text).tolist() == rows


@given(st.lists(st.integers(0, 20), max_size=30), st.integers(1, 20), st.integers(1, 9))
def test_drawn_artists_are_different_and_known_enough(heard, at_least, count):
    listeners = np.array(heard, dtype=np.int64)
    rows = drawn(listeners, at_least, count, seed=1)
    assert len(rows) == min(count, int((listeners >= at_least).sum()))
    assert len(set(rows.tolist())) == len(rows)
    assert (listeners[rows] >= at_least).all()


def test_the_seed_decides_who_is_drawn():
    everyone = np.full(1000, 9)
    first, again, other = (drawn(everyone, 5, 20, seed) for seed in (1, 1, 2))
    assert first.tolist() == again.tolist() != other.tolist()

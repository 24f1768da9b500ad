"""Users of a map: their genre, and how they are counted together."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.atlas.friends_on_map import friends_nearer
from analysis.atlas.user_cells import count_in_cells
from analysis.atlas.user_genres import user_genres
from analysis.dataset import load_dataset
from analysis.genres import GenreSettings


def test_a_users_genre_is_that_of_most_of_its_artists(tiny):
    # Of the artists that anyone has in a list, Ada alone has a genre, rock: users 7, 8 and 9.
    data = load_dataset(tiny)
    found = dict(zip(data.user_rows.ids, user_genres(data, GenreSettings(count=2)), strict=True))
    assert found == {5: "", 7: "rock", 8: "rock", 9: "rock"}


def test_few_users_are_not_shown():
    points = np.array([[0.0, 0]] * 4 + [[9.0, 9]] * 2 + [[9.0, 0]] * 10)
    genres = np.array(["pop", "pop", "", "jazz"] + ["pop"] * 2 + ["jazz", "pop"] * 5)
    found = count_in_cells(points, genres, 3)  # 16 users: 2 x 2 cells
    assert found.side == 2
    # Of pop and jazz, five each, more users of the map have pop (9 beside 6).
    assert found.cells.values.tolist() == [[0, 0, 4, "pop", 0.5], [1, 0, 10, "pop", 0.5]]
    assert found.left_out == pytest.approx(2 / 16)


def test_users_at_one_place_are_one_cell():
    found = count_in_cells(np.ones((5, 2)), np.array([""] * 5), 3)
    assert found.cells[["users", "genre", "share"]].values.tolist() == [[5, "", 0.0]]


@given(st.lists(st.integers(0, 5), min_size=1, max_size=40))
def test_everybody_is_counted_or_left_out(places):
    points = np.column_stack([places, places]).astype(float)
    found = count_in_cells(points, np.array(["pop"] * len(points)), 3)
    assert found.cells["users"].sum() == pytest.approx((1 - found.left_out) * len(points))
    assert (found.cells["users"] >= 3).all()


def test_without_friends_there_is_nothing_to_compare():
    assert np.isnan(friends_nearer(np.eye(3), np.empty((0, 2), dtype=np.int64), rng=0))

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.atlas.genre_agreement import GenreShare, neighbour_genre_share

DEGREES = np.radians([0, 10, 30, 90, 100])
FAN = np.column_stack([np.cos(DEGREES), np.sin(DEGREES)])


def test_shares_worked_out_by_hand():
    # Nearest: 0 -> 10 (same), 10 -> 0 (same), 30 -> 10 (other), 90 -> 100 and back (other).
    # Pairs of the same genre: pop 1 and jazz 1 of 10.
    found = neighbour_genre_share(FAN, ["pop", "pop", "jazz", "jazz", "rock"], k=1)
    assert (found.nearest, found.chance) == (pytest.approx(2 / 5), pytest.approx(2 / 10))


def test_artists_without_a_genre_are_no_neighbours():
    # Without 10, the nearest of 0 and of 30 are each other; 90 and 100 go together.
    found = neighbour_genre_share(FAN, ["pop", "", "pop", "jazz", "rock"], k=1)
    assert (found.nearest, found.chance) == (pytest.approx(2 / 4), pytest.approx(1 / 6))


def test_lengths_do_not_matter_but_directions_do():
    stretched = FAN * np.array([[1], [9], [0.1], [5], [1]])
    genres = ["pop", "pop", "jazz", "jazz", "rock"]
    assert neighbour_genre_share(stretched, genres, 2) == neighbour_genre_share(FAN, genres, 2)


@pytest.mark.parametrize("genres", [[""] * 5, ["pop", "", "", "", ""]])
def test_too_few_to_compare_share_nothing(genres):
    assert neighbour_genre_share(FAN, genres, k=3) == GenreShare(0.0, 0.0)


@given(st.lists(st.sampled_from(["pop", "jazz"]), min_size=5, max_size=5))
def test_with_all_others_as_neighbours_nearest_is_chance(genres):
    found = neighbour_genre_share(FAN, genres, k=99)
    assert found.nearest == pytest.approx(found.chance)

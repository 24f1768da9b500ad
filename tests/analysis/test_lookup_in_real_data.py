import time

import pytest

from analysis.lookup import find_artist, index_names

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def index(real):
    return index_names(real.artist_names)


@pytest.mark.parametrize(
    ("name", "found", "others"),
    [
        ("Queen", "Queen", []),
        ("Pink", "Pink", ["P!nk"]),
        ("P!nk", "P!nk", ["Pink"]),
        ("Drake", "Drake", []),
        ("Ke$ha", "Ke$ha", []),
        ("Kesha", "Ke$ha", []),
        ("Florence + the Machine", "Florence + the Machine", ["Florence and The Machine"]),
        ("Florence & the Machine", "Florence + the Machine", ["Florence and The Machine"]),
        ("Beyoncé", "Beyoncé", []),
        ("beyonce", "Beyoncé", []),
        ("Beatles", "The Beatles", ["Battles"]),
        ("Bjork", "Björk", []),
        ("Jay Z", "Jay-Z", []),
    ],
)
def test_in_the_real_data_the_artist_that_is_meant_is_found(real, index, name, found, others):
    match = find_artist(name, index)
    assert real.artist_names[match.row] == found
    assert real.artist_names[list(match.candidates)].tolist() == others


def test_a_spelling_among_all_real_names_is_found_at_once(index):
    start = time.perf_counter()
    assert find_artist("Zyxwvut Unknown", index).kind == "none"
    assert time.perf_counter() - start < 0.1

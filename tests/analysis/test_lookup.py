import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.lookup import find_artist, index_names

NAMES = [
    "Queens of the Stone Age",
    "Queen",
    "Pink Floyd",
    "P!nk",
    "Pink",
    "Nick Drake",
    "Drake",
    "Ke$ha",
    "Florence + the Machine",
    "Beyoncé",
    "QUEEN",
    "(.*)+[",
    "<script>alert(1)</script>",
]
INDEX = index_names(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_every_name_finds_itself(name):
    match = find_artist(name, INDEX)
    assert NAMES[match.row] == name
    assert match.kind == "exact"


@pytest.mark.parametrize(
    ("name", "found", "kind"),
    [
        ("queen", "Queen", "folded"),
        ("Beyonce", "Beyoncé", "folded"),
        ("florence + the machine", "Florence + the Machine", "folded"),
        ("KE$HA", "Ke$ha", "folded"),
        ("Pink Floid", "Pink Floyd", "spelling"),
        ("Florence & the Machine", "Florence + the Machine", "spelling"),
    ],
)
def test_the_artist_that_is_meant_is_found(name, found, kind):
    match = find_artist(name, INDEX)
    assert (NAMES[match.row], match.kind) == (found, kind)


def test_others_that_may_be_meant_are_candidates():
    assert find_artist("Queen", INDEX).candidates == (NAMES.index("QUEEN"),)
    assert find_artist("quEEn", INDEX).candidates == (NAMES.index("QUEEN"),)


@pytest.mark.parametrize("name", ["Q.*", ".", "", "Zyxwvut Unknown"])
def test_a_name_is_no_pattern_and_may_be_unknown(name):
    match = find_artist(name, INDEX)
    assert (match.row, match.kind) == (None, "none")
    assert len(match.candidates) == 5


def test_equally_near_spellings_go_to_the_lower_row():
    assert find_artist("abcdefgx", index_names(["abcdefgz", "abcdefga"])).row == 0
    assert find_artist("abcdefgx", index_names(["abcdefga", "abcdefgz"])).row == 0


def test_the_threshold_decides():
    # "pinc floyd": 9 of 10 letters match, ratio 0.9
    assert find_artist("Pinc Floyd", INDEX, spelling=0.9).kind == "spelling"
    assert find_artist("Pinc Floyd", INDEX, spelling=0.91).kind == "none"


@given(st.lists(st.text(min_size=1), min_size=1, max_size=9), st.data())
def test_an_exact_name_is_found_at_its_first_row(names, data):
    name = data.draw(st.sampled_from(names))
    assert find_artist(name, index_names(names)).row == names.index(name)


def test_nothing_is_found_among_no_names():
    assert find_artist("Queen", index_names([])).candidates == ()


def test_in_the_sample_every_name_finds_itself(sample):
    index = index_names(sample.artist_names)
    for name in sample.artist_names[:200]:
        assert sample.artist_names[find_artist(name, index).row] == name
    assert any(re.escape(name) != name for name in sample.artist_names[:60])

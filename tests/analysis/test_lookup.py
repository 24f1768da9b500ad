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
    "The Beatles",
    "Battles",
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
        ("Kesha", "Ke$ha", "spelling"),
        ("Pink Floid", "Pink Floyd", "spelling"),
        ("Florence & the Machine", "Florence + the Machine", "spelling"),
        ("Beatles", "The Beatles", "spelling"),
        ("Drakes", "Drake", "spelling"),
    ],
)
def test_the_artist_that_is_meant_is_found(name, found, kind):
    match = find_artist(name, INDEX)
    assert (NAMES[match.row], match.kind) == (found, kind)


@pytest.mark.parametrize(
    ("name", "others"),
    [
        ("Queen", ["QUEEN"]),
        ("quEEn", ["QUEEN"]),
        ("QUEEN", ["Queen"]),
        ("Pink", ["P!nk"]),
        ("PINK", ["P!nk"]),
        ("P!nk", ["Pink"]),
        ("Drake", []),
        # "battles" and "beatles" have 6 of 7 letters in common: 12 / 14
        ("Beatles", ["Battles"]),
    ],
)
def test_others_that_may_be_meant_are_candidates(name, others):
    assert [NAMES[row] for row in find_artist(name, INDEX).candidates] == others


@pytest.mark.parametrize("name", ["Q.*s", "Que|Pink", "^The.*", "Zyxwvut Unknown"])
def test_a_name_is_no_pattern_and_may_be_unknown(name):
    match = find_artist(name, INDEX)
    assert (match.row, match.kind) == (None, "none")
    assert len(match.candidates) == 5


@pytest.mark.parametrize("name", ["", " ", ".", "夜"])
def test_a_name_without_a_common_letter_is_near_to_nobody(name):
    assert find_artist(name, index_names(["Queen", "Pink"])).candidates == ()


def test_an_unknown_name_gives_the_nearest_spelling_first():
    # "pinkmachine": 8 of 11 and 21 letters with "florenceandthemachine" (16 / 32), 4 of 11 and 4
    # with "pink" (8 / 15, twice), 5 of 11 and 9 with "pinkfloyd" (4 letters: 8 / 20)
    match = find_artist("Pink Machine", INDEX)
    assert [NAMES[row] for row in match.candidates[:3]] == [
        "P!nk",
        "Pink",
        "Florence + the Machine",
    ]


def test_equally_near_spellings_go_to_the_lower_row():
    assert find_artist("abcdefgx", index_names(["abcdefgz", "abcdefga"])).row == 0
    assert find_artist("abcdefgx", index_names(["abcdefga", "abcdefgz"])).row == 0


def test_the_threshold_decides():
    # "pincfloyd": 8 of 9 letters agree, similarity 16 / 18
    assert find_artist("Pinc Floyd", INDEX, spelling=0.88).kind == "spelling"
    assert find_artist("Pinc Floyd", INDEX, spelling=0.89).kind == "none"
    assert find_artist("Kesha", INDEX, spelling=1).kind == "spelling"


@given(st.lists(st.text(min_size=1), min_size=1, max_size=9), st.data())
def test_an_exact_name_is_found_at_its_first_row(names, data):
    name = data.draw(st.sampled_from(names))
    assert find_artist(name, index_names(names)).row == names.index(name)


@given(st.lists(st.text(max_size=5), max_size=9), st.text(max_size=5))
def test_candidates_are_other_rows_each_once_and_few(names, name):
    match = find_artist(name, index_names(names), spelling=0.5)
    rows = [*match.candidates, *([] if match.row is None else [match.row])]
    assert len(set(rows)) == len(rows)
    assert set(rows) <= set(range(len(names)))
    assert len(match.candidates) <= 5


def test_nothing_is_found_among_no_names():
    assert find_artist("Queen", index_names([])).candidates == ()


def test_in_the_sample_every_name_finds_itself(sample):
    index = index_names(sample.artist_names)
    for name in sample.artist_names[:200]:
        assert sample.artist_names[find_artist(name, index).row] == name
    assert any(re.escape(name) != name for name in sample.artist_names[:60])

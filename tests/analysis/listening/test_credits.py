from hypothesis import given
from hypothesis import strategies as st

from analysis.listening.credits import credited


def test_guests_go_before_lists_and_lists_before_pairs() -> None:
    assert credited("A & B; C feat. D") == [["A & B; C"], ["A & B"], ["A", "B"]]


def test_of_names_that_may_be_one_artists_each_must_be_known() -> None:
    assert credited("Crosby, Stills & Nash") == [["Crosby", "Stills", "Nash"]]
    assert credited("Sleeping with Sirens") == [["Sleeping", "Sirens"]]
    assert credited("AC/DC") == [["AC", "DC"]]


def test_a_guest_may_stand_in_brackets() -> None:
    for guest in ("(feat. B)", "[ft. B]", "featuring B", "(with B)"):
        assert credited(f"A {guest}") == [["A"]]


def test_letters_within_words_join_nothing() -> None:
    assert credited("Band of Horses") == []
    assert credited("Alexandra") == []
    assert credited("Withered Hand") == []


@given(st.text(max_size=30))
def test_a_way_is_never_empty_nor_the_name_itself(name: str) -> None:
    for way in credited(name):
        assert way != [name]
        assert all(part.strip() for part in way)

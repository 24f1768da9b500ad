import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.folding import fold, spoken


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("BEYONCÉ", "beyonce"),
        ("Mötley  Crüe\n", "motley crue"),
        ("СЕВЕРНЫЙ", "северныи"),
        ("Straße", "strasse"),
        ("$x$", "$x$"),
        ("夜明け", "夜明け"),
        ("\u0301", "\u0301"),
        ("´", "\u0301"),
        ("𝕬", "a"),
        ("Æther Łódź RØYKSOPP", "aether lodz royksopp"),
        ("  ", ""),
    ],
)
def test_case_accents_and_spaces_go(name, folded):
    assert fold(name) == folded


@given(st.text())
def test_folding_twice_changes_nothing_more(name):
    assert fold(fold(name)) == fold(name)


@given(st.text(min_size=1))
def test_only_blank_names_fold_to_nothing(name):
    assert bool(fold(name)) == bool(name.strip())


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Ke$ha", "kesha"),
        ("A$AP", "asap"),
        ("Too $hort", "tooshort"),
        ("BO$$", "boss"),
        ("7000$", "7000"),
        ("$$$", "$$$"),
        ("P!nk", "pink"),
        ("Wham!", "wham"),
        ("3OH!3", "3oh3"),
        ("!!!", "!!!"),
        ("Florence + the Machine", "florenceandthemachine"),
        ("Florence & The Machine", "florenceandthemachine"),
        ("+44", "44"),
        ("The Beatles", "beatles"),
        ("The The", "the"),
        ("Theatre", "theatre"),
        ("The !!!", "the !!!"),
        ("Guns N’ Roses", "gunsnroses"),
        ("M.I.A.", "mia"),
        ("Jay-Z", "jayz"),
        ("(.*)+[", "(.*)+["),
        ("हिन्दी", "हिनदी"),
        ("", ""),
    ],
)
def test_signs_are_said_or_left_out(name, said):
    assert spoken(name) == said


@given(st.text())
def test_names_that_fold_alike_are_said_alike(name):
    assert spoken(fold(name)) == spoken(name)


@given(st.text(min_size=1))
def test_only_blank_names_are_said_as_nothing(name):
    assert bool(spoken(name)) == bool(name.strip())

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.folding import fold


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

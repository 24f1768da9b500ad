"""Lookups of 2021, by hand on five artists, and one name after the other on the real ones."""

import re
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.audit.lookups import first_match, lookup_outcomes
from analysis.dataset import Dataset, load_dataset

NAMES = st.lists(st.text("aA.[(*+ é", max_size=4), max_size=5)


def by_hand(pattern: str, names: Sequence[str]) -> int | str | None:
    """The place of the first name that has the pattern, without any short cut."""
    try:
        return next((i for i, name in enumerate(names) if re.search(pattern, name)), None)
    except re.error:
        return "error"


@given(NAMES, st.text("aA.[(*+ é", max_size=3))
@pytest.mark.filterwarnings("ignore:Possible")
def test_the_short_cut_changes_no_answer(names: list[str], pattern: str) -> None:
    try:
        found: int | str | None = first_match(names)(pattern)
    except ValueError:
        found = "error"
    assert found == by_hand(pattern, names) or not names  # without names nothing is compiled


@pytest.mark.parametrize(
    ("name", "outcome", "answered"),
    [
        ("da", "another", "Ada"),  # in the file Ada comes first, and has it within
        ("o", "another", "Zoë"),  # on the first line, though of the highest id
        ("Bär", "nothing", ""),  # read as BÃ¤r
        ("*da", "error", ""),
        ("A.*", "another", "Ada"),
        ("Ada", "right", "Ada"),  # a namesake's answer has the right name
    ],
)
def test_whom_a_name_found(
    edit: Callable[[str, str, str], Path], name: str, outcome: str, answered: str
) -> None:
    utf8 = name.encode().decode("latin-1")  # `edit` writes each character as a byte
    data = load_dataset(edit("artists.dat", "\tada\t", f"\t{utf8}\t"))
    found = lookup_outcomes(data).set_index("name")
    row = found[found.index == name].iloc[-1]
    assert (row["outcome"], row["answered"]) == (outcome, answered)


def test_who_has_no_listeners_is_not_asked_for(tiny: Path) -> None:
    found = lookup_outcomes(load_dataset(tiny))
    assert found["name"].tolist() == ["Ada", "ada", 'Ba"r']
    assert found["listeners"].tolist() == [3, 2, 2]
    assert set(found["outcome"]) == {"right"}
    assert len(lookup_outcomes(load_dataset(tiny), most=1)) == 1


@pytest.mark.slow
def test_the_real_names_one_by_one(real: Dataset, real_data: Path) -> None:
    lines = (real_data / "artists.dat").read_bytes().splitlines()[1:]
    names = [line.split(b"\t")[1] for line in lines]
    read = [name.decode("latin-1") for name in names]
    found = lookup_outcomes(real, most=300)
    for row in found.itertuples():
        place = by_hand(row.name, read)
        answered = names[place].decode() if isinstance(place, int) else ""
        assert row.answered == answered
    queen = found.set_index("name").loc["Queen"]
    assert (queen["outcome"], queen["answered"]) == ("another", "Queens of the Stone Age")


@pytest.mark.slow
def test_how_often_real_lookups_went_wrong(real: Dataset) -> None:
    counts = lookup_outcomes(real)["outcome"].value_counts()
    assert counts.sum() == 1000
    # *NSYNC and +44 begin with a quantifier; no other of these names is an incomplete pattern.
    assert counts["error"] == 2

"""What the chapter says, for whatever there is to compare."""

from collections.abc import Callable

import pytest

from analysis.changes.schema import Changes, TextChange
from analysis.changes.wording import (
    artists_sentence,
    neighbours_sentence,
    numbers_sentence,
    opening,
)
from analysis.text import NO_BREAK_SPACE, Shown
from tests.analysis.changes.built import changes, first, moved


def test_the_first_version_says_that_there_is_nothing_before_it() -> None:
    assert opening(first()).startswith("No version was published before this one")


@pytest.mark.parametrize("sentence", [artists_sentence, numbers_sentence, neighbours_sentence])
def test_the_first_version_says_nothing_of_changes(sentence: Callable[[Changes], Shown]) -> None:
    assert sentence(first()) == ""
    assert sentence(changes()) != ""


@pytest.mark.parametrize(
    ("made", "same", "told"),
    [
        ("2026-03-01T10:00:00Z", True, "1-a of 2026-03-01, the last that was published before it."),
        (None, True, "1-a, the last that was published before it."),
    ],
)
def test_what_this_version_is_compared_with(made: str | None, same: bool, told: str) -> None:
    found = opening(changes(made=made, same_data=same))
    assert f"is compared with {told} That one was made from the same data." in found


def test_other_data_are_told() -> None:
    assert opening(changes(same_data=False)).endswith("was made from other data.")
    assert opening(changes(same_data=None)).endswith("was made from data unknown.")


def test_artists_that_nobody_listed_are_not_called_the_same() -> None:
    unknown = changes({"artists_added": None, "artists_gone": None})
    assert artists_sentence(unknown) == "The version before lists no artists to compare."


FIVE = ["Air", "Blur", "Can", "Low", "Muse"]


@pytest.mark.parametrize(
    ("added", "gone", "told"),
    [
        ([], [], "Both versions list the same artists."),
        (["Air"], [], "1 artist is new (Air); 0 are gone."),
        ([], ["Air"], "0 artists are new; 1 is gone (Air)."),
        (["Air", "Low"], FIVE, f"2 artists are new (Air, Low); 5 are gone ({', '.join(FIVE)})."),
        (
            [*FIVE, "Pulp"],
            ["NA"],
            "6 artists are new (Air, Blur, Can, Low, Muse, …); 1 is gone (NA).",
        ),
    ],
)
def test_artists_that_are_new_and_gone(added: list[str], gone: list[str], told: str) -> None:
    assert artists_sentence(changes({"artists_added": added, "artists_gone": gone})) == told


def test_hostile_names_reach_the_page_as_they_are() -> None:
    found = artists_sentence(changes({"artists_added": ["<script>\n*x*"]}))
    assert found == "1 artist is new (<script> *x*); 0 are gone."
    assert r"\<script\> \*x\*" in found._repr_markdown_()


def test_numbers_are_counted_by_what_became_of_them() -> None:
    numbers = [
        moved("same", 3, 3),
        moved("moved", 3, 4),
        moved("same with interval", 3, 3, half=1, more_than_noise=False),
        moved("within noise", 3, 4, half=1, more_than_noise=False),
        moved("beyond", 3, 9, half=1, more_than_noise=True),
        moved("new", None, 1),
        moved("gone", 1, None),
        moved("gone too", 0, None),
    ]
    texts = [TextChange(name="model", before="plain", now=None)]
    assert numbers_sentence(changes(numbers=numbers, texts=texts)) == (
        "Of 5 numbers that both versions state, 3 differ. 1 is new and 2 are gone. For 3 there "
        "are intervals on both sides: of these, 1 differs by more than noise. Beside the numbers, "
        "1 name or list of names differs."
    )


@pytest.mark.parametrize(
    ("pair", "told"),
    [
        ((1, 1), ""),
        ((None, 1), " 1 is new and 0 are gone."),
        ((1, None), " 0 are new and 1 is gone."),
    ],
)
def test_new_and_gone_numbers_are_told_only_where_there_are_any(
    pair: tuple[float | None, float | None], told: str
) -> None:
    found = numbers_sentence(changes(numbers=[moved("a", *pair)]))
    assert f" 0 differ.{told}" in found
    assert ("new" in found) is bool(told)


def test_nearest_artists_that_stayed() -> None:
    near = {"artists": 1234, "unchanged": 1000, "mean_kept": 0.913}
    found = neighbours_sentence(changes(near=near)).replace(NO_BREAK_SPACE, "_")
    assert found.startswith("Of 1,234 artists with a list in both versions, 1,000 have the same")
    assert found.endswith("on average 91.3_% of a list is kept.")
    assert neighbours_sentence(changes()) == "No artist has a list in both versions."

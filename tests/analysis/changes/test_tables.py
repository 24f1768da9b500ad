"""What the chapter's tables show, and in which order."""

import pandas as pd
import pytest

from analysis.changes.schema import ListChange, NumberChange
from analysis.changes.tables import LISTS, MOST, lists_table, numbers_table, rows_table
from tests.analysis.changes.built import changes, first, moved


def shown(numbers: list[NumberChange]) -> list[str]:
    names: list[str] = numbers_table(changes(numbers=numbers))["name"].tolist()
    return names


def test_rows_then_and_now_and_their_difference() -> None:
    rows = {"users": [9, 7], "links": [40, 45], "tags": [None, 3], "artists": [2, None]}
    table = rows_table(changes(data={"rows": rows}))
    kinds = ["users", "links of a user to an artist", "tags", "artists"]
    assert table["kind"].tolist() == kinds
    assert table["before"].tolist() == [9, 40, pd.NA, 2]
    assert table["now"].tolist() == [7, 45, 3, pd.NA]
    assert table["difference"].tolist() == [-2, 5, pd.NA, pd.NA]


def test_the_first_version_has_no_difference_of_rows() -> None:
    table = rows_table(changes(previous=None, data={"rows": {"users": [None, 7]}}))
    assert table.iloc[0].tolist() == ["users", pd.NA, 7, pd.NA]


def test_beyond_noise_comes_first_by_intervals_then_the_rest_by_size() -> None:
    # Differences in widths of both intervals: 4 / (1 + 1), 3 / (0.5 + 0.5), and no width at all;
    # in parts of the larger number: 10 / 110, 1 / 2, 5 / 5, 22 / 20, 2 / 1.
    numbers = [
        moved("little", 100, 110),
        moved("half", -2, -1),
        moved("all", 0, 5),
        moved("past zero", 20, -2),
        moved("turned", -1, 1),
        moved("two widths", 1, 5, half=0.5, more_than_noise=True),
        moved("three widths", 4, 1, half=0.25, more_than_noise=True),
        moved("no width", 1, 1.5, half=0, more_than_noise=True),
    ]
    beyond = ["no width", "three widths", "two widths"]
    assert shown(numbers) == [*beyond, "turned", "past zero", "all", "half", "little"]
    table = numbers_table(changes(numbers=numbers))
    assert table["verdict"].tolist() == ["yes"] * 3 + ["–"] * 5
    assert table.loc[1, ["before", "now", "difference"]].tolist() == ["4", "1", "−3"]


@pytest.mark.parametrize(
    ("before", "now", "told"),
    [
        (19521, 19522, ["19,521", "19,522", "1"]),
        (0.123456, 0.1, ["0.1235", "0.1000", "−0.0235"]),
        (4.5, 12345.5, ["4.500", "12,346", "12,341"]),
        (0.0001234, 0.5, ["0.0001234", "0.5000", "0.500"]),
    ],
)
def test_counts_are_told_in_full_and_other_numbers_to_four_digits(
    before: float, now: float, told: list[str]
) -> None:
    row = numbers_table(changes(numbers=[moved("a", before, now)])).iloc[0]
    assert row[["before", "now", "difference"]].tolist() == told


def test_keys_are_told_as_words() -> None:
    assert shown([moved("a.b_c.at_10", 1, 2)]) == ["a › b c › at 10"]


def test_equals_stand_by_name() -> None:
    assert shown([moved("b", 1, 2), moved("c", 2, 1), moved("a", 3, 6)]) == ["a", "b", "c"]


@pytest.mark.parametrize(
    "still",
    [
        moved("same", 3, 3),
        moved("within noise", 3, 4, half=2, more_than_noise=False),
        moved("new", None, 3),
        moved("gone", 3, None),
    ],
)
def test_what_did_not_move_is_left_out(still: NumberChange) -> None:
    assert shown([still, moved("moved", 1, 2)]) == ["moved"]
    assert shown([still]) == ["no number"]


def test_only_what_moved_most_is_shown() -> None:
    # 1 to 2 is a half, 1 to 3 two thirds: more the larger.
    numbers = [moved(f"to {now}", 1, now) for now in range(2, MOST + 4)]
    assert shown(numbers) == [f"to {now}" for now in range(MOST + 3, 3, -1)]


def test_lists_that_moved_most_keep_their_order_and_names() -> None:
    one = ListChange(artist="<b>A|B</b>", kept=1, of=3, added=["C & D", "E"], gone=["F", "G"])
    two = ListChange(artist="A", kept=2, of=3, added=[], gone=["H"])
    table = lists_table(changes(near={"moved": [one, two]}))
    assert table.to_numpy().tolist() == [
        ["<b>A|B</b>", "1 of 3", "C & D, E", "F, G"],
        ["A", "2 of 3", "", "H"],
    ]
    many = [two.model_copy(update={"artist": f"{place:02}"}) for place in range(LISTS + 1)]
    names = lists_table(changes(near={"moved": many}))["artist"].tolist()
    assert names == [f"{place:02}" for place in range(LISTS)]


def test_tables_without_rows_say_why() -> None:
    assert numbers_table(first())["name"].tolist() == ["nothing to compare"]
    assert lists_table(first())["artist"].tolist() == ["nothing to compare"]
    assert lists_table(changes())["artist"].tolist() == ["no artist"]
    assert numbers_table(first())["before"].tolist() == ["–"]

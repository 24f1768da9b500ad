"""What the data gained and lost, told by names and numbers."""

import pandas as pd
import pytest

from analysis.changes.data import KINDS, data_change

Artists = list[tuple[str, int]]


def artists(rows: Artists) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["name", "listeners"])


def gained_and_lost(old: Artists, new: Artists) -> tuple[list[str], list[str]]:
    change = data_change({}, {}, artists(old), artists(new))
    return change.artists_added, change.artists_gone


def test_rows_are_counted_before_and_now() -> None:
    before = {"dataset": {"users": 9, "links": 40, "name": "x"}}
    now = {"dataset": {"users": 7, "links": 0, "tags": 3}}
    rows = data_change(before, now, artists([]), artists([])).rows
    assert set(rows) == set(KINDS)
    assert (rows["users"], rows["links"], rows["tags"]) == ([9, 7], [40, 0], [None, 3])
    assert rows["artists"] == rows["tag_assignments"] == rows["friend_pairs"] == [None, None]


def test_the_first_version_gained_and_lost_no_artist() -> None:
    change = data_change({}, {"dataset": {"artists": 1}}, pd.DataFrame(), artists([("Air", 2)]))
    assert (change.artists_added, change.artists_gone) == (None, None)
    assert change.rows["artists"] == [None, 1]


@pytest.mark.parametrize(
    ("old", "new", "added", "gone"),
    [
        ([("Air", 2), ("Low", 3)], [("Low", 3), ("Air", 2)], [], []),
        ([("Air", 2)], [("Air", 50)], [], []),
        ([("Air", 2), ("Low", 3)], [("Air", 2), ("Muse", 0)], ["Muse"], ["Low"]),
        ([("Air", 2)], [("air", 2)], ["air"], ["Air"]),
        ([("Air", 2), ("Air", 1)], [("Air", 2)], [], []),
        ([("Low", 1)], [("Low", 1), ("Air", 2), ("Air", 7)], ["Air"], []),
        ([("A & B", 1)], [("<b>A & B</b>", 1)], ["<b>A & B</b>"], ["A & B"]),
        ([("NA", 1), ("", 1)], [("", 1)], [], ["NA"]),
    ],
)
def test_artists_are_told_apart_by_name(
    old: Artists, new: Artists, added: list[str], gone: list[str]
) -> None:
    assert gained_and_lost(old, new) == (added, gone)


def test_most_listeners_first_and_then_by_name() -> None:
    others = [("Low", 9), ("Muse", 10), ("Blur", 9), ("Can", 100)]
    ordered = ["Can", "Muse", "Blur", "Low"]
    assert gained_and_lost([("Air", 1)], [("Air", 1), *others]) == (ordered, [])
    assert gained_and_lost([("Air", 1), *others], [("Air", 1)]) == ([], ordered)


def test_a_published_table_holds_listeners_as_text() -> None:
    old = artists([("Low", 9), ("Can", 100), ("Muse", 10)]).astype(str)
    assert data_change({}, {}, old, artists([("Air", 1)])).artists_gone == ["Can", "Muse", "Low"]


def test_users_are_counted_by_their_marks() -> None:
    change = data_change({}, {}, artists([]), artists([]), ["a", "b"], ["b", "c", "d"])
    assert (change.users_added, change.users_gone) == (2, 1)

"""Whose nearest artists are others than before."""

import pandas as pd
import pytest

from analysis.changes.neighbour_lists import lists_of, neighbour_change
from analysis.changes.schema import ListChange, NeighbourChange

Lists = list[tuple[str, list[str]]]


def table(lists: Lists, measure: str = "cosine") -> pd.DataFrame:
    rows = [
        (artist, measure, rank, neighbour)
        for artist, nearest in lists
        for rank, neighbour in enumerate(nearest, 1)
    ]
    return pd.DataFrame(rows, columns=["artist", "measure", "rank", "neighbour"])


def change(old: Lists, new: Lists) -> NeighbourChange:
    return neighbour_change(table(old), table(new), "cosine")


def test_another_order_is_no_change() -> None:
    found = change([("Air", ["Low", "Can", "Muse"])], [("Air", ["Muse", "Low", "Can"])])
    assert (found.artists, found.unchanged, found.mean_kept, found.moved) == (1, 1, 1.0, [])


@pytest.mark.parametrize(
    ("old", "new", "kept", "of", "added", "gone"),
    [
        ("abc", "dbe", 1, 3, "de", "ac"),
        ("abc", "b", 1, 3, "", "ac"),
        ("b", "dbe", 1, 3, "de", ""),
        ("ba", "dc", 0, 2, "dc", "ba"),
        ("aab", "abc", 2, 3, "c", "a"),
        ("a", "aa", 1, 2, "a", ""),
    ],
)
def test_what_a_list_kept_gained_and_lost(
    old: str, new: str, kept: int, of: int, added: str, gone: str
) -> None:
    found = change([("<i>&", [*old])], [("<i>&", [*new])])
    told = ListChange(artist="<i>&", kept=kept, of=of, added=[*added], gone=[*gone])
    assert (found.moved, found.unchanged, found.mean_kept) == ([told], 0, kept / of)


def test_the_largest_share_lost_comes_first_and_then_the_name() -> None:
    # Kept: Zed 0 of 1, Can 2 of 5, Air and Low 1 of 2, Same 1 of 1.
    old = [("Low", ["a", "b"]), ("Same", ["a"]), ("Air", ["a", "b"])]
    new = [("Low", ["a", "c"]), ("Same", ["a"]), ("Air", ["d", "b"])]
    old += [("Can", [*"abcde"]), ("Zed", ["a"])]
    new += [("Can", [*"abxyz"]), ("Zed", ["b"])]
    found = change(old, new)
    assert [one.artist for one in found.moved] == ["Zed", "Can", "Air", "Low"]
    assert (found.artists, found.unchanged) == (5, 1)
    assert found.mean_kept == pytest.approx((0 + 0.4 + 0.5 + 0.5 + 1) / 5)


def test_only_artists_with_a_list_in_both_count() -> None:
    found = change([("Air", ["a"]), ("Gone", ["b"])], [("Air", ["a"]), ("New", ["c"])])
    assert (found.artists, found.unchanged, found.moved) == (1, 1, [])


def test_other_measures_are_left_out() -> None:
    old = pd.concat([table([("Air", ["a"])]), table([("Air", ["b"]), ("Low", ["c"])], "dot")])
    new = pd.concat([table([("Air", ["a"])], "dot"), table([("Air", ["c"])])])
    found = neighbour_change(old, new, "cosine")
    assert (found.measure, found.artists) == ("cosine", 1)
    assert (found.moved[0].gone, found.moved[0].added) == (["a"], ["c"])


def test_artists_that_share_a_name_are_not_compared() -> None:
    twice: Lists = [("Air", ["a", "b"]), ("Air", ["c"]), ("Low", ["a"])]
    once: Lists = [("Air", ["a", "b"]), ("Low", ["a"])]
    assert lists_of(table(twice), "cosine") == {"Low": ["a"]}
    assert change(twice, once).artists == change(once, twice).artists == 1


def test_without_a_version_before_there_is_nothing_to_compare() -> None:
    found = neighbour_change(pd.DataFrame(), table([("Air", ["a"])]), "cosine")
    assert (found.artists, found.unchanged, found.mean_kept, found.moved) == (0, 0, None, [])


def test_ranks_are_numbers_in_published_tables_too() -> None:
    names = [f"n{place}" for place in range(1, 12)]
    published = table([("Air", names)]).astype(str)[::-1]
    assert lists_of(published, "cosine") == {"Air": names}

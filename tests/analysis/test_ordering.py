"""More first, then by name: never by id or by the order of the rows."""

from random import Random

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from analysis.ordering import most_first

NAMES = st.lists(st.tuples(st.sampled_from("aAbBß"), st.integers(0, 2), st.integers(0, 2)))


def test_ties_go_by_name_without_case_then_as_it_is() -> None:
    table = pd.DataFrame({"name": ["b", "a", "A", "c"], "plays": [1, 1, 1, 2]})
    assert most_first(table, "plays")["name"].tolist() == ["c", "A", "a", "b"]


def test_further_columns_come_before_the_name() -> None:
    table = pd.DataFrame({"name": ["a", "b"], "plays": [1, 1], "listeners": [1, 2]})
    assert most_first(table, "plays", then=["listeners"])["name"].tolist() == ["b", "a"]


def test_ids_decide_nothing_and_the_table_is_left_alone() -> None:
    table = pd.DataFrame({"artist_id": [1, 2], "name": ["b", "a"], "plays": [1, 1]})
    before = table.copy()
    assert most_first(table, "plays")["artist_id"].tolist() == [2, 1]
    pd.testing.assert_frame_equal(table, before)


@given(NAMES, st.randoms())
def test_the_order_of_the_rows_does_not_matter(
    rows: list[tuple[str, int, int]], random: Random
) -> None:
    columns = ["name", "plays", "listeners"]
    mixed = random.sample(rows, len(rows))
    one, other = (
        most_first(pd.DataFrame(r, columns=columns).astype({"name": str}), "plays")
        for r in (rows, mixed)
    )
    assert one.to_numpy().tolist() == other.to_numpy().tolist()

import pytest

from analysis.listening.original import HEADS, compare_ways, original_rows
from analysis.study import load_study


def test_other_data_compare_the_ways_for_the_example(sample) -> None:
    ways = compare_ways(load_study(), sample)
    assert not ways.printed
    assert list(ways.lists) == ["as_in_2021", "without_inputs", "merged", "folded_in"]
    assert [ways.inputs[way] for way in ("without_inputs", "merged", "folded_in")] == [0, 0, 0]
    assert ways.inputs["as_in_2021"] > 0
    assert list(original_rows(ways)) == [HEADS[way] for way in ways.lists]


@pytest.mark.slow
def test_the_printed_list_of_2021_was_its_own_input(real) -> None:
    ways = compare_ways(load_study(), real)
    assert (ways.printed, ways.asked, ways.matched) == (True, 16, 16)
    # All ten names of the printed list are among the sixteen artists printed as its input.
    assert ways.inputs["printed"] == 10
    assert [ways.inputs[way] for way in ("without_inputs", "merged", "folded_in")] == [0, 0, 0]
    assert {len(names) for names in ways.lists.values()} == {10}

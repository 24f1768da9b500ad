"""Labels that stay apart."""

from hypothesis import given
from hypothesis import strategies as st

from analysis.charts.labels import distinct


def test_repeated_labels_are_numbered() -> None:
    assert distinct(["Low", "Air", "Low", "low", "Low"]) == [
        "Low",
        "Air",
        "Low (2)",
        "low",
        "Low (3)",
    ]


def test_a_number_that_is_taken_is_passed_over() -> None:
    assert distinct(["Low", "Low (2)", "Low"]) == ["Low", "Low (2)", "Low (3)"]


@given(st.lists(st.sampled_from(["a", "a (2)", "a (3)", "b"])))
def test_all_differ_and_first_ones_stay(labels: list[str]) -> None:
    result = distinct(labels)
    assert len(set(result)) == len(labels)
    for label in set(labels):
        assert result[labels.index(label)] == label

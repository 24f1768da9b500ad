"""A tree of results as one list of named values."""

from typing import Any

import pytest

from analysis.changes.flat import flatten, is_number, values_of


@pytest.mark.parametrize(
    ("tree", "flat"),
    [
        (5, {"": 5}),
        ({}, {}),
        ({"a": {}}, {}),
        ({"a": None}, {"a": None}),
        ({"a": []}, {"a": []}),
        ({"a": {"b": {"c": 1}}, "d": 2}, {"a.b.c": 1, "d": 2}),
        ({"a": [3, "x", None]}, {"a": [3, "x", None]}),
        ({"a": [{"b": 1}, {"b": 2}]}, {"a.0.b": 1, "a.1.b": 2}),
        ({"a": [[1, 2], [3]]}, {"a.0": [1, 2], "a.1": [3]}),
        ({"a": ["x", {"b": 1}]}, {"a.0": "x", "a.1.b": 1}),
        ({"<b>R.E.M.</b>": {"a|b": 1}}, {"<b>R.E.M.</b>.a|b": 1}),
    ],
)
def test_every_value_has_the_keys_that_lead_to_it(tree: Any, flat: dict[str, Any]) -> None:
    assert dict(flatten(tree)) == flat


def test_a_part_carries_the_name_it_is_given() -> None:
    assert list(flatten({"b": 1}, "a")) == [("a.b", 1)]


def test_the_version_and_the_data_are_no_results() -> None:
    results = {"build": {"commit": "c"}, "dataset": {"users": 2}, "a": {"dataset": 1, "build": 2}}
    assert values_of(results) == {"a.dataset": 1, "a.build": 2}


@pytest.mark.parametrize("value", [0, -3, 0.0, 2.5])
def test_numbers(value: Any) -> None:
    assert is_number(value)


@pytest.mark.parametrize("value", [True, False, None, "2", "", [1], {}])
def test_what_is_no_number(value: Any) -> None:
    assert not is_number(value)

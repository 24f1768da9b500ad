"""Every number and every name, then and now."""

from typing import Any

import pytest

from analysis.changes.results import number_changes, text_changes
from analysis.changes.schema import NumberChange, TextChange

Estimate = dict[str, float]


def estimate(mean: float, half: float) -> Estimate:
    return {"mean": mean, "low": mean - half, "high": mean + half}


def changed(before: Any, now: Any) -> NumberChange:
    [change] = number_changes({"a": before}, {"a": now})
    return change


@pytest.mark.parametrize(
    ("before", "now", "told"),
    [
        (2, 1.5, (2.0, 1.5, -0.5)),
        (3, 3.0, (3.0, 3.0, 0.0)),
        (0, 4, (0.0, 4.0, 4.0)),
        (None, 4, (None, 4.0, None)),
        (4, None, (4.0, None, None)),
        ("blend", 4, (None, 4.0, None)),
        (4, "blend", (4.0, None, None)),
        ([4], 4, (None, 4.0, None)),
        (4, True, (4.0, None, None)),
    ],
)
def test_a_number_then_and_now(before: Any, now: Any, told: tuple[float | None, ...]) -> None:
    change = changed(before, now)
    assert (change.before, change.now, change.difference) == told
    assert change.more_than_noise is None
    assert text_changes({"a": before}, {"a": now}) == []


def test_all_numbers_of_either_version_are_listed_by_name() -> None:
    before = {"b": {"y": 1}, "c": "x", "build": {"a": 1}, "dataset": {"users": 2}}
    now = {"b": {"y": 1, "x": 2}, "a": [{"n": 3}, {"n": 4}], "dataset": {"users": 3}}
    names = [change.name for change in number_changes(before, now)]
    assert names == ["a.0.n", "a.1.n", "b.x", "b.y"]


@pytest.mark.parametrize(
    ("now", "beyond"),
    [
        (estimate(5, 4), False),  # the root of 3 * 3 + 4 * 4 is 5
        (estimate(6, 4), True),
        (estimate(0, 0), False),
        (estimate(3.5, 0), True),
    ],
)
def test_intervals_stand_with_their_number(now: Estimate, beyond: bool) -> None:
    change = changed(estimate(0, 3), now)
    assert (change.name, change.more_than_noise) == ("a.mean", beyond)
    assert change.interval_before == [-3, 3]
    assert change.interval_now == [now["low"], now["high"]]


def test_intervals_of_numbers_that_are_new_or_gone_are_no_numbers() -> None:
    one, other = {"a": estimate(3, 1)}, {"b": {"mse": 2, "low": {"mse": 1}, "high": {"mse": 3}}}
    for before, now in ((one, other), (other, one)):
        assert [change.name for change in number_changes(before, now)] == ["a.mean", "b.mse"]


@pytest.mark.parametrize(("low", "beyond"), [(4, False), (5, True)])
def test_ranges_over_runs_stand_with_their_number(low: float, beyond: bool) -> None:
    change = changed(
        {"mse": 3, "low": {"mse": 2}, "high": {"mse": 4}},
        {"mse": 6, "low": {"mse": low}, "high": {"mse": 7}},
    )
    assert (change.name, change.difference, change.more_than_noise) == ("a.mse", 3, beyond)
    assert (change.interval_before, change.interval_now) == ([2, 4], [low, 7])


@pytest.mark.parametrize(
    ("before", "now"),
    [
        ({"mean": 1}, estimate(9, 1)),
        (estimate(1, 1), {"mean": 9}),
        (estimate(1, 1), {"mean": 9, "low": None, "high": None}),
        (estimate(1, 1), {"mean": 9, "low": {"mean": 8}, "high": {"mean": 9}}),
        (estimate(1, 1), {"mean": None, "low": None, "high": None}),
    ],
)
def test_without_two_intervals_of_a_kind_nothing_is_judged(before: Any, now: Any) -> None:
    changes = [one for one in number_changes({"a": before}, {"a": now}) if one.name == "a.mean"]
    assert [one.more_than_noise for one in changes] == [None]


@pytest.mark.parametrize(
    ("before", "now", "told"),
    [
        ("<b>R&B</b>", "pop | rock", ("<b>R&B</b>", "pop | rock")),
        (["Air", "Low"], ["Low", "Air"], (["Air", "Low"], ["Low", "Air"])),
        ([1, 2], [1, 3.5], (["1", "2"], ["1", "3.5"])),
        (["Air"], [], (["Air"], [])),
        (["Air"], "Air", (["Air"], "Air")),
        (True, False, ("True", "False")),
        ("plain", None, ("plain", None)),
        (None, "", (None, "")),
    ],
)
def test_a_name_or_list_that_differs(before: Any, now: Any, told: tuple[Any, Any]) -> None:
    expected = [TextChange(name="a", before=told[0], now=told[1])]
    assert text_changes({"a": before}, {"a": now}) == expected
    assert number_changes({"a": before}, {"a": now}) == []


def test_names_of_one_version_only_are_listed_and_equal_ones_are_not() -> None:
    before = {"z": "old", "same": "s", "list": ["s"], "build": {"commit": "a"}}
    now = {"b": "new", "same": "s", "list": ["s"], "unknown": None, "dataset": {"name": "x"}}
    assert text_changes(before, now) == [
        TextChange(name="b", before=None, now="new"),
        TextChange(name="z", before="old", now=None),
    ]

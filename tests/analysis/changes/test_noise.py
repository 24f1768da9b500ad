"""Which interval belongs to a number, and when a difference leaves the noise."""

from typing import Any

import pytest

from analysis.changes.noise import Interval, end_names, interval_of, is_more_than_noise


def interval(low: float, high: float) -> Interval:
    return Interval(low, high, is_range=False)


def runs(low: float, high: float) -> Interval:
    return Interval(low, high, is_range=True)


@pytest.mark.parametrize(
    ("name", "values", "expected"),
    [
        ("a.mean", {"a.low": 1, "a.high": 4}, interval(1, 4)),
        ("a.recall", {"a.low": 1, "a.high": 4}, interval(1, 4)),
        ("a.gain", {"a.gain_low": 1, "a.gain_high": 4}, interval(1, 4)),
        ("a.mse", {"a.low.mse": 1, "a.high.mse": 4}, runs(1, 4)),
        ("a.mean", {"a.low": 2, "a.high": 2}, interval(2, 2)),
        ("a.users", {"a.low": 1, "a.high": 4}, None),
        ("a.mean", {"b.low": 1, "b.high": 4}, None),
        ("a.mean", {"a.low": 1}, None),
        ("a.mean", {"a.low": None, "a.high": 4}, None),
        ("a.mean", {"a.low": 1, "a.high": True}, None),
        ("a.mse", {"a.low.mse": 1, "a.high.mse": "4"}, None),
    ],
)
def test_the_interval_of_a_number(
    name: str, values: dict[str, Any], expected: Interval | None
) -> None:
    assert interval_of(name, {name: 2, **values}) == expected


@pytest.mark.parametrize(("low", "high", "half"), [(1, 4, 1.5), (-1, 1, 1), (2, 2, 0)])
def test_half_the_width(low: float, high: float, half: float) -> None:
    assert interval(low, high).half == half


@pytest.mark.parametrize(
    ("names", "ends"),
    [
        (["a.mean", "a.low", "a.high"], {"a.low", "a.high"}),
        (["a.gain", "a.gain_low", "a.gain_high"], {"a.gain_low", "a.gain_high"}),
        (["a.mse", "a.low.mse", "a.high.mse"], {"a.low.mse", "a.high.mse"}),
        (["a.low.mse", "a.high.mse"], set()),
        (["a.mean", "a.low"], set()),
        (["a.users", "a.low", "a.high"], set()),
        (["a.mean", "a.low_init", "b.low", "b.high"], set()),
    ],
)
def test_ends_belong_to_a_number(names: list[str], ends: set[str]) -> None:
    assert end_names(dict.fromkeys(names, 1)) == ends


@pytest.mark.parametrize(("now", "beyond"), [(5, False), (6, True), (-5, False), (-6, True)])
def test_intervals_add_as_the_root_of_squares(now: float, beyond: bool) -> None:
    # Half widths 3 and 4: the difference's own is the root of 9 + 16, which is 5.
    old, new = interval(-3, 3), interval(now - 4, now + 4)
    assert is_more_than_noise(0, old, now, new) is beyond


@pytest.mark.parametrize(
    ("now", "half", "beyond"),
    [(1, 0, False), (1.5, 0, True), (2, 1, False), (2.5, 1, True), (-0.5, 1, True)],
)
def test_an_interval_without_width_adds_no_noise(now: float, half: float, beyond: bool) -> None:
    found = is_more_than_noise(1, interval(1, 1), now, interval(now - half, now + half))
    assert found is beyond


@pytest.mark.parametrize(
    ("new", "apart"),
    [
        (runs(4, 6), False),
        (runs(3, 6), False),
        (runs(4.5, 6), True),
        (runs(-1, 2), False),
        (runs(-1, 1.5), True),
        (runs(2.5, 3.5), False),
    ],
)
def test_ranges_over_runs_must_not_meet(new: Interval, apart: bool) -> None:
    assert is_more_than_noise(3, runs(2, 4), sum(new[:2]) / 2, new) is apart


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (None, None),
        (interval(0, 1), None),
        (None, interval(8, 9)),
        (interval(0, 1), runs(8, 9)),
        (runs(0, 1), interval(8, 9)),
    ],
)
def test_only_two_intervals_of_a_kind_tell(old: Interval | None, new: Interval | None) -> None:
    assert is_more_than_noise(0.5, old, 8.5, new) is None

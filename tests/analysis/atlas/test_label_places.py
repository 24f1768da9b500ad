from math import ceil, inf

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.atlas.label_places import BESIDE, LINE, NEVER, label_widths, name_width, rounded_up

EXTENT = 100
PLACES = st.lists(st.tuples(st.integers(0, 12), st.integers(0, 12)), min_size=1, max_size=14)
NAMES = st.text("aé椎", max_size=12)


def boxes_touch(one, other, first, second, width):
    """Whether two names touch on a map drawn so many pixels wide; names stand over points."""
    across, along = (abs(a - b) * width / EXTENT for a, b in zip(one, other, strict=True))
    return across < (name_width(first) + name_width(second)) / 2 + BESIDE and along < LINE


@given(PLACES, st.data())
def test_no_two_names_overlap_at_any_width(places, data):
    names = data.draw(st.lists(NAMES, min_size=len(places), max_size=len(places)))
    shown = label_widths(np.array(places), names, EXTENT)
    # Names come at these widths alone, and those that are there move apart from then on.
    for width in {int(w) for w in shown} - {NEVER} | {300, 1000, 5000}:
        there = [row for row, least in enumerate(shown) if least <= width]
        for place, one in enumerate(there):
            for other in there[:place]:
                pair = (places[one], places[other], names[one], names[other])
                assert not boxes_touch(*pair, width * (1 + 1e-9))


@given(PLACES, st.data())
def test_no_name_waits_for_longer_than_it_must(places, data):
    names = data.draw(st.lists(NAMES, min_size=len(places), max_size=len(places)))
    shown = label_widths(np.array(places), names, EXTENT)
    for row, least in enumerate(shown):
        if 0 < least < NEVER:
            before = [
                other
                for other in range(row)
                if shown[other] <= least
                and boxes_touch(
                    places[row], places[other], names[row], names[other], (least - 1) * (1 - 1e-9)
                )
            ]
            assert before


@given(PLACES)
def test_the_first_is_always_shown_and_later_names_change_nothing(places):
    names = ["name"] * len(places)
    shown = label_widths(np.array(places), names, EXTENT).tolist()
    assert shown[0] == 0
    half = len(places) // 2 + 1
    assert label_widths(np.array(places[:half]), names[:half], EXTENT).tolist() == shown[:half]


def test_widths_worked_out_by_hand():
    # Two letters take 13.2 and 8 beside them, a line takes 15. The second waits for 21.2 / 0.1, the
    # third for 15 / 0.2, the fourth for the first, 15 / 0.5: of the third it is free from 15 / 0.3
    # on, before that one is there.
    points = np.array([[0, 0], [10, 0], [0, 20], [30, 50]])
    assert label_widths(points, ["aa"] * 4, EXTENT).tolist() == [0, 212, 75, 30]


def test_names_of_two_lines_take_twice_the_height():
    points = np.array([[0, 0], [0, 50]])
    assert label_widths(points, ["aa", "aa"], EXTENT, lines=2).tolist() == [0, 60]


def test_at_one_place_only_the_first_name_is_ever_shown():
    assert label_widths(np.zeros((3, 2)), ["a", "b", ""], EXTENT).tolist() == [0, NEVER, NEVER]
    assert label_widths(np.empty((0, 2)), [], EXTENT).tolist() == []


@pytest.mark.parametrize(
    ("name", "width"),
    [
        ("", 0),
        ("Air", 3 * 6.6),
        ("椎名林檎", 4 * 12.5),
        ("Zoe\u0308", 3 * 6.6),
        ("rock\npop\nelectronic", 10 * 6.6),
        ("a" * 999, 220),
    ],
)
def test_widths_of_names(name, width):
    assert name_width(name) == pytest.approx(width)


def test_another_route_agrees_on_many_points():
    rng = np.random.default_rng(0)
    points, names = (
        rng.integers(0, 1000, (120, 2)),
        ["a" * int(n) for n in rng.integers(1, 20, 120)],
    )
    expected: list[float] = []
    for row, (x, y) in enumerate(points.tolist()):
        least = 0.0
        for other, (u, v) in enumerate(points[:row].tolist()):
            across = (len(names[row]) + len(names[other])) / 2 * 6.6 + 8
            wide = across * 1000 / abs(x - u) if x != u else inf
            tall = 15 * 1000 / abs(y - v) if y != v else inf
            apart = min(wide, tall, NEVER)
            least = max(least, apart) if expected[other] < apart else least
        expected.append(ceil(least - 1e-6))
    assert np.abs(label_widths(points, names, 1000) - expected).max() <= 1


@given(st.integers(0, NEVER))
def test_a_rounded_width_is_no_smaller_and_hardly_larger(width):
    rounded = int(rounded_up(np.array([width]))[0])
    assert width <= rounded <= width * 1.1 + 1
    assert len(str(rounded).rstrip("0")) <= 2

from itertools import pairwise
from math import log, sqrt

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.atlas.density import CELLS, LEVELS, REACH, SMOOTH, densities, density_areas

HALF = 5000
CELL = 2 * REACH * HALF / CELLS
UNITS = st.integers(-HALF, HALF)
POINTS = st.lists(st.tuples(UNITS, UNITS), min_size=1, max_size=30)


def inside(line, x, y):
    """Count how often a ray to the right crosses a closed line: odd is inside."""
    ends = list(zip(line["x"], line["y"], strict=True))
    crossed = 0
    for (a, b), (c, d) in pairwise(ends):
        crossed += (b > y) != (d > y) and x < a + (y - b) * (c - a) / (d - b)
    return crossed % 2 == 1


def areas_at(areas, x, y):
    lines = [(line["level"].iloc[0], line) for _, line in areas.groupby("line")]
    return [int(level) for level, line in lines if inside(line, x, y)]


@given(POINTS)
@settings(max_examples=40)
def test_areas_are_closed_inside_the_grid_and_in_order_of_level(points):
    areas = density_areas(np.array(points), HALF)
    for _, line in areas.groupby("line"):
        assert line["step"].tolist() == list(range(len(line)))
        assert line[["x", "y"]].iloc[0].tolist() == line[["x", "y"]].iloc[-1].tolist()
        assert line["level"].min() == line["level"].max()
    # No area is cut off: the outermost middles of cells are further out.
    last = REACH * HALF - CELL / 2
    assert areas[["x", "y"]].abs().to_numpy().max() < last - 1
    assert areas["level"].is_monotonic_increasing
    assert areas["line"].is_monotonic_increasing
    assert areas["level"].unique().tolist() == list(range(len(LEVELS)))


def test_a_lone_clump_has_round_areas_of_known_size():
    # The root of a normal density falls to a share s at 2 sigma sqrt(-log s) from its middle.
    areas = density_areas(np.zeros((5, 2)), HALF)
    for level, share in enumerate(LEVELS):
        own = areas[areas["level"] == level]
        # All points are in the cell whose lower corner is the middle of the map.
        away = np.hypot(own["x"] - CELL / 2, own["y"] - CELL / 2)
        radius = 2 * SMOOTH * sqrt(-log(share)) * CELL
        assert away.to_numpy() == pytest.approx(np.full(len(own), radius), abs=0.4 * CELL)


def test_a_ring_has_a_hole():
    angles = np.linspace(0, 2 * np.pi, 400, endpoint=False)
    ring = 4000 * np.column_stack([np.cos(angles), np.sin(angles)])
    areas = density_areas(ring, HALF)
    assert areas_at(areas, 13.5, 7.5) == []
    assert 0 in areas_at(areas, 4000.5, 13.5)
    assert areas_at(areas, -5900.5, 13.5) == []


def test_two_clumps_are_areas_of_their_own():
    points = np.array([[-3000, 0]] * 9 + [[3000, 0]] * 9)
    areas = density_areas(points, HALF)
    assert areas.groupby("level")["line"].nunique().tolist() == [2] * len(LEVELS)
    assert areas_at(areas, -2990.5, 20.5) == areas_at(areas, 3050.5, 20.5) == [0, 1, 2, 3]
    assert areas_at(areas, 0.5, 20.5) == []


def test_where_points_are_rarer_the_outer_areas_alone_reach():
    # A sixteenth of the points: a quarter of the root, under the level of 0.45, about that of 0.25.
    points = np.array([[-3000, 0]] * 160 + [[3000, 0]] * 16)
    assert areas_at(density_areas(points, HALF), 3050.5, 50.5)[0] == 0
    assert 2 not in areas_at(density_areas(points, HALF), 3050.5, 50.5)


def test_maps_are_told_apart():
    places = pd.DataFrame({"a_x": [0, 9], "a_y": [0, 9], "b_x": [-4000, -4000], "b_y": [0, 0]})
    found = densities(places, ["b", "a"], HALF)
    assert found["map"].unique().tolist() == ["b", "a"]
    assert (found.loc[found["map"] == "b", "x"] < -2000).all()


def test_without_points_or_maps_there_are_no_areas():
    columns = ["map", "level", "line", "step", "x", "y"]
    assert density_areas(np.empty((0, 2)), HALF).empty
    assert densities(pd.DataFrame({"a_x": [], "a_y": []}), ["a"], HALF).columns.tolist() == columns
    assert densities(pd.DataFrame(), [], HALF).columns.tolist() == columns

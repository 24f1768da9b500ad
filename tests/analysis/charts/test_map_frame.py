"""The frame of a map, looked at in the picture that comes of it."""

import re

import pandas as pd
import pytest

from analysis.charts.map_frame import HEIGHT, in_frame, named, placed
from analysis.charts.picture import draw_svg
from analysis.charts.spec import to_spec
from analysis.charts.theme import INK, PAPER, WIDTH

CROSS = pd.DataFrame({"x": [0, 1000, 0], "y": [0, 0, 1000]})
HOSTILE = ["<script>alert(1)</script>", "(.*)+[", "12345"]


def frame(rows, region, height=HEIGHT):
    return to_spec(in_frame([placed(rows).mark_circle()], region, height))


def rules(spec):
    return {param["name"]: param["expr"] for param in spec["params"]}


def pixels(svg):
    """Places of the points in the picture, from the upper left corner of the plot."""
    found = re.findall(r'<path aria-label="x: [^"]*"[^>]*translate\(([-\d.]+),([-\d.]+)\)', svg)
    return [(float(x), float(y)) for x, y in found]


@pytest.mark.parametrize("height", [200, HEIGHT, 1500])
def test_units_are_equal_across_and_up(height):
    (x, y), (right, level), (above, top) = pixels(draw_svg(frame(CROSS, CROSS, height)))
    assert (right - x, level - y) == (pytest.approx(y - top, abs=0.01), 0)  # y counts from above
    assert above == x
    # The middle of the region is that of the plot.
    assert ((x + right) / 2, (y + top) / 2) == pytest.approx((WIDTH / 2, height / 2), abs=0.01)
    assert right - x == pytest.approx(min(WIDTH - 110, height - 36), abs=0.01)


def test_the_region_alone_decides_what_is_seen():
    # From -500 to 1500 across and 100 to 300 up: 2,000 and 200 units, and pixels for names.
    region = pd.DataFrame({"x": [-500, 1500], "y": [100, 300]})
    found = rules(frame(CROSS, region))
    assert (found["mid_x"], found["mid_y"]) == ("500.0", "200.0")
    assert found["per_pixel"] == "max(2000.0 / max(width - 110, 1), 200.0 / max(height - 36, 1))"
    assert found["pixels"] == "10000 / per_pixel"


@pytest.mark.parametrize("count", [0, 1])
def test_a_region_of_no_size_is_shown_as_two_hundred_units(count):
    found = rules(frame(CROSS, pd.DataFrame({"x": [7], "y": [9]}).head(count)))
    assert (found["mid_x"], found["mid_y"]) == (("0.0", "0.0"), ("7.0", "9.0"))[count]
    assert found["per_pixel"] == "max(200 / max(width - 110, 1), 200 / max(height - 36, 1))"


def test_names_are_written_where_they_fit():
    # 10,000 units across 620 pixels, less the room for names: the whole map has 510.
    ends = pd.DataFrame({"x": [0, 10_000, 5000], "y": 0, "name": HOSTILE, "fits": [0, 509, 511]})
    svg = draw_svg(to_spec(in_frame(named(placed(ends)), ends)))
    assert svg.count(">&lt;script&gt;alert(1)&lt;/script&gt;<") == 2  # the halo, and the name
    assert svg.count(">(.*)+[<") == 2
    assert "12345" not in svg
    assert "<script" not in svg


def test_more_names_fit_in_a_part_of_the_map():
    close = pd.DataFrame({"x": [0, 100], "y": 0, "name": HOSTILE[:2], "fits": [0, 25_499]})
    # 200 units at least in 510 pixels: 10,000 take 25,500.
    assert ">(.*)+[<" in draw_svg(to_spec(in_frame(named(placed(close)), close)))
    one_more = close.assign(fits=[0, 25_501])
    assert ">(.*)+[<" not in draw_svg(to_spec(in_frame(named(placed(one_more)), one_more)))


def test_a_name_stands_on_a_halo_in_the_colour_of_the_page():
    row = pd.DataFrame({"x": [0], "y": [0], "name": ["Air"], "fits": [0]})
    below, above = (layer.mark.to_dict() for layer in named(placed(row), dy=-9))
    assert (below["color"], below["stroke"], above["color"]) == (PAPER, PAPER, INK)
    assert below["dy"] == above["dy"] == -9
    assert "stroke" not in above

"""Some artists stand out on the map, with as many names as fit."""

import re

import pandas as pd
import pytest

from analysis.charts.highlight import highlight_map
from analysis.charts.picture import draw_svg
from analysis.charts.spec import to_spec
from analysis.charts.theme import BLUE, GREY, VERMILLION

EVERYONE = pd.DataFrame({"x": [-5000, 5000, 0, 50], "y": [-5000, 5000, 0, 0], "name": "unnamed"})
CHOSEN = pd.DataFrame(
    {
        "x": [0, 50, 5000],
        "y": [0, 0, 5000],
        "name": ["<script>alert(1)</script>", "(.*)+[", "12345"],
        "listeners": [9, 8, 7],
        "fits": [0, 1_000_000, 300],
        "first": [True, False, False],
    }
)


def drawn(chosen, **options):
    return draw_svg(to_spec(highlight_map(EVERYONE, chosen, **options)))


def texts(svg):
    return re.findall(r">([^<>]+)</text>", svg)


def test_the_artist_asked_about_is_of_another_colour():
    svg = drawn(CHOSEN)
    assert [svg.count(f'fill="{colour}"') for colour in (VERMILLION, BLUE, GREY)] == [1, 2, 4]
    assert [drawn(CHOSEN.assign(first=False)).count(c) for c in (VERMILLION, BLUE)] == [0, 3]


def test_names_that_fit_among_the_chosen_are_written():
    found = texts(drawn(CHOSEN))
    assert found.count("&lt;script&gt;alert(1)&lt;/script&gt;") == found.count("12345") == 2
    assert "(.*)+[" not in found
    assert "unnamed" not in found


def test_nothing_but_places_is_told_of_the_others():
    spec = to_spec(highlight_map(EVERYONE, CHOSEN))
    faint = spec["datasets"][spec["layer"][0]["data"]["name"]]
    assert set(faint[0]) == {"x", "y"}


@pytest.mark.parametrize(("closer", "span"), [(False, 10_000.0), (True, 5000.0)])
def test_the_region_is_that_of_the_chosen_where_that_is_asked_for(closer, span):
    params = to_spec(highlight_map(EVERYONE, CHOSEN, closer=closer))["params"]
    rules = {param["name"]: param["expr"] for param in params}
    assert rules["per_pixel"] == f"max({span} / max(width - 110, 1), {span} / max(height - 36, 1))"
    assert rules["mid_x"] == ("2500.0" if closer else "0.0")


@pytest.mark.parametrize("closer", [True, False])
def test_nobody_is_chosen(closer):
    svg = drawn(CHOSEN.head(0), closer=closer)
    assert svg.count(f'fill="{GREY}"') == 4
    assert texts(svg) == []


def test_one_artist_is_shown_from_near_by():
    svg = drawn(CHOSEN.head(1), closer=True)
    assert svg.count(f'fill="{VERMILLION}"') == 1
    assert texts(svg) == ["&lt;script&gt;alert(1)&lt;/script&gt;"] * 2

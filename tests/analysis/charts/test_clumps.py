"""A map on which listeners' lists are marked."""

import pandas as pd

from analysis.audit.clump_examples import ClumpExamples
from analysis.charts.clumps import clump_map
from analysis.charts.spec import to_spec
from analysis.charts.theme import PALETTE

CLUMPS = pd.DataFrame(
    {"listener": ["A"], "artists": [1], "list_artists": [2], "x": [0.12345], "y": [2.0]}
)
ARTISTS = pd.DataFrame(
    {
        "x": [0.12345, 1.0, 5.0],
        "y": [2.0, -1.98765, 5.0],
        "listener": ["A", "A", ""],
        "clump": [True, False, False],
    }
)


def test_artists_of_no_chosen_list_are_places_alone() -> None:
    spec = to_spec(clump_map(ClumpExamples(CLUMPS, ARTISTS)))
    others, lists, counts = (spec["datasets"][layer["data"]["name"]] for layer in spec["layer"])
    assert others == [{"x": 5.0, "y": 5.0}]
    assert [set(row) for row in lists] == [{"x", "y", "listener", "clump"}] * 2  # nobody's artists
    assert (lists[1]["y"], counts[0]["x"]) == (-1.99, 0.12)
    assert spec["layer"][1]["encoding"]["color"]["scale"] == {
        "domain": ["A"],
        "range": [PALETTE[0]],
    }


def test_a_map_without_examples_can_be_drawn() -> None:
    spec = to_spec(clump_map(ClumpExamples(CLUMPS.head(0), ARTISTS.assign(listener=""))))
    assert len(spec["layer"]) == 3

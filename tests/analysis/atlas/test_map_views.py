"""One map out of the explorer's table, and some artists out of a map."""

import numpy as np
import pandas as pd
import pytest

from analysis.atlas.label_places import NEVER
from analysis.atlas.map_views import chosen_table, map_table

HOSTILE = ["<script>alert(1)</script>", "(.*)+[", "12345", ""]
TABLE = pd.DataFrame(
    {
        "x": [0, 100, 0, 0],
        "y": [0, 0, 200, 0],
        "name": ["aa", "bb", *HOSTILE[:2]],
        "listeners": [9, 8, 7, 6],
        "fits": 5,
        "cluster": 1,
    }
)
COLUMNS = ["x", "y", "name", "listeners", "fits", "first"]


def test_one_map_is_taken_and_the_others_are_left():
    artists = pd.DataFrame({"row": [0, 1], "name": HOSTILE[:2], "genre": ["pop", ""]})
    for number, place in enumerate(("ials_tsne", "ials_pca", "regularised_pca")):
        for column in ("x", "y", "label"):
            artists[f"{place}_{column}"] = [number, -number]
    found = map_table(artists, "regularised_pca")
    assert found.columns.tolist() == ["row", "name", "genre", "x", "y", "fits"]
    assert found[["x", "y", "fits"]].to_numpy().tolist() == [[2, 2, 2], [-2, -2, -2]]
    assert found["name"].tolist() == HOSTILE[:2]
    assert map_table(artists)["x"].tolist() == [0, 0]  # by t-SNE where nothing is said


def test_names_fit_anew_among_the_chosen_the_first_going_before():
    # Two names of two letters, 13.2 pixels and 8 between them, 100 of 10,000 units apart.
    found = chosen_table(TABLE, np.array([1, 0]), first=0)
    assert found["name"].tolist() == ["bb", "aa"]
    assert found["fits"].tolist() == [0, pytest.approx(21.2 / 0.01, abs=1)]
    assert found["first"].tolist() == [False, True]


def test_names_at_one_place_never_fit_beside_each_other():
    found = chosen_table(TABLE, np.array([0, 3]))
    assert found["fits"].tolist() == [0, NEVER]
    assert not found["first"].any()


@pytest.mark.parametrize("rows", [[], [2]])
def test_nobody_and_one_artist(rows):
    found = chosen_table(TABLE, np.array(rows, dtype=np.int64), first=2)
    assert found.columns.tolist() == COLUMNS
    assert found["name"].tolist() == HOSTILE[: len(rows)]
    assert found[["fits", "first"]].to_numpy().tolist() == [[0, True]] * len(rows)


def test_the_map_is_left_alone():
    before = TABLE.copy()
    chosen_table(TABLE, np.array([1, 2]), first=1)
    pd.testing.assert_frame_equal(TABLE, before)

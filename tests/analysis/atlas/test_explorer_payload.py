"""What the explorer's script is given beside the chart."""

import json

import pandas as pd

from analysis.atlas.explorer_names import MEASURES, MODELS, PROJECTIONS
from analysis.atlas.explorer_payload import (
    cluster_groups,
    explorer_payload,
    genre_groups,
    near_file,
)

COLOURS = ["#000001", "#000002", "#000003"]
HOSTILE = ["<script>alert(1)</script>", "(.*)+[", "12345"]


def test_only_the_default_measure_comes_with_the_page():
    near = {"rows": [[1], [0]], "scores": [[500], [500]]}
    groups = {"genres": [{"name": HOSTILE[0], "colour": "#1"}], "clusters": []}
    page = explorer_payload(near, groups, HOSTILE, rest=7, fewest=5)
    assert page["near"] == {"cosine": near}
    assert page["files"] == {
        key: f"../data/atlas-near-{key}.js" for key in ("dot", "common", "alike", "regularised")
    }
    assert page["rest"] == {"file": "../data/atlas-rest.js", "artists": 7, "fewest": 5}
    assert (page["genres"], page["suggested"]) == (groups["genres"], HOSTILE)
    assert json.loads(json.dumps(page, allow_nan=False)) == page


def test_choices_have_keys_and_labels_the_default_first():
    page = explorer_payload({}, {}, [], 0, 1)
    for part, labels in (("measures", MEASURES), ("models", MODELS), ("projections", PROJECTIONS)):
        assert [(choice["key"], choice["label"]) for choice in page[part]] == list(labels.items())
    firsts = [page[part][0]["key"] for part in ("measures", "models", "projections")]
    assert firsts == ["cosine", "ials", "tsne"]
    assert near_file("dot") == "atlas-near-dot.js"


def test_all_other_genres_have_the_last_colour():
    assert genre_groups([], COLOURS) == [{"name": "other", "colour": "#000003"}]
    found = genre_groups(HOSTILE[:2], COLOURS)
    assert [(group["name"], group["colour"]) for group in found] == [
        (HOSTILE[0], "#000001"),
        (HOSTILE[1], "#000002"),
        ("other", "#000003"),
    ]


def test_a_genre_that_is_called_other_is_not_all_others():
    found = genre_groups(["other", "pop"], COLOURS)
    assert [group["name"] for group in found] == ["other", "pop", "all others"]


def test_clusters_keep_their_order_and_are_plain():
    table = pd.DataFrame({"name": HOSTILE, "artists": [9, 3, 1], "colour": [1, 0, 1]})
    found = json.loads(json.dumps(cluster_groups(table, COLOURS)))
    assert [group["name"] for group in found] == HOSTILE
    assert [group["colour"] for group in found] == ["#000002", "#000001", "#000002"]
    assert [group["artists"] for group in found] == [9, 3, 1]

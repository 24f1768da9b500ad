from math import isnan

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.atlas.dense_groups import dense_groups, drawn_labels, one_listener_shares, outwardness
from analysis.dataset import load_dataset


def test_tight_bundles_are_groups_and_most_scattered_rows_are_none():
    rng = np.random.default_rng(0)
    bundles = np.repeat(np.eye(8)[:2], 12, axis=0) + rng.normal(scale=0.01, size=(24, 8))
    vectors = np.vstack([bundles, rng.normal(size=(30, 8))])
    unit = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    groups = dense_groups(unit)
    first, second = set(groups[:12].tolist()), set(groups[12:24].tolist())
    assert {*first, *second} == {0, 1}
    assert len(first) == len(second) == 1
    assert (groups[24:] == -1).mean() > 0.5


@pytest.mark.parametrize("rows", [0, 1, 9, 10, 30])
def test_few_or_equal_rows_have_no_groups(rows):
    assert dense_groups(np.ones((rows, 3))).tolist() == [-1] * rows


@given(st.lists(st.integers(-1, 3), max_size=130), st.integers(1, 60))
def test_drawn_groups_keep_sizes_among_artists_about_as_well_known(labels, alike):
    drawn = drawn_labels(np.array(labels, dtype=np.int64), seed=1, alike=alike)
    assert len(drawn) == len(labels)
    for start in range(0, len(labels), alike):
        block = slice(start, start + alike)
        assert sorted(drawn[block].tolist()) == sorted(labels[block])


def test_shares_of_one_listener_worked_out_by_hand(tiny):
    # Ada has users 7, 8 and 9, ada 7 and 9, Ba"r 8 and 5, NA nobody. Of Ada and ada user 7 has
    # both; of Ba"r and NA user 5 has one; nobody has NA.
    data = load_dataset(tiny)
    clusters, dense = np.array([0, 0, 1, 1]), np.array([-1, -1, -1, 0])
    found = one_listener_shares(data, dense, clusters, seed=0)
    own = found[found["kind"] == found["like"]]
    assert own[["kind", "artists", "share"]].to_numpy().tolist() == [
        ["dense group", 1, 0.0],
        ["cluster", 2, 1.0],
        ["cluster", 2, 0.5],
    ]
    drawn = found[found["kind"] == "drawn at random"]
    assert drawn["artists"].tolist() == own["artists"].tolist()
    assert not {"user", "user_id"} & set(found)


def test_outwardness_worked_out_by_hand():
    # The middle is (0, 0); distances 1, 1, 4, 4, 2, 2: the median of all is 2, of the group 4.
    points = np.array([[1, 0], [-1, 0], [0, 4], [0, -4], [2, 0], [-2, 0]], dtype=float)
    assert outwardness(points, np.array([-1, -1, 0, 0, -1, -1])) == 2
    assert outwardness(points, np.array([3, 3, -1, -1, -1, -1])) == 0.5
    # Of distances 1, 4 and 4 the median is 4.
    assert outwardness(points, np.array([0, -1, 0, 1, -1, -1])) == 2
    # Neither moving nor stretching the map plays a part.
    assert outwardness(points * 8 + 16, np.array([-1, -1, 0, 0, -1, -1])) == 2


def test_nothing_lies_outside_without_groups_or_distances():
    assert isnan(outwardness(np.eye(2), np.array([-1, -1])))
    assert isnan(outwardness(np.ones((3, 2)), np.array([0, 0, 0])))

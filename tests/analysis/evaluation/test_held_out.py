from dataclasses import replace

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from analysis.dataset import load_dataset
from analysis.evaluation.held_out import assignment_rows, drop_held_out, tag_names

PAIRS = st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), max_size=12)


def frame(pairs):
    return pd.DataFrame(pairs, columns=["user", "artist"], dtype="int64")


def test_tags_are_in_the_order_of_their_names(tiny):
    data = load_dataset(tiny)
    assert tag_names(data).tolist() == ["français", "rock", "unused"]
    named = pd.DataFrame({"tag_id": [1, 2, 3, 4], "name": ["b", "a", "B", "b"]})
    assert tag_names(replace(data, tags=named)).tolist() == ["a", "B", "b"]


def test_assignments_without_a_row_are_left_out(tiny):
    # Left: user 7 and 8 to Ada (row 0) with rock. User 6 has no links; artist 99 is not listed.
    data = load_dataset(tiny)
    found = assignment_rows(data)
    expected = sorted(data.user_rows.rows_of([7, 8]).tolist())
    assert found.to_numpy().tolist() == [[user, 0, 1] for user in expected]


def test_other_ids_give_the_same_assignments(sample, shuffle_ids):
    shuffled = shuffle_ids(sample, 2)
    pd.testing.assert_frame_equal(assignment_rows(sample), assignment_rows(shuffled))


def test_only_the_very_pair_is_dropped():
    given_tags = pd.DataFrame(
        {"user": [1, 1, 1, 2], "artist": [3, 3, 4, 3], "tag": [0, 9, 0, 0], "more": list("abcd")}
    )
    kept = drop_held_out(given_tags, frame([(1, 3), (3, 1), (2, 4)]))
    assert kept["more"].tolist() == ["c", "d"]
    assert kept.index.tolist() == [0, 1]
    assert len(given_tags) == 4


def test_nothing_held_out_drops_nothing():
    given_tags = frame([(0, 1), (1, 0)])
    pd.testing.assert_frame_equal(drop_held_out(given_tags, frame([])), given_tags)
    assert drop_held_out(frame([]), given_tags).empty


@given(PAIRS, PAIRS)
def test_no_kept_assignment_is_of_a_held_out_link(assigned, held_out):
    kept = drop_held_out(frame(assigned), frame(held_out))
    expected = [pair for pair in assigned if pair not in held_out]
    assert list(kept.itertuples(index=False, name=None)) == expected

"""Users are counted by marks, and by nothing else."""

from hashlib import sha256

import pytest

from analysis.changes.schema import Changes, DataChange, NeighbourChange
from analysis.changes.users import user_marks, users_added_and_gone
from analysis.changes.wording import users_sentence


def test_a_mark_is_a_digest_of_the_number_alone():
    assert user_marks([2]) == [sha256(b"user 2").hexdigest()[:10]]


def test_marks_do_not_tell_the_order_of_the_users():
    marks = user_marks(range(1, 200))
    assert marks == sorted(marks) == user_marks(reversed(range(1, 200)))
    assert len(set(marks)) == 199


@pytest.mark.parametrize(
    ("before", "now", "expected"),
    [
        ([1, 2, 3], [3, 4], (1, 2)),
        ([1, 2], [2, 1], (0, 0)),
        ([1], [], (0, 1)),
        ([], [1], (None, None)),
    ],
)
def test_those_that_only_one_version_has_are_counted(before, now, expected):
    assert users_added_and_gone(user_marks(before), user_marks(now)) == expected


@pytest.mark.parametrize(
    ("added", "gone", "told"),
    [
        (1, 0, "1 user is new; 0 left."),
        (2, 1200, "2 users are new; 1,200 left."),
        (0, 0, "Both hold the same users."),
        (None, None, ""),
    ],
)
def test_the_sentence_counts_them(added, gone, told):
    data = DataChange(
        rows={}, users_added=added, users_gone=gone, artists_added=[], artists_gone=[]
    )
    lists = NeighbourChange(measure="dot", artists=0, unchanged=0, mean_kept=None, moved=[])
    changes = Changes(
        previous="1-a",
        made=None,
        same_data=True,
        data=data,
        user_marks=[],
        numbers=[],
        texts=[],
        neighbours=lists,
    )
    assert str(users_sentence(changes)) == told

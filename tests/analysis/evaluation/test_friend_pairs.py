from dataclasses import replace

import numpy as np

from analysis.dataset import load_dataset
from analysis.evaluation.friend_pairs import friend_pairs


def test_every_pair_is_there_once(tiny):
    # 7-8 is listed from both sides, 9-7 from one; 5 is its own friend; 6 has no links.
    data = load_dataset(tiny)
    expected = sorted(sorted(data.user_rows.rows_of(pair).tolist()) for pair in ([7, 8], [9, 7]))
    assert friend_pairs(data).tolist() == expected


def test_nobody_may_have_friends(tiny):
    data = load_dataset(tiny)
    found = friend_pairs(replace(data, friends=data.friends.iloc[:0]))
    assert found.shape == (0, 2)
    assert found.dtype == np.int64


def test_other_ids_give_the_same_pairs(sample, shuffle_ids):
    assert (friend_pairs(sample) == friend_pairs(shuffle_ids(sample, 3))).all()

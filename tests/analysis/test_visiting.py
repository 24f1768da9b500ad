import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from analysis.visiting import TILE, visiting_order


def test_tiles_of_the_longer_side_by_hand():
    # Artists 0 and TILE - 1 share a tile, in which users ascend; TILE begins the next one.
    users, artists = np.array([0, 0, 0, 1]), np.array([0, TILE, TILE - 1, 0])
    assert visiting_order(users, artists).tolist() == [0, 2, 3, 1]
    assert visiting_order(artists, users).tolist() == [0, 2, 3, 1]


@given(arrays(np.int64, (20, 2), elements=st.integers(0, 5 * TILE)))
def test_every_link_is_visited_once(links):
    assert sorted(visiting_order(*links.T)) == list(range(20))


def test_nothing_to_visit():
    nothing = np.zeros(0, np.int64)
    assert visiting_order(nothing, nothing).tolist() == []

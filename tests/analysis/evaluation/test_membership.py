import numpy as np
import pandas as pd

from analysis.evaluation.membership import membership


def test_a_link_twice_is_one_membership():
    links = pd.DataFrame({"user": [2, 0, 2], "artist": [1, 0, 1], "plays": [4, 5, 6]})
    found = membership(links, (3, 2))
    assert found.dtype == bool
    assert found.toarray().tolist() == [[True, False], [False, False], [False, True]]
    assert found.nnz == 2


def test_artists_are_sorted_within_a_user():
    found = membership(pd.DataFrame({"user": [0, 0, 0], "artist": [3, 1, 2]}), (1, 4))
    assert found.indices.tolist() == [1, 2, 3]


def test_no_links_are_an_empty_matrix():
    found = membership(pd.DataFrame({"user": [], "artist": []}), (2, 3))
    assert found.shape == (2, 3)
    assert not np.any(found.toarray())

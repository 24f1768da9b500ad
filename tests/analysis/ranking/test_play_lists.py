from math import cosh, exp, log

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.ranking.play_lists import play_lists


def test_without_emphasis_every_link_is_one(material_of):
    lists = play_lists(material_of([[3, 0, 900], [0, 0, 0]]), 0)
    assert lists.toarray().tolist() == [[1, 0, 1], [0, 0, 0]]


def test_values_by_hand(material_of):
    # log(1 + 1) and log(1 + 7) are one and three times log 2: one spread below and above the mean.
    # The second user's only link is its own mean. Then all are divided by the mean of the three.
    lists = play_lists(material_of([[1, 7], [4, 0]]), 2.0).toarray()
    mean = (2 * cosh(2) + 1) / 3
    assert lists == pytest.approx(np.array([[exp(-2), exp(2)], [1, 0]]) / mean, rel=1e-6)


def test_nearly_equal_plays_are_not_blown_up(material_of):
    lists = play_lists(material_of([[99, 100]]), 1.0).toarray()
    centred = log(101 / 100) / 2
    assert lists[0, 1] / lists[0, 0] == pytest.approx(exp(2 * centred / 0.3), rel=1e-6)


@given(
    st.lists(st.lists(st.integers(0, 10**6), min_size=3, max_size=3), min_size=1, max_size=5),
    st.floats(0, 2),
)
def test_values_are_one_on_average_and_in_the_order_of_plays(material_of, plays, emphasis):
    if not np.any(plays):
        return
    lists = play_lists(material_of(plays), emphasis)
    assert lists.data.mean() == pytest.approx(1, rel=1e-5)
    for row, values in zip(plays, lists.toarray(), strict=True):
        assert (np.diff(values[np.argsort(row, kind="stable")]) >= -1e-6).all()

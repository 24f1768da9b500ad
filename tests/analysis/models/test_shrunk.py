import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from analysis.models.shrunk import shrunk_means


def test_without_shrinkage_it_is_the_mean_and_the_common_value_for_none():
    found = shrunk_means(np.array([1, 1]), np.array([2.0, 6.0]), 2, shrinkage=0, towards=9)
    assert found.tolist() == [9.0, 4.0]


def test_more_members_of_the_common_value_are_as_if_they_were_there():
    # (2 + 6 + 2 * 10) / 4
    found = shrunk_means(np.array([0, 0]), np.array([2.0, 6.0]), 1, shrinkage=2, towards=10)
    assert found.tolist() == [7.0]


@given(st.lists(st.floats(-10, 10), min_size=1), st.floats(0, 100), st.floats(-10, 10))
def test_it_lies_between_the_mean_and_the_common_value(values, shrinkage, towards):
    array = np.array(values)
    groups = np.zeros(len(array), dtype=np.int64)
    found = shrunk_means(groups, array, 1, shrinkage, towards)[0]
    low, high = sorted([array.mean(), towards])
    assert low - 1e-9 <= found <= high + 1e-9

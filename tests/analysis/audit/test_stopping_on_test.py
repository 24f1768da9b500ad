import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from analysis.audit.stopping_on_test import stopping_gain


def curves(errors):
    return [pd.DataFrame({"test_mse": list(line)}) for line in errors]


def test_the_iteration_is_chosen_on_the_others():
    # First: the others' sums are 9, 5, 6, so its second, 4, of which 2 is the lowest. Second: 6, 6,
    # 4, so its third, 3, of which 1 is. Third: 8, 5, 5, so its second, which is its lowest.
    found = stopping_gain(curves([[3, 4, 2], [5, 1, 3], [3, 2, 2]]))
    assert found == pytest.approx((2 + 2 + 0) / 3)


def test_curves_that_agree_gain_nothing():
    assert stopping_gain(curves([[3, 1, 2]] * 4)) == 0


def test_one_repeat_cannot_tell():
    with pytest.raises(ValueError, match="other repeats"):
        stopping_gain(curves([[3, 1, 2]]))


@given(arrays(float, (3, 4), elements=st.floats(0, 100)))
def test_the_lowest_error_never_loses(errors):
    assert stopping_gain(curves(errors)) >= 0
    assert stopping_gain(curves(errors)) <= np.ptp(errors, axis=1).max()

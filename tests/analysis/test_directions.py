"""Rows brought to length one, whatever their size."""

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from analysis.directions import directions


@example(np.full((5, 3), 9.4e-162))  # its squares are below the smallest number
@given(arrays(np.float64, (5, 3), elements=st.floats(-9, 9)))
def test_directions_have_length_one_or_zero(embedding):
    lengths = np.linalg.norm(directions(embedding), axis=1)
    assert ((np.abs(lengths - 1) < 1e-9) | (lengths == 0)).all()


@pytest.mark.parametrize("size", [1e-300, 1e-162, 1.0, 1e200])
def test_size_does_not_count(size):
    assert directions(np.array([[3.0, -4.0]]) * size) == pytest.approx(np.array([[0.6, -0.8]]))

"""Why two scalings were rejected, in numbers worked out by hand."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.rejected_scalings import compare_scalings, l2_normalise


def test_one_giant_makes_all_others_negligible() -> None:
    table = compare_scalings([1, 1, 1, 999]).set_index("scaling")
    # After the kept scaling all links below the cap are 1 of 10, far above one per cent.
    assert table["negligible"].tolist() == [0.75, 0.75, 0]
    assert table["zero"].tolist() == [0, 0.75, 0]
    assert table["max"].tolist() == pytest.approx([999 / (999**2 + 3) ** 0.5, 1, 10])


def test_zeros_stay_zeros() -> None:
    assert l2_normalise([0, 0]).tolist() == [0, 0]


@given(st.lists(st.integers(1, 10**6), min_size=1))
def test_squares_sum_to_one(plays: list[int]) -> None:
    assert np.square(l2_normalise(plays)).sum() == pytest.approx(1)

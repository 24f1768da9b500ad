"""Power laws."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.growth import fit_power_law


def test_doubling_by_hand() -> None:
    law = fit_power_law([1, 2, 4], [5, 10, 20])
    assert (law.exponent, law.factor) == pytest.approx((1, 5))
    assert law.at([8]).tolist() == pytest.approx([40])


def test_the_line_is_the_one_of_least_squares() -> None:
    # Logarithms to the base 10: (0, 0), (1, 1), (2, 1); slope 1/2, level 1/6.
    law = fit_power_law([1, 10, 100], [1, 10, 10])
    assert (law.exponent, law.factor) == pytest.approx((0.5, 10 ** (1 / 6)))


@given(exponent=st.floats(-3, 3), factor=st.floats(1e-3, 1e3))
def test_a_power_law_is_found_again(exponent: float, factor: float) -> None:
    sizes = np.array([1.0, 3.0, 7.0, 100.0])
    law = fit_power_law(sizes, factor * sizes**exponent)
    assert law.exponent == pytest.approx(exponent, abs=1e-6)
    assert law.factor == pytest.approx(factor, rel=1e-6)


@pytest.mark.parametrize(("sizes", "costs"), [([5, 5], [1, 2]), ([1, 2], [0, 1]), ([1], [1])])
def test_what_no_line_goes_through(sizes: list[int], costs: list[int]) -> None:
    with pytest.raises(ValueError, match="two sizes at least, and numbers above 0"):
        fit_power_law(sizes, costs)

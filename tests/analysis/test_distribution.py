"""Summaries and histograms, worked out by hand."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.distribution import histogram, log_histogram, summarise


def test_summary_of_four_values() -> None:
    summary = summarise([4, 1, 3, 2])
    assert summary.mean == 2.5
    assert summary.std == pytest.approx((5 / 3) ** 0.5)  # squares 2.25 + .25 + .25 + 2.25 over 3
    assert [summary.min, summary.q25, summary.q50, summary.q75, summary.max] == [
        1,
        1.75,
        2.5,
        3.25,
        4,
    ]


def test_one_value_has_no_spread_and_none_is_an_error() -> None:
    assert summarise([7]).std == 0
    with pytest.raises(ValueError, match="no value"):
        summarise([])


def test_powers_of_ten_start_their_bin() -> None:
    table = log_histogram([1, 9, 10, 99, 100, 1000], bins_per_decade=1)
    assert table["links"].tolist() == [2, 2, 1, 1]
    assert table["left"].tolist() == pytest.approx([1, 10, 100, 1000])
    assert table["share"].sum() == pytest.approx(1)


def test_no_bin_below_ten_is_empty_for_lack_of_whole_numbers() -> None:
    assert log_histogram(range(1, 11))["links"].tolist() == [1, 1, 1, 3, 3, 1]


def test_the_last_linear_bin_includes_its_end() -> None:
    assert histogram([1, 4, 10], 1, 10, 3)["links"].tolist() == [1, 1, 1]


@given(st.lists(st.integers(1, 10**7), min_size=1), st.integers(1, 9))
def test_every_count_falls_into_one_bin(counts: list[int], bins: int) -> None:
    table = log_histogram(counts, bins)
    assert table["links"].sum() == len(counts)
    assert np.allclose(table["right"][:-1], table["left"][1:])

from dataclasses import replace

import pytest

from analysis.audit.printed_genres import FILE, PrintedGenres, printed_winners
from analysis.published import read_published


@pytest.fixture
def original(sample):
    """Data that pass for those of the report of 2021."""
    return replace(sample, fingerprint=read_published(FILE, PrintedGenres).data)


def test_other_data_have_no_printed_winners(sample):
    assert printed_winners(sample).empty
    assert printed_winners(sample).columns.tolist() == ["genre", "artist", "listeners", "filter"]


def test_the_winners_are_in_the_order_printed(original):
    table = printed_winners(original)
    # As the page of the report of 2021 with the genres has them.
    assert table.iloc[0].tolist() == ["rock", "Rihanna", 484, "rock"]
    assert table.iloc[-1].tolist() == ["classic rock", "Rihanna", 484, "rock"]
    assert len(table) == table["genre"].nunique() == 10

"""The printed figures of the data: which are right, by our numbers and by plain counting."""

import csv
from collections import Counter
from dataclasses import replace

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.audit.agreement import agreeing, is_same, printed_preparation
from analysis.audit.printed_preparation import FILE, PrintedPreparation
from analysis.published import read_published


@pytest.fixture
def original(sample):
    """Data that pass for those of the report of 2021."""
    return replace(sample, fingerprint=read_published(FILE, PrintedPreparation).data)


def test_other_data_have_nothing_printed(sample):
    assert printed_preparation(sample) is None
    assert agreeing(sample) is None


def test_what_is_not_so_is_not_called_right(original):
    table = printed_preparation(original).set_index("figure")
    assert table["printed"]["Links"] == 92834
    assert table["computed"]["Links"] == len(original.links)
    assert not table["equal"]["Links"]
    assert pd.isna(table["computed"]["Listeners: Lady Gaga"])  # the sample does not know her
    assert table.index.is_unique
    right, total = agreeing(original)
    # 9 counts and a share, 7 statistics of each weight, 3 of outliers, 2 means, 5 artists, 10 tags
    assert total == 10 + 2 * 7 + 3 + 2 + 5 + 10
    assert right < total


@pytest.mark.parametrize(
    ("printed", "computed", "same"),
    [
        (26.7, 26.65, True),
        (26.7, 26.64, False),
        (484, 484, True),
        (484, 485, False),
        (947.082911, 947.0829114, True),
        (947.082911, 947.0829116, False),
        (1, float("nan"), False),
    ],
)
def test_the_last_printed_digit_decides(printed, computed, same):
    assert is_same(float(printed), computed) == same


@given(st.floats(0, 1e6), st.integers(1, 6))
def test_a_rounded_figure_is_the_same(figure, digits):
    assert is_same(round(figure, digits), figure) or round(figure, digits).is_integer()


@pytest.mark.slow
def test_all_figures_of_2021_are_those_of_the_files(real, real_data):
    assert agreeing(real) == (44, 44)
    table = printed_preparation(real).set_index("figure")["computed"]

    def read(name):
        with (real_data / name).open(encoding="latin-1") as file:
            return list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))[1:]

    links, tags = read("user_artists.dat"), read("tags.dat")
    names = {line[0]: line[1] for line in read("artists.dat")}
    heard = Counter(line[1] for line in links)
    given = Counter(line[2] for line in read("user_taggedartists.dat"))
    for artist, count in heard.most_common(5):
        assert table[f"Listeners: {names[artist]}"] == count
    for tag, name in tags:
        assert table.get(f"Assignments of a tag: {name}", given[tag]) == given[tag]
    popular = [count for count in heard.values() if count > 100]
    assert table["Artists with more than 100 listeners"] == len(popular)
    assert table["Links of those artists"] == sum(popular)
    assert table["Outliers among the links: number"] == sum(int(line[2]) > 614 for line in links)

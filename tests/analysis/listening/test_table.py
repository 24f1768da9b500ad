import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.listening.files.own_table import read_table
from analysis.listening.names import clean_name
from analysis.listening.table import SOURCES, as_table, combine, write_table

names = st.text(min_size=1, max_size=12).map(clean_name).filter(bool)
times = st.datetimes(pd.Timestamp("2006-04-01"), pd.Timestamp("2090-01-01"))
rows = st.tuples(
    st.integers(1, 10**9),
    st.none() | st.floats(0, 1e12),
    st.none() | times,
    st.none() | times,
    st.lists(st.sampled_from(SOURCES), min_size=1, unique=True),
    st.none() | st.integers(1860, 2100),
)


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(names, rows, min_size=1, max_size=8))
def test_a_table_that_is_written_and_read_again_is_the_same(cells):
    plays, seconds, first, last, source, released = zip(*cells.values(), strict=True)
    table = as_table(
        list(cells),
        plays=plays,
        seconds=[float("nan") if value is None else value for value in seconds],
        first=pd.to_datetime(pd.Series(first)).dt.floor("s").to_numpy(),
        last=pd.to_datetime(pd.Series(last)).dt.floor("s").to_numpy(),
        source=[" + ".join(sorted(held, key=SOURCES.index)) for held in source],
        released=released,
    )
    pd.testing.assert_frame_equal(read_table(write_table(table).encode(), "x.csv"), table)


def test_a_table_reads_as_the_contract_has_it():
    table = as_table(
        ['A "b", c', "D"],
        plays=[1, 2],
        seconds=[60.5, float("nan")],
        first=["2020-01-31T12:00:00", "NaT"],
        last=["2021-01-31T12:00:59", "NaT"],
        source=["extended history", "playlist"],
        released=[pd.NA, 1999],
    )
    assert write_table(table).split("\n") == [
        "artist,plays,seconds,first,last,source,released",
        "D,2,,,,playlist,1999",
        '"A ""b"", c",1,60.5,2020-01-31T12:00:00Z,2021-01-31T12:00:59Z,extended history,',
        "",
    ]


def test_tables_add_up_and_what_is_unknown_stays_so():
    one = as_table(["A", "B"], plays=[1, 1], seconds=[5, float("nan")], source=["playlist"] * 2)
    two = as_table(["A"], plays=[2], source=["account data"], released=[1990])
    found = combine([one, two])
    assert found["plays"].tolist() == [3, 1] and found["seconds"].fillna(-1).tolist() == [5, -1]
    assert found["source"].tolist() == ["account data + playlist", "playlist"]
    assert found["released"].fillna(0).tolist() == [1990, 0]

"""The printed tables of neighbours: as on paper, and only for the data that they are of."""

from pathlib import Path

import pytest

from analysis.audit.printed_claims import contradicted_claims
from analysis.audit.printed_neighbours import (
    FILE,
    PrintedNeighbours,
    PrintedTables,
    printed_neighbours,
)
from analysis.dataset import Dataset
from analysis.published import read_published

KEY = ["model", "measure", "query"]


def test_the_file_has_thirteen_tables_of_six() -> None:
    report = read_published(FILE, PrintedTables)
    assert [len(table.rows) for table in report.tables] == [6] * 13
    assert len({(table.model, table.query, table.measure) for table in report.tables}) == 13
    for table in report.tables:
        scores = [score for _, score, _ in table.rows]
        assert scores == sorted(scores, reverse=True)
        assert all(score <= 1 for score in scores) or table.measure == "dot"
        places = [place for place, _, _ in table.rows]
        assert len(set(places)) == 6


def test_a_table_without_rows_is_none() -> None:
    empty = {"model": "plain", "query": "Abba", "measure": "dot", "rows": []}
    with pytest.raises(ValueError, match="rows"):
        PrintedNeighbours.model_validate(empty)


def test_other_data_have_no_printed_tables(sample: Dataset) -> None:
    assert printed_neighbours(sample) is None
    assert contradicted_claims(sample) is None


@pytest.mark.slow
def test_printed_names_stand_at_their_places_in_the_file(real: Dataset, real_data: Path) -> None:
    table = printed_neighbours(real)
    assert table is not None
    lines = (real_data / "artists.dat").read_bytes().splitlines()[1:]
    read = [line.split(b"\t")[1].decode("latin-1") for line in lines]
    assert table["printed"].tolist() == [read[place] for place in table["place"]]
    assert "Xavier CafÃ©Ã¯ne" in set(table["printed"])


@pytest.mark.slow
def test_two_tables_lack_the_artist_asked_about(real: Dataset) -> None:
    table = printed_neighbours(real)
    assert table is not None
    there = (table["query"] == table["printed"]).groupby([table[key] for key in KEY]).any()
    assert there[~there].index.tolist() == [
        ("low_init", "dot", "The Beatles"),
        ("regularised", "dot", "Madonna"),
    ]
    firsts = table[table["query"] == table["printed"]]
    assert set(firsts["rank"]) == {1}


@pytest.mark.slow
def test_no_praised_name_is_in_the_table_beside_it(real: Dataset) -> None:
    # Read on paper: Rihanna's table has no Britney Spears, hers neither Janet Jackson nor Rihanna.
    assert contradicted_claims(real) == (3, 3)

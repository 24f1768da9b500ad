"""Whose rows the neighbours were, by hand on five artists (see conftest) and by plain sorting."""

from pathlib import Path

import pytest

from analysis.audit.neighbour_decoding import corrected, decode, rows_by_name
from analysis.audit.neighbour_tables import NeighbourTables
from analysis.audit.neighbours_as_in_2021 import as_in_2021
from analysis.audit.printed_neighbours import printed_neighbours
from analysis.dataset import Dataset, load_dataset
from analysis.study import load_study

MODELS, SPLIT = dict(load_study().models), load_study().split


def test_who_asked_for_ada_got_the_neighbours_of_another(
    asked_for_ada: NeighbourTables,
) -> None:
    # Place 0 holds ada's (0, 2): by dot product 4 with itself, 8 with (3, 4), 0 with (1, 0).
    lines = asked_for_ada.lines
    assert lines[["query", "rank", "place", "score", "printed"]].to_numpy().tolist() == [
        ["Ada", 1, 1, 8.0, "ada"],
        ["Ada", 2, 0, 4.0, "Ada"],
    ]
    decoded = ["owner", "owner_name", "owner_listeners", "named"]
    assert lines[decoded].to_numpy().tolist() == [[2, 'Ba"r', 2, 1], [1, "ada", 2, 0]]
    asked = ["query_row", "query_owner", "query_owner_name", "query_owner_listeners"]
    assert lines[asked].to_numpy().tolist() == [[0, 1, "ada", 2]] * 2


def test_the_right_neighbours_are_those_of_ada(in_order: Path, known_vectors: None) -> None:
    data = load_dataset(in_order)
    lines = decode(data, as_in_2021(data, MODELS, SPLIT, [("plain", 0, "cosine")]))
    assert lines["score"].tolist() == pytest.approx([1, 0.8, 0])
    right = corrected(data, MODELS, SPLIT, lines, k=5)
    columns = ["rank", "row", "name", "listeners", "score"]
    # (1, 0) with (3, 4) and with (0, 2); NA and Zoë have no listeners.
    assert right[columns].to_numpy().tolist() == [[1, 2, 'Ba"r', 2, 0.6], [2, 1, "ada", 2, 0.0]]
    assert corrected(data, MODELS, SPLIT, lines, 5, 3).empty


@pytest.mark.slow
def test_the_printed_tables_decoded_by_another_route(real: Dataset, real_data: Path) -> None:
    lines = (real_data / "user_artists.dat").read_text(encoding="utf-8").splitlines()[1:]
    heard = [int(line.split("\t")[1]) for line in lines]
    names = dict(
        line.split("\t")[:2]
        for line in (real_data / "artists.dat").read_text(encoding="utf-8").splitlines()[1:]
    )
    places = sorted({str(artist - 1) for artist in heard})
    table = printed_neighbours(real)
    assert table is not None
    found = decode(real, table)
    for line in found.itertuples():
        artist = int(places[line.place]) + 1
        assert line.owner_name == names[str(artist)]
        assert line.owner_listeners == heard.count(artist)
    first = found.drop_duplicates(["model", "measure", "query"]).set_index("query")
    assert first.loc["Rihanna", "query_owner_name"] == "Elveda Rumeli"


def test_of_namesakes_the_one_with_more_listeners_is_meant(tiny: Path) -> None:
    artists = tiny / "artists.dat"
    artists.write_text(artists.read_text().replace("\tada\t", "\tAda\t"))
    assert rows_by_name(load_dataset(tiny))["Ada"] == 0

"""Listeners in common, counted on five artists (see conftest)."""

from pathlib import Path

import pytest

from analysis.audit.neighbour_decoding import decode
from analysis.audit.neighbour_tables import NeighbourTables
from analysis.audit.printed_neighbours import printed_neighbours
from analysis.audit.shared_listeners import shared_listeners
from analysis.dataset import Dataset, load_dataset


def test_listeners_in_common(tiny: Path, asked_for_ada: NeighbourTables) -> None:
    # Decoded: ada (users 7, 9) has none in common with Ba"r (8, 5), but with one artist of two.
    # Printed: Ada (7, 8, 9) has one in common with ada, as with Ba"r.
    data = load_dataset(tiny)
    assert shared_listeners(data, asked_for_ada).to_numpy().tolist() == [
        ["decoded", 0.0, 0.5, 1, 2.0],
        ["printed", 1.0, 1.0, 1, 2.0],
    ]
    assert shared_listeners(data, asked_for_ada, measure="cosine")["pairs"].tolist() == [0, 0]


@pytest.mark.slow
def test_decoded_neighbours_of_the_regularised_model_share_listeners(
    real: Dataset, real_data: Path
) -> None:
    table = printed_neighbours(real)
    assert table is not None
    tables = NeighbourTables(True, decode(real, table), table.head(0), table.head(0))
    found = shared_listeners(real, tables, model="regularised", measure="cosine")
    # Users by artist from the file, artists by sorting the ids as text.
    lines = (real_data / "user_artists.dat").read_text(encoding="utf-8").splitlines()[1:]
    links = [line.split("\t")[:2] for line in lines]
    places = sorted({str(int(artist) - 1) for _, artist in links})
    users: dict[int, set[str]] = {}
    for user, artist in links:
        users.setdefault(int(artist), set()).add(user)
    shared = []
    wanted = tables.lines[tables.lines["model"] == "regularised"]
    for _, table in wanted[wanted["measure"] == "cosine"].groupby("query"):
        asked, *near = [int(places[place]) + 1 for place in table["place"]]
        shared += [bool(users[asked] & users[other]) for other in near]
    assert found["pairs"].tolist() == [len(shared)] * 2
    assert found["share"].iloc[0] == pytest.approx(sum(shared) / len(shared))
    assert found["share"].iloc[0] > 50 * found["chance"].iloc[0]

"""Tables of neighbours for data that nothing was printed of."""

from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

from analysis.audit import neighbour_decoding, neighbours_as_in_2021
from analysis.audit.neighbour_layout import line_by_line
from analysis.audit.neighbour_tables import neighbour_tables
from analysis.audit.plausibility import most_plausible, plausibility
from analysis.audit.shared_listeners import shared_listeners
from analysis.dataset import Dataset, load_dataset
from analysis.study import load_study

MODELS, SPLIT = dict(load_study().models), load_study().split


def test_an_artist_without_a_place_has_no_table(in_order: Path, known_vectors: None) -> None:
    data = load_dataset(in_order)
    found = neighbour_tables(data, MODELS, SPLIT, ["Zoë"], 3, 1)
    assert (found.printed, len(found.lines), len(line_by_line(data, found, "plain"))) == (
        False,
        0,
        0,
    )
    agreement = plausibility(data, found)
    assert len(agreement) == 0
    assert most_plausible(agreement) is None
    assert shared_listeners(data, found)["pairs"].tolist() == [0, 0]


def test_other_data_are_asked_about_their_own_artists(
    sample: Dataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn = np.random.default_rng(1).normal(size=(len(sample.artist_rows), 3))
    found = SimpleNamespace(artist_embedding=drawn)
    for module in (neighbour_decoding, neighbours_as_in_2021):
        monkeypatch.setattr(module, "trained", lambda *_: found)
    names = list(sample.artist_names[:6])
    tables = neighbour_tables(sample, MODELS, SPLIT, names, 6, 20)
    keys = tables.lines.drop_duplicates(["model", "measure", "query"])
    assert not tables.printed
    assert keys["query"].tolist() == names[:4] * 4
    cosine = tables.lines[tables.lines["measure"] == "cosine"]
    assert (cosine[cosine["rank"] == 1]["query_row"] == cosine[cosine["rank"] == 1]["named"]).all()
    assert (tables.right["listeners"] >= 20).all()
    assert tables.right.groupby(["model", "measure", "query"]).size().tolist() == [5] * 16

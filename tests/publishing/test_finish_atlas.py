"""The atlas's files can be read again, and hold the same values."""

import csv
import json

import pandas as pd
import pytest

from analysis.atlas.explorer_names import map_columns
from analysis.study import load_study
from publishing.finish.atlas import write_atlas


@pytest.fixture(scope="module")
def folder(sample, tmp_path_factory):
    folder = tmp_path_factory.mktemp("atlas")
    write_atlas(folder, sample, load_study())
    return folder


@pytest.mark.parametrize("name", ["atlas_artists", "atlas_neighbours"])
def test_csv_and_parquet_hold_exactly_the_same(folder, name):
    kept = pd.read_parquet(folder / f"{name}.parquet")
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        head, *rows = csv.reader(file)
    assert head == kept.columns.tolist()
    texts = [[in_csv(value) for value in kept[column].tolist()] for column in kept]
    assert rows == [list(row) for row in zip(*texts, strict=True)]
    assert not any("user" in column for column in kept)


def in_csv(value):
    """Write a value as it must stand in the file: a number so that it is read back exactly."""
    if value is pd.NA:
        return ""
    return repr(value) if isinstance(value, float) else str(value)


def test_places_are_whole_numbers_or_missing(folder):
    table = pd.read_parquet(folder / "atlas_artists.parquet")
    nowhere = table["placed"] == ""
    for column in map_columns():
        assert str(table[column].dtype) == "Int64"
        assert table[column].isna().tolist() == nowhere.tolist()


def test_json_holds_the_same_artists(folder):
    table = pd.read_parquet(folder / "atlas_artists.parquet")
    records = json.loads((folder / "atlas_artists.json").read_text("utf-8"))
    columns = [[None if value is pd.NA else value for value in table[c].tolist()] for c in table]
    assert records == [dict(zip(table, row, strict=True)) for row in zip(*columns, strict=True)]


def test_json_holds_the_same_neighbours(folder):
    table = pd.read_parquet(folder / "atlas_neighbours.parquet")
    records = json.loads((folder / "atlas_neighbours.json").read_text("utf-8"))
    pairs = [
        (one["artist_row"], measure, near["row"], near["score"])
        for one in records
        for measure, listed in one["nearest"].items()
        for near in listed
    ]
    columns = ["artist_row", "measure", "neighbour_row", "score"]
    assert pairs == list(table[columns].itertuples(index=False, name=None))


def test_parts_are_calls_without_a_tag(folder):
    for place in folder.glob("*.js"):
        text = place.read_text("utf-8")
        assert "<" not in text
        assert json.loads(text.removeprefix("lastfmAtlas(").removesuffix(");\n"))


def test_the_same_bytes_twice(folder, sample, tmp_path):
    write_atlas(tmp_path, sample, load_study())
    for place in folder.iterdir():
        assert (tmp_path / place.name).read_bytes() == place.read_bytes()

"""The atlas's files can be read again, and hold the same values."""

import json

import pandas as pd
import pytest

from publishing.finish.atlas import write_atlas


@pytest.fixture(scope="module")
def folder(sample, tmp_path_factory):
    site = tmp_path_factory.mktemp("site")
    write_atlas(site, sample)
    return site / "data"


@pytest.mark.parametrize("name", ["atlas_artists", "atlas_neighbours"])
def test_csv_and_parquet_hold_the_same(folder, name):
    kept = pd.read_parquet(folder / f"{name}.parquet")
    read = pd.read_csv(folder / f"{name}.csv", keep_default_na=False)
    assert read.columns.tolist() == kept.columns.tolist()
    text = kept.astype(object).where(kept.notna(), "").astype(str)
    assert (read.astype(str) == text).mean().min() > 0.999  # "5" and "5.0" where places lack
    assert not any("user" in column for column in kept)


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
    write_atlas(tmp_path, sample)
    for place in folder.iterdir():
        assert (tmp_path / "data" / place.name).read_bytes() == place.read_bytes()

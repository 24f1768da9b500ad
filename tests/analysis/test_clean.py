"""Cleaned tables keep every row, and the public ones know no user."""

from collections.abc import Callable
from pathlib import Path

import pandas as pd

from analysis.clean import clean_tables, public_tables
from analysis.dataset import Dataset, load_dataset


def test_rows_stand_beside_ids(tiny: Path) -> None:
    tables = clean_tables(load_dataset(tiny))
    assert tables["artists"]["artist_row"].tolist() == [0, 1, 2, 3, 4]
    assert tables["artists"]["name"].tolist() == ["Ada", "ada", 'Ba"r', "NA", "Zoë"]
    assert "picture_url" not in tables["artists"]
    # By use: rock 2, français 2 (f before r), unused 0.
    assert tables["tags"]["name"].tolist() == ["français", "rock", "unused"]


def test_an_id_without_a_row_keeps_its_place(tiny: Path) -> None:
    given = clean_tables(load_dataset(tiny))["tag_assignments"]
    assert len(given) == 4
    assert given.loc[given["artist_id"] == 99, "artist_row"].isna().all()
    assert given.loc[given["user_id"] == 6, "user_row"].isna().all()


def test_every_link_has_its_weight(sample: Dataset) -> None:
    links = clean_tables(sample)["links"]
    assert len(links) == len(sample.links)
    assert links["weight"].between(1, 10).all()
    assert (sample.artist_rows.ids[links["artist_row"]] == links["artist_id"]).all()


def test_public_tables_hold_no_user(sample: Dataset) -> None:
    for table in public_tables(sample).values():
        assert not [name for name in table.columns if name.startswith(("user", "friend"))]


def test_ids_change_nothing_but_themselves(
    sample: Dataset, shuffle_ids: Callable[[Dataset, int], Dataset]
) -> None:
    one, other = clean_tables(sample), clean_tables(shuffle_ids(sample, 4))
    for name in ("artists", "tags", "links"):
        ids = [column for column in one[name] if column.endswith("_id")]
        pd.testing.assert_frame_equal(one[name].drop(columns=ids), other[name].drop(columns=ids))

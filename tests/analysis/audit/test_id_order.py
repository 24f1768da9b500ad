"""Shares of pairs with a common listener: by hand, and by plain loops over the real file."""

import csv
from collections.abc import Callable
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from analysis.audit.id_order import places_by_id, rows_by_id, shared_by_chance, shared_by_distance
from analysis.dataset import Dataset, load_dataset


def test_only_artists_with_listeners_have_a_place(tiny: Path) -> None:
    data = load_dataset(tiny)
    assert data.artist_rows.ids[rows_by_id(data)].tolist() == [10, 20, 30]
    places = places_by_id(data)[data.artist_rows.rows_of([10, 20, 30, 40, 50])]
    assert places.tolist() == [0, 1, 2, -1, -1]


def test_the_shares_of_three_artists(tiny: Path) -> None:
    # Heard: 10 by 7, 8, 9; 20 by 7, 9; 30 by 8, 5. 10 shares with 20 and with 30; 20 not with 30.
    data = load_dataset(tiny)
    table = shared_by_distance(data)
    assert table["distance"].tolist() == [1, 2]  # farther apart are none
    assert table["share"].tolist() == [1 / 2, 1]
    assert shared_by_chance(data) == pytest.approx(2 / 3)


def test_one_artist_shares_with_nobody(tiny: Path) -> None:
    data = load_dataset(tiny)
    alone = replace(data, links=data.links[data.links["artist_id"] == 10])
    assert np.isnan(shared_by_chance(alone))
    assert len(shared_by_distance(alone)) == 0


def test_lists_numbered_one_after_another_are_found(sample: Dataset) -> None:
    links = pd.DataFrame(
        {"user_id": np.repeat([1, 2, 3], 4), "artist_id": np.arange(12), "plays": 1}
    )
    artists = pd.DataFrame({"artist_id": np.arange(12), "name": [f"a{n}" for n in range(12)]})
    planted = replace(
        sample, artists=artists.assign(url="", picture_url=""), links=links.astype("int64")
    )
    table = shared_by_distance(planted, (1, 3, 4))
    # Three lists of four: 9 of 11 neighbours share, 3 of 9 three apart, none four apart.
    assert table["share"].tolist() == pytest.approx([9 / 11, 3 / 9, 0])
    assert shared_by_chance(planted) == pytest.approx(3 * 6 / 66)


def test_new_ids_change_the_order_and_not_chance(
    sample: Dataset, shuffle_ids: Callable[[Dataset, int], Dataset]
) -> None:
    other = shuffle_ids(sample, 1)
    assert shared_by_chance(other) == shared_by_chance(sample)
    assert not np.array_equal(places_by_id(other), places_by_id(sample))


@pytest.mark.slow
def test_the_real_shares_by_plain_loops(real: Dataset, real_data: Path) -> None:
    heard: dict[int, set[str]] = {}
    lists: dict[str, set[int]] = {}
    with (real_data / "user_artists.dat").open() as file:
        for row in csv.DictReader(file, delimiter="\t"):
            heard.setdefault(int(row["artistID"]), set()).add(row["userID"])
            lists.setdefault(row["userID"], set()).add(int(row["artistID"]))
    order = sorted(heard)
    for distance, share in shared_by_distance(real).itertuples(index=False):
        pairs = zip(order[: -int(distance)], order[int(distance) :], strict=True)
        common = [bool(heard[a] & heard[b]) for a, b in pairs]
        assert share == pytest.approx(sum(common) / len(common))
    sharing = {pair for own in lists.values() for pair in combinations(sorted(own), 2)}
    pairs_in_all = len(order) * (len(order) - 1) / 2
    assert shared_by_chance(real) == pytest.approx(len(sharing) / pairs_in_all)

"""The explorer's data as a whole: shapes, rows that exist, and the same whatever the ids."""

import json
from itertools import combinations

import numpy as np
import pandas as pd
import pytest

from analysis.atlas.downloads import artist_table, neighbour_table
from analysis.atlas.explored import explored, parts, payload
from analysis.atlas.explorer_names import MEASURES, map_columns
from analysis.dataset import load_dataset
from analysis.listeners import listeners
from analysis.neighbour_steps import vectors
from analysis.study import load_study

STUDY = load_study()
COLOURS = [f"#00000{number}" for number in range(8)]


@pytest.fixture(scope="module")
def found(sample):
    return explored(sample, STUDY)


def test_the_table_has_the_artists_with_enough_listeners(sample, found):
    enough = int((listeners(sample) >= STUDY.atlas.minimum_listeners).sum())
    assert found.artists["row"].tolist() == list(range(enough))
    places = found.artists[map_columns()]
    assert (places.abs().max() <= 5000).all()
    assert set(found.artists["cluster"]) == set(found.clusters["cluster"])


def test_neighbours_are_others_on_the_map(found):
    for likeness in found.near.values():
        assert len(likeness.near) == len(found.artists)
        assert likeness.near.max() < len(found.artists)
        assert not (likeness.near == np.arange(len(likeness.near))[:, None]).any()
    assert list(found.near) == list(MEASURES)


def test_the_rest_lies_at_the_median_of_three_of_its_nearest(sample, found):
    embedding = vectors(sample, STUDY.ranking.ials, STUDY.likeness.seed).artist_embedding
    unit = embedding / np.maximum(np.linalg.norm(embedding, axis=1, keepdims=True), 1e-30)
    for place in (0, len(found.rest) // 2, len(found.rest) - 1):
        row = found.rest.loc[place, "row"]
        scores = unit[: len(found.artists)] @ unit[row]
        near = np.argsort(-scores, kind="stable")[: STUDY.atlas.listed]
        for three in combinations(near, 3):
            middles = found.artists.loc[list(three), map_columns()].median()
            if (middles == found.rest.loc[place, map_columns()]).all():
                break
        else:
            pytest.fail(f"the artist in row {row} is not at the median of three of its nearest")


def test_artists_of_one_listener_do_not_lie_on_one_point(sample, found):
    # Their vectors are parallel, so that all have the same nearest: together, or named, they would
    # show a list.
    rare = sample.links.groupby("artist_id").filter(lambda links: len(links) == 1)
    lists = rare.groupby("user_id")["artist_id"].apply(sample.artist_rows.rows_of)
    longest = max(lists, key=len)
    places = found.rest.set_index("row").loc[longest, map_columns()].drop_duplicates()
    assert len(longest) > 4
    assert len(places) > len(longest) / 2


def test_the_payload_is_plain_and_fits_the_table(sample, found):
    page = json.loads(json.dumps(payload(found, sample, STUDY, COLOURS), allow_nan=False))
    assert len(page["near"]["cosine"]["rows"]) == len(found.artists)
    assert page["rest"]["artists"] == len(found.rest)
    assert list(page["files"]) == list(MEASURES)[1:]
    assert page["genres"][-1] == {"name": "other", "colour": "#000007"}
    assert len(page["clusters"]) == len(found.clusters)
    assert set(page["suggested"]) <= set(sample.artist_names)
    rest = json.loads(json.dumps(parts(found, fewest=3)["rest"], allow_nan=False))["rest"]
    lengths = {len(values) for values in rest["columns"].values()}
    assert lengths == {len(found.rest)} == {len(rest["near"]["cosine"]["rows"])}
    told = zip(rest["columns"]["listeners"], rest["near"]["cosine"]["rows"], strict=True)
    assert all((len(rows) > 0) == (heard >= 3) for heard, rows in told)


def test_shuffled_ids_change_nothing(tiny, shuffle_ids):
    data = load_dataset(tiny)
    one, other = explored(data, STUDY), explored(shuffle_ids(data, 1), STUDY)
    pd.testing.assert_frame_equal(one.artists, other.artists)
    pd.testing.assert_frame_equal(one.rest, other.rest)


def test_a_handful_of_artists_can_be_explored(tiny):
    data = load_dataset(tiny)
    few = explored(data, STUDY)
    assert few.artists["name"].tolist() == data.artist_names[:4].tolist()
    table = artist_table(data, STUDY, few)
    assert len(table) == 5
    assert table["placed"].tolist() == ["drawn"] * 4 + [""]  # nobody listens to the fifth
    assert len(neighbour_table(data, few)) > 0

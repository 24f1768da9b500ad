from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analysis.atlas.explored import Explored, explored
from analysis.dataset import Dataset, load_dataset
from analysis.oddities import count_oddities
from analysis.splitting import link_rows
from analysis.study import load_study

Shuffle = Callable[[Dataset, int], Dataset]


def assert_shuffling_changes_nothing(data: Dataset, shuffled: Dataset) -> None:
    assert shuffled.artist_names.tolist() == data.artist_names.tolist()
    pd.testing.assert_frame_equal(link_rows(shuffled), link_rows(data))
    pd.testing.assert_frame_equal(count_oddities(shuffled), count_oddities(data))


@given(seed=st.integers(0, 2**32))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
def test_shuffled_ids_change_nothing(tiny: Path, shuffle_ids: Shuffle, seed: int):
    data = load_dataset(tiny)
    assert_shuffling_changes_nothing(data, shuffle_ids(data, seed))


@pytest.mark.parametrize("which", ["sample", "real"])
def test_shuffled_ids_change_nothing_in_whole_data(request, shuffle_ids: Shuffle, which: str):
    data: Dataset = request.getfixturevalue(which)
    shuffled = shuffle_ids(data, 1)
    assert shuffled.artist_rows.ids.tolist() != data.artist_rows.ids.tolist()
    assert_shuffling_changes_nothing(data, shuffled)


def assert_same_atlas(one: Explored, other: Explored) -> None:
    for part in ("artists", "rest", "clusters", "contours", "centres"):
        pd.testing.assert_frame_equal(getattr(one, part), getattr(other, part))
    for measure, likeness in one.near.items():
        assert likeness.near.tolist() == other.near[measure].near.tolist()
        assert likeness.scores.tolist() == other.near[measure].scores.tolist()


def test_shuffled_ids_change_nothing_in_the_atlas(tiny: Path, tmp_path, monkeypatch, shuffle_ids):
    monkeypatch.setenv("LASTFM_CACHE", str(tmp_path / "cache"))
    data, study = load_dataset(tiny), load_study()
    assert_same_atlas(explored(data, study), explored(shuffle_ids(data, 1), study))


@pytest.mark.slow
def test_shuffled_ids_change_nothing_in_the_atlas_of_the_sample(
    sample: Dataset, shuffle_ids: Shuffle
):
    shuffled, study = shuffle_ids(sample, 1), load_study()
    one, other = explored(sample, study), explored(shuffled, study)
    assert_same_atlas(one, other)
    names = sample.artist_names[one.nearest.near]
    assert (shuffled.artist_names[other.nearest.near] == names).all()

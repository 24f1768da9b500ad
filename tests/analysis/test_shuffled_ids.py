from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analysis.dataset import Dataset, load_dataset
from analysis.oddities import count_oddities
from analysis.splitting import link_rows

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

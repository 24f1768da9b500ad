import numpy as np
import pytest

from analysis.dataset import load_dataset
from analysis.list_splitting import ListSplitSettings
from analysis.listening.recommending import recommend_artists
from analysis.listening.sure_hits import count_sure_hits, sure_hits_table
from analysis.listening.sure_hits_steps import sure_hits

SPLIT = ListSplitSettings(seed=1, validation_share=0.1, test_share=0.1)
HEARD = np.full(12, 9)


@pytest.fixture(autouse=True)
def cache(tmp_path, monkeypatch):
    monkeypatch.setenv("LASTFM_CACHE", str(tmp_path))


def test_classes_and_hits_are_those_of_what_is_recommended(embedding, model, folding):
    listened = np.array([1, 4, 9]), np.array([0.7, 1.0, 1.6])
    told = recommend_artists(embedding, listened, model, folding, HEARD, [""] * 12)
    wanted, nobody = told["row"].to_numpy()[[0, 2]], np.empty(0, np.int64)
    found = count_sure_hits(embedding, listened, (wanted, nobody), model, folding, HEARD)
    expected = np.zeros((2, 5), int)
    for row, stays in zip(told["row"], told["stays"] / folding.resamples, strict=True):
        place = sum(stays >= least for least in (0, 0.5, 0.75, 0.9, 1)) - 1
        expected[0, place] += 1
        expected[1, place] += row in wanted
    assert found.tolist() == expected.tolist()


def test_the_table_by_hand():
    counts = np.zeros((2, 2, 5), int)
    counts[0, :, 4] = 4, 3
    counts[1, :, 4] = 6, 2
    table = sure_hits_table(counts, seed=0)
    assert table["recommended"].tolist() == [0, 0, 0, 0, 10]
    assert table["share"].iloc[-1] == 0.5  # of all recommendations, not of each user's share
    assert table["share"].isna().sum() == 4
    assert table["low"].iloc[-1] == pytest.approx(1 / 3)
    assert table["high"].iloc[-1] == pytest.approx(3 / 4)


def test_nobody_to_ask_leaves_shares_undefined():
    table = sure_hits_table([], seed=0)
    assert table["share"].isna().all() and table["recommended"].tolist() == [0] * 5


def test_sample_and_five_artists(sample, tiny, model, folding):
    asked = sure_hits(sample, model, SPLIT, folding)["recommended"].sum()
    users = len(range(0, len(sample.user_rows), 3))
    assert 0 < asked <= 4 * users
    assert len(sure_hits(load_dataset(tiny), model, SPLIT, folding)) == 5

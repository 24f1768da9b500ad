"""What clusters are worth, on five artists and by single cases."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from analysis.atlas.cluster_judging import judged_clusters
from analysis.dataset import load_dataset
from analysis.study import load_study

STUDY = load_study()
IALS = STUDY.ranking.ials.model_copy(update={"dimension": 3, "iterations": 3})


@pytest.fixture
def data(tiny, tmp_path, monkeypatch):
    monkeypatch.setenv("LASTFM_CACHE", str(tmp_path / "cache"))
    return load_dataset(tiny)


def judged(data, least, seeds):
    judge = STUDY.atlas.judge.model_copy(update={"minimum_listeners": least, "seeds": seeds})
    atlas = STUDY.atlas.model_copy(update={"judge": judge})
    return judged_clusters(data, IALS, 1, atlas, STUDY.genres)


def test_one_cluster_of_four_worked_out_by_hand(data):
    # Ada alone has a genre and a listener. Users 7 and 9 have two of the four artists, 8 two
    # others: half, also where the four change places. Four artists make no dense group of ten.
    found = judged(data, least=1, seeds=2)
    assert found.judged == 1
    assert found.methods["purity"].tolist()[0] == found.methods["chance"].tolist()[0] == 1
    assert found.methods["left_out"].tolist() == [0, 0, 1]
    lists = found.lists[["like", "artists", "share"]].to_numpy().tolist()
    assert lists == [["cluster", 4, 0.5]] * 2
    assert np.isnan(found.outward)
    assert found.stable == {"seeds": 1, "vectors": 1}  # one cluster each time


def test_a_single_seed_says_nothing_of_others(data):
    found = judged(data, least=1, seeds=1)
    assert np.isnan(list(found.stable.values())).all()


@pytest.mark.parametrize("untagged", [True, False])
def test_nobody_is_judged(data, untagged):
    some = replace(data, tag_assignments=data.tag_assignments.head(0), fingerprint="untagged")
    found = judged(some, 1, 1) if untagged else judged(data, 99, 1)
    assert found.judged == 0
    assert np.isnan(found.any_tag)
    assert found.methods[["ami", "purity", "chance"]].isna().all(axis=None)


def test_rows_and_not_ids_decide(data, shuffle_ids):
    one, other = judged(data, 1, 1), judged(shuffle_ids(data, 1), 1, 1)
    pd.testing.assert_frame_equal(one.methods, other.methods)
    pd.testing.assert_frame_equal(one.lists, other.lists)

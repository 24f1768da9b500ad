"""Test links of artists without a training link: by hand, and by loops over real splits."""

import pandas as pd
import pytest

from analysis.audit import unseen
from analysis.audit.unseen import unseen_share
from analysis.splitting import Split, SplitSettings
from analysis.steps import split_weights
from analysis.study import load_study

SPLIT = SplitSettings(seed=1, test_share=0.1)


def links(*artists):
    return pd.DataFrame({"user": 0, "artist": artists, "weight": 1.0})


def test_the_mean_is_over_repeats(monkeypatch):
    # Of the first split's test links one of three is of an artist not trained on, then both of two.
    splits = [Split(links(0, 1, 1), links(1, 2, 0)), Split(links(3), links(4, 4))]
    monkeypatch.setattr(unseen, "split_weights", lambda data, split, repeat: splits[repeat])
    assert unseen_share(None, SPLIT, 1) == pytest.approx(1 / 3)
    assert unseen_share(None, SPLIT, 2) == pytest.approx((1 / 3 + 1) / 2)


@pytest.mark.parametrize("which", ["sample", pytest.param("real", marks=pytest.mark.slow)])
def test_unseen_links_counted_one_by_one(which, request):
    data, settings = request.getfixturevalue(which), load_study().split
    shares = []
    for repeat in range(2):
        split = split_weights(data, settings, repeat)
        known, tested = set(split.train["artist"].tolist()), split.test["artist"].tolist()
        shares.append(sum(artist not in known for artist in tested) / len(tested))
    assert unseen_share(data, settings, 2) == pytest.approx(sum(shares) / 2)

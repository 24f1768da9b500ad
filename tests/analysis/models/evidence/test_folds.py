import numpy as np
import pandas as pd

from analysis.models.evidence.counting import count_evidence
from analysis.models.evidence.folds import count_in_folds
from analysis.models.evidence.settings import CountingSettings
from analysis.models.material import withhold

SETTINGS = CountingSettings(folds=3)


def test_each_fold_is_counted_from_the_others(three):
    counted = count_in_folds(three, SETTINGS, rng=0)
    assert counted["fold"].value_counts().to_dict() == {0: 2, 1: 2, 2: 2}
    assert counted["weight"].tolist() == three.links["weight"].tolist()
    for number in range(3):
        asked = three.links[counted["fold"] == number]
        alone = count_evidence(withhold(three, asked), asked, SETTINGS)
        pd.testing.assert_frame_equal(counted.loc[asked.index, alone.columns], alone)


def test_a_links_own_plays_weight_and_tags_do_not_count(three):
    counted = count_in_folds(three, SETTINGS, rng=0)
    links = three.links.copy()
    links.loc[1, ["plays", "weight"]] = [7, 3.0]  # of user 0 and artist 1
    assignments = three.assignments.assign(tag=[0, 0])[1:]  # nor that it is tagged
    changed = type(three)(links, assignments, three.friends, 4, 4, 1)
    found = count_in_folds(changed, SETTINGS, rng=0).loc[1].drop("weight")
    pd.testing.assert_series_equal(found, counted.loc[1].drop("weight"))


def test_there_are_no_more_folds_than_links(three):
    counted = count_in_folds(three, CountingSettings(folds=10), rng=0)
    assert sorted(counted["fold"]) == [0, 1, 2, 3, 4, 5]
    alone = withhold(three, three.links[1:])
    assert np.isfinite(count_in_folds(alone, SETTINGS, rng=0).to_numpy()).all()


def test_progress_is_told(three):
    told = []
    count_in_folds(three, SETTINGS, 0, lambda *parts: told.append(parts))
    assert told == [(1, 3), (2, 3), (3, 3)]

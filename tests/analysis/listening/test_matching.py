import pandas as pd

from analysis.dataset import load_dataset
from analysis.listening.matching import match_artists, summarise

HISTORY = pd.DataFrame({"artist": ["ADA", "zoe", "Nobody Else", "ada"], "plays": [5, 3, 1, 1]})


def test_artists_are_matched_with_their_kind(tiny):
    found = match_artists(load_dataset(tiny), HISTORY, spelling=0.85)
    assert found["match"].tolist() == ["folded", "folded", "none", "exact"]
    assert found["name"].tolist() == ["Ada", "Zoë", "", "ada"]
    assert found["listeners"].tolist() == [3, 0, 0, 2]
    assert found["row"].isna().tolist() == [False, False, True, False]


def test_the_summary_counts_artists_and_plays(tiny):
    found = match_artists(load_dataset(tiny), HISTORY, spelling=0.85)
    assert summarise(found) == {
        "artists": 4,
        "matched_artists": 3,
        "plays": 10,
        "matched_plays_share": 0.9,
    }


def test_an_empty_history_is_no_error(tiny):
    found = match_artists(load_dataset(tiny), HISTORY.iloc[:0], spelling=0.85)
    assert summarise(found)["matched_plays_share"] == 0.0

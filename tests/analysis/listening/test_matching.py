import pandas as pd
import pytest

from analysis.dataset import load_dataset
from analysis.listening.matching import match_artists, match_name, summarise
from analysis.listening.settings import MatchingSettings
from analysis.lookup import index_names

SPELLING = MatchingSettings(similarity=0.85, letters=5)
HISTORY = pd.DataFrame(
    {
        "artist": ["ADA", "zoe", "Nobody Else", "ada"],
        "plays": [5, 3, 1, 1],
        "released": pd.array([None, None, 2015, None], "Int64"),
    }
)
NAMES = [
    *("Beyoncé", "The Beatles", "Simon & Garfunkel", "Tyler, The Creator", "Earth, Wind & Fire"),
    *("Radiohead", "Elton John", "Tom", "Air", "Eve", "Florence and the Machine", "Cher", "Kyo"),
]


NEWER = [
    *("Lizzo", "Dua Lipa", "Billie Eilish", "Olivia Rodrigo", "Post Malone", "SZA", "H.E.R."),
    *("Doja Cat", "Lil Nas X", "21 Savage", "Cardi B", "Lorde", "Hozier", "Shawn Mendes"),
    *("Camila Cabello", "Halsey", "Mitski", "Phoebe Bridgers", "Fontaines D.C.", "Shame"),
    *("Squid", "Wet Leg", "Tom Grennan", "Bad Bunny", "Karol G", "BTS", "BLACKPINK", "IVE"),
    *("Aya Nakamura", "Clairo", "Charli XCX", "Kacey Musgraves", "Zach Bryan", "Chappell Roan"),
    *("Raye", "Stormzy", "Kali Uchis", "Daniel Caesar", "King Krule", "Khruangbin", "Kygo"),
    *("Illenium", "Peggy Gou"),
]
"""Artists whose first albums came after the data."""


@pytest.mark.parametrize(
    ("written", "kind", "name"),
    [
        ("Beyoncé", "exact", "Beyoncé"),
        ("BEYONCE", "folded", "Beyoncé"),
        ("Beatles", "folded", "The Beatles"),
        ("Simon and Garfunkel", "folded", "Simon & Garfunkel"),
        ("Florence + The Machine", "folded", "Florence and the Machine"),
        ("Tyler The Creator", "folded", "Tyler, The Creator"),
        ("Earth, Wind & Fire", "exact", "Earth, Wind & Fire"),
        ("Earth Wind and Fire ft. Eve", "credit", "Earth, Wind & Fire"),
        ("Elton John (with Kiki Dee)", "credit", "Elton John"),
        ("elton john feat. Nobody", "credit", "Elton John"),
        ("Cher, Nobody Known", "none", ""),
        ("Cher, Eve", "credit", "Cher"),
        ("Tom with Nobody", "none", ""),
        ("Air; Nobody Known", "credit", "Air"),
        ("Cher & Eve", "credit", "Cher"),
        ("Tom & Jerry", "none", ""),
        ("Tom and the Nobodies", "none", ""),
        ("Radiohed", "spelling", "Radiohead"),
        ("Kygo", "none", ""),
        ("Gradiohead", "none", ""),
        ("feat.", "none", ""),
        ("B.*", "none", ""),
    ],
)
def test_a_name_is_found_the_surest_way(written: str, kind: str, name: str) -> None:
    found_kind, match = match_name(written, index_names(NAMES), NAMES, SPELLING)
    assert (found_kind, "" if match.row is None else NAMES[match.row]) == (kind, name)


def test_artists_are_matched_with_their_kind(tiny):
    found = match_artists(load_dataset(tiny), HISTORY, SPELLING)
    assert found["match"].tolist() == ["folded", "folded", "none", "exact"]
    assert found["name"].tolist() == ["Ada", "Zoë", "", "ada"]
    assert found["listeners"].tolist() == [3, 0, 0, 2]
    assert found["row"].isna().tolist() == [False, False, True, False]
    assert found["ambiguous"].tolist() == [True, False, False, True]


def test_the_summary_counts_artists_and_plays(tiny):
    data = load_dataset(tiny)  # its last tag was given in 2009
    assert summarise(data, match_artists(data, HISTORY, SPELLING)) == {
        "artists": 4,
        "matched_artists": 3,
        "matched_artists_share": 0.75,
        "plays": 10,
        "matched_plays_share": 0.9,
        "kinds": {
            "exact": {"artists": 1, "plays": 1},
            "folded": {"artists": 2, "plays": 8},
            "credit": {"artists": 0, "plays": 0},
            "spelling": {"artists": 0, "plays": 0},
            "none": {"artists": 1, "plays": 1},
        },
        "ambiguous": 2,
        "newer": 1,
    }


def test_without_years_nothing_is_called_newer(tiny):
    data = load_dataset(tiny)
    history = HISTORY.assign(released=pd.array([None] * 4, "Int64"))
    assert summarise(data, match_artists(data, history, SPELLING))["newer"] is None
    old = HISTORY.assign(released=pd.array([None, None, 2009, None], "Int64"))
    assert summarise(data, match_artists(data, old, SPELLING))["newer"] == 0


def test_an_empty_history_is_no_error(tiny):
    data = load_dataset(tiny)
    found = match_artists(data, HISTORY.iloc[:0], SPELLING)
    assert summarise(data, found)["matched_plays_share"] == 0.0


@pytest.mark.slow
def test_few_artists_who_came_after_the_data_are_taken_for_one_in_them(real):
    index = index_names(real.artist_names)
    kinds = [match_name(name, index, real.artist_names, SPELLING)[0] for name in NEWER]
    assert kinds.count("spelling") <= 3
    assert kinds.count("none") >= len(NEWER) - 3


@pytest.mark.slow
def test_a_missing_letter_is_forgiven_and_makes_no_other_artist(real):
    index, names = index_names(real.artist_names), real.artist_names
    known = [row for row in range(400) if names[row].isalpha() and len(names[row]) >= 7]
    assert len(known) > 30
    shorter = [(row, names[row][:4] + names[row][5:]) for row in known]
    found = [(row, match_name(name, index, names, SPELLING)[1].row) for row, name in shorter]
    assert sum(row == match for row, match in found) >= 0.9 * len(known)
    assert sum(match not in (row, None) for row, match in found) == 0

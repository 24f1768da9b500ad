from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest

from analysis.dataset import Dataset, load_dataset
from analysis.leaders import Leaders, find_leaders


def test_leaders_of_the_tiny_data_by_hand(tiny: Path) -> None:
    # Ada has three listeners; five artists make both lists; rock and français are given twice each.
    expected = Leaders("Ada", 3, 5, 5, "français", 2)
    assert find_leaders(load_dataset(tiny)) == expected


def test_the_lists_may_differ(tiny: Path) -> None:
    # Artists 1 to 21: artist 21 has one listener of two, and more plays than any other.
    data = load_dataset(tiny)
    artists = pd.DataFrame({"artist_id": range(1, 22), "name": [f"{n:02}" for n in range(1, 22)]})
    heard = [(user, artist, 1) for user in (1, 2) for artist in range(1, 21)] + [(1, 21, 9)]
    links = pd.DataFrame(heard, columns=["user_id", "artist_id", "plays"])
    found = find_leaders(replace(data, artists=artists, links=links))
    assert (found.list_length, found.list_overlap) == (20, 19)


@pytest.mark.slow
def test_the_real_leaders(real: Dataset) -> None:
    # 611 listeners and 7,503 assignments by cut, sort and uniq on the files.
    found = find_leaders(real)
    assert (found.artist, found.listeners) == ("Lady Gaga", 611)
    assert (found.tag, found.assignments) == ("rock", 7503)
    assert (found.list_length, found.list_overlap) == (20, 13)

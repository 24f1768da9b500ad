"""Links and users at the cap, counted by hand."""

import pandas as pd
import pytest

from analysis.capping import measure_cap, users_by_share_at_cap

# User 1: 1 of 4 links at the cap of 5; user 2: 2 of 3; user 3: all; user 4: none.
LINKS = pd.DataFrame({"user_id": [1, 1, 1, 1, 2, 2, 2, 3, 4], "plays": [5, 1, 2, 3, 6, 7, 1, 5, 4]})


def test_links_and_users_at_the_cap() -> None:
    effect = measure_cap(LINKS, cap=5)
    assert (effect.links, effect.links_at_cap) == (9, 4)
    assert effect.users_at_cap == 3
    assert (effect.users_mostly_at_cap, effect.users_wholly_at_cap) == (2, 1)
    assert effect.share_of_links_at_cap == pytest.approx(4 / 9)


def test_histogram_of_users() -> None:
    table = users_by_share_at_cap(LINKS, cap=5, bins=4)
    assert table["users"].tolist() == [1, 1, 1, 1]
    assert table["left"].tolist() == [0, 0.25, 0.5, 0.75]

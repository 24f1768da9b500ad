import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.rows import Rows, UnknownIdError, artist_rows, user_rows


@given(st.lists(st.integers(-(2**63), 2**63 - 1), unique=True, min_size=1), st.data())
def test_rows_and_ids_lead_to_each_other(ids: list[int], data: st.DataObject):
    rows = Rows(np.array(ids))
    wanted = data.draw(st.lists(st.sampled_from(ids)))
    assert rows.ids[rows.rows_of(wanted)].tolist() == wanted
    assert rows.rows_of(ids).tolist() == list(range(len(rows)))


def test_an_unknown_id_is_named():
    with pytest.raises(UnknownIdError, match="id 4 is not among the 2 ids that have a row"):
        Rows(np.array([3, 5])).rows_of([5, 4])


def test_ids_cannot_be_changed_from_outside():
    ids = np.array([3, 5])
    rows = Rows(ids)
    ids[0] = 9
    assert rows.ids.tolist() == [3, 5]
    with pytest.raises(ValueError, match="read-only"):
        rows.ids[0] = 9


def test_artists_go_by_listeners_then_name_then_url_then_plays():
    artists = pd.DataFrame(
        [(1, "b", "y"), (2, "B", "x"), (3, "a", "x"), (4, "b", "x"), (5, "b", "x"), (6, "z", "x")],
        columns=["artist_id", "name", "url"],
    )
    heard = [(7, 6, 1), (8, 6, 1)] + [(7, artist, 10 * artist) for artist in (1, 2, 4, 5)]
    links = pd.DataFrame(heard, columns=["user_id", "artist_id", "plays"])
    # 6 has two listeners; of those with one, "B" sorts before "b" where case decides, then the
    # url "x" before "y", then 50 plays before 40; 3 has none.
    assert artist_rows(artists, links).ids.tolist() == [6, 2, 5, 4, 1, 3]


def test_users_go_by_their_lists_not_by_their_ids():
    artists = Rows(np.array([1, 2]))
    one = pd.DataFrame({"user_id": [1, 1, 2], "artist_id": [1, 2, 2], "plays": [3, 4, 5]})
    other = pd.DataFrame({"user_id": [1, 9, 9], "artist_id": [2, 2, 1], "plays": [5, 4, 3]})
    names = {1: "long", 2: "short"}, {9: "long", 1: "short"}
    orders = [
        [name[user] for user in user_rows(links, artists).ids]
        for links, name in zip((one, other), names, strict=True)
    ]
    assert orders[0] == orders[1]

from pathlib import Path

from analysis.dataset import Dataset, load_dataset
from analysis.oddities import count_oddities


def test_oddities_of_the_tiny_data_counted_by_hand(tiny: Path):
    counted = count_oddities(load_dataset(tiny))
    assert dict(zip(counted["what"], counted["count"], strict=True)) == {
        "artists without a picture": 2,  # Zoë, NA
        "artists listed without listeners": 2,  # Zoë, NA
        "artist names that differ from another only in case": 2,  # Ada, ada
        "artists with exactly the name of another": 0,
        "tags that nobody uses": 1,
        "users whose list has the greatest length": 3,  # 7, 8 and 9 have two artists
        "friendships listed from one side only": 1,  # 9 -> 7
        "users listed as their own friend": 1,  # 5
        "users with friends but without links": 1,  # 6
        "users with tag assignments but without links": 1,  # 6
        "tag assignments to artists nobody listens to": 2,  # on 99 and on 40
        "tag assignments dated before Last.fm existed": 1,  # 1956
    }


def test_the_same_name_twice_is_not_a_matter_of_case(edit):
    counted = count_oddities(load_dataset(edit("artists.dat", "\tada\t", "\tAda\t")))
    by_kind = counted.set_index("what")["count"]
    assert by_kind["artists with exactly the name of another"] == 2
    assert by_kind["artist names that differ from another only in case"] == 0


def test_meanings_state_shares_of_these_data(tiny: Path):
    meanings = count_oddities(load_dataset(tiny)).set_index("what")["meaning"]
    lists = meanings["users whose list has the greatest length"]
    assert lists.startswith("75.0\u00a0% of the users have exactly 2 artists")
    unheard = meanings["tag assignments to artists nobody listens to"]
    assert unheard.startswith(
        "They name 2 artists outside every list; 1 of these has no row among the artists."
    )


def test_what_did_not_happen_has_no_meaning(edit):
    # 9 -> 7 was the one friendship without its other line, 1956 the one impossible year, and the
    # artists on whom tags stand without a link were 99 and 40.
    edit("user_friends.dat", "9\t7\r\n", "")
    edit("user_taggedartists.dat", "\t1956", "\t2006")
    edit("user_taggedartists.dat", "8\t99", "9\t10")
    folder = edit("user_taggedartists.dat", "6\t40", "6\t20")
    counted = count_oddities(load_dataset(folder)).set_index("what")
    gone = [
        "friendships listed from one side only",
        "tag assignments to artists nobody listens to",
        "tag assignments dated before Last.fm existed",
    ]
    assert counted.loc[gone, "count"].tolist() == [0, 0, 0]
    assert ((counted["meaning"] == "") == (counted["count"] == 0)).all()


def test_one_artist_outside_every_list_is_not_called_artists(edit):
    folder = edit("user_taggedartists.dat", "8\t99", "9\t40")  # 40 has a row, and no link
    meanings = count_oddities(load_dataset(folder)).set_index("what")["meaning"]
    assert meanings["tag assignments to artists nobody listens to"].startswith(
        "They name 1 artist outside every list; 0 of these have no row among the artists."
    )


def test_no_optional_row_is_no_oddity(tiny: Path):
    (tiny / "user_friends.dat").write_bytes(b"userID\tfriendID\n")
    counted = count_oddities(load_dataset(tiny)).set_index("what")["count"]
    assert counted["users listed as their own friend"] == 0
    assert counted["users with friends but without links"] == 0


def test_the_real_data_have_the_known_oddities(real: Dataset):
    counted = count_oddities(real).set_index("what")["count"]
    # 444 empty pictures are what the original report printed; 1,829 of 1,892 users are the
    # 96.7 % with lists of 50 that the literature on this data set names.
    assert counted["artists without a picture"] == 444
    assert counted["users whose list has the greatest length"] == 1829
    assert counted["tag assignments to artists nobody listens to"] == 1538

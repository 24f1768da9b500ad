import random
import tempfile
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.listening.examples import write_examples
from analysis.listening.reading import read_history
from analysis.listening.settings import ListeningError
from analysis.listening.table import TABLE_COLUMNS, write_table
from analysis.paths import LISTENING_DATA
from tests.exports import (
    LONG_HEADER,
    SECRETS,
    SHORT_HEADER,
    account,
    extended,
    lay,
    long_row,
    pack,
    podcast,
    short_row,
)

OTHERS = {
    "Playlist1.json": {"playlists": [{"name": "SECRET-user", "items": []}]},
    "Userdata.json": {"username": "SECRET-user"},
    "Marquee.json": [{"artistName": "Elbow", "segment": "Light listeners"}],
    "YourLibrary.json": {"tracks": [{"artist": "Elbow", "track": "SECRET-track"}]},
    "SearchQueries.json": [{"platform": "SECRET-device", "searchQuery": "SECRET-track"}],
    "ReadMeFirst.pdf": b"%PDF-1.7\n\xe2\xe3\xcf\xd3",
    "shopping.csv": "a,b\n1,2\n",
    "notes.txt": "Elbow\n",
}
MIXED = {
    "a/StreamingHistory_music_0.json": [account("Elbow"), account("Ada", 29.999), podcast()],
    "a/renamed.dat": [extended("Elbow", 90, "2021-05-01T10:20:30Z"), extended(None)],
    "lists/any.csv": f"{SHORT_HEADER}\n{short_row('Ada,Elbow')}\n",
    "lists/other.csv": f"\ufeff{LONG_HEADER}\n{long_row('Elbow, Ada', '2001')}\n",
    "empty.json": "",
    "none.json": " [ ] ",
    **OTHERS,
}


def rows(table):
    return table[["artist", "plays"]].to_numpy().tolist()


def test_all_kinds_in_one_folder_give_one_table(tmp_path):
    found = read_history(lay(tmp_path, MIXED), 30)
    assert tuple(found.columns) == TABLE_COLUMNS
    assert rows(found) == [["Elbow", 3], ["Ada", 1]]
    elbow, ada = found.iloc[0], found.iloc[1]
    assert elbow["seconds"] == 150 and pd.isna(ada["seconds"])
    assert elbow["first"] == pd.Timestamp("2020-01-31 12:00")
    assert elbow["last"] == pd.Timestamp("2021-05-01 10:20")
    assert elbow["source"] == "account data + extended history + playlist"
    assert found["released"].tolist() == [2001, 1999] and ada["source"] == "playlist"
    kinds = [str(kind) for kind in found.dtypes]
    assert kinds == ["str", "int64", "float64", *["datetime64[s]"] * 2, "str", "Int64"]


def test_a_zip_and_a_folder_with_a_zip_and_its_copy_tell_the_same(tmp_path):
    folder = lay(tmp_path / "folder", MIXED)
    expected = read_history(folder, 30)
    zipped = pack(tmp_path / "any name", MIXED)
    pd.testing.assert_frame_equal(read_history(zipped, 30), expected)
    pack(folder / "my_spotify_data.zip", MIXED)
    pd.testing.assert_frame_equal(read_history(folder, 30), expected)


def test_plays_of_thirty_seconds_are_counted_by_artist(tmp_path):
    lengths = [("B", 30), ("A", 29.999), ("C", 99), ("C", 31), ("A", 60)]
    entries = [account(artist, seconds) for artist, seconds in lengths]
    lay(tmp_path, {"a.json": entries})
    assert rows(read_history(tmp_path, 30)) == [["C", 2], ["A", 1], ["B", 1]]


def test_account_data_and_extended_history_share_a_play_and_the_tracks_artist_stays(tmp_path):
    lay(
        tmp_path,
        {
            "a.json": [account("Zoë", 61.5, "2020-02-01 08:15")],
            "b.json": [
                extended("Various Artists", 61.5, "2020-02-01T08:15:59Z"),
                extended("Zoë", 61.5, "2020-02-01T08:16:00Z"),
                extended("Zoë", 61.6, "2020-02-01T08:15:59Z"),
                extended("Zoë", 61.5, "2020-02-01T08:15:59Z", track="another"),
            ],
        },
    )
    found = read_history(tmp_path, 30)
    assert rows(found) == [["Zoë", 4]]
    assert found["source"].tolist() == ["account data + extended history"]


def test_of_plays_that_are_the_same_but_for_the_artist_none_is_lost_or_doubled(tmp_path):
    ada, zoe = account("Ada"), account("Zoë")
    lay(tmp_path, {"a.json": [ada, zoe], "b.json": [zoe, ada]})
    assert rows(read_history(tmp_path, 30)) == [["Ada", 1], ["Zoë", 1]]


def test_a_play_counts_as_often_as_in_the_file_that_has_it_most_often(tmp_path):
    files = {"a.json": [account("A")] * 2, "b.json": [account("A")] * 3, "c.json": [account("A")]}
    assert rows(read_history(lay(tmp_path, files), 30)) == [["A", 3]]


def test_an_equal_playlist_counts_once_and_another_list_again(tmp_path):
    one, two = (f"{SHORT_HEADER}\n{short_row('Ada')}\n{short_row(name)}\n" for name in ("B", "C"))
    lay(tmp_path, {"one.csv": one, "copy of one.csv": one, "two.csv": two})
    assert rows(read_history(tmp_path, 30)) == [["Ada", 2], ["B", 1], ["C", 1]]


def test_a_date_before_there_was_spotify_counts_and_tells_no_date(tmp_path):
    file = lay(tmp_path, {"a": [extended("A", end="1970-01-01T00:00:00Z")]}) / "a"
    assert read_history(file, 30)["first"].isna().all()


def test_links_are_not_followed(tmp_path):
    outside = lay(tmp_path / "outside", {"a.json": [account("Outside", 77)]})
    inside = lay(tmp_path / "inside", {"a.json": [account("Inside")]})
    (inside / "folder").symlink_to(outside, target_is_directory=True)
    (inside / "file.json").symlink_to(outside / "a.json")
    assert rows(read_history(inside, 30)) == [["Inside", 1]]


def test_nothing_personal_is_in_the_table(tmp_path):
    table = write_table(read_history(lay(tmp_path, MIXED), 30))
    assert not [secret for secret in SECRETS if secret in table]


def test_progress_is_told_in_bytes_up_to_all_of_them(tmp_path):
    told: list[tuple[int, int]] = []
    lay(tmp_path, {"a.json": [account("A")] * 3000, "b.csv": "not,read\n" * 9999})
    read_history(tmp_path, 30, lambda done, total: told.append((done, total)))
    size = (tmp_path / "a.json").stat().st_size
    assert len(told) > 3 and told[-1] == (size, size) and told == sorted(told)


def test_the_embedded_examples_are_read_as_written(tmp_path):
    write_examples(tmp_path)
    for name in ("original", "sample"):
        found = read_history(LISTENING_DATA / name, 30)
        pd.testing.assert_frame_equal(found, read_history(tmp_path / name, 30))


minutes = st.lists(st.integers(0, 500_000), min_size=1, max_size=30, unique=True)


@settings(max_examples=25, deadline=None)
@given(minutes, st.randoms(use_true_random=False))
def test_the_order_and_the_splitting_of_files_do_not_matter(ends, order: random.Random):
    start = pd.Timestamp("2020-01-01")
    entries = [
        account(f"A{end % 4}", 30 + end % 7, f"{start + pd.Timedelta(minutes=end):%Y-%m-%d %H:%M}")
        for end in ends
    ]
    files = {f"{number}.json": [] for number in range(3)}
    for entry in order.sample(entries, len(entries)):
        files[f"{order.randrange(3)}.json"].append(entry)
    with tempfile.TemporaryDirectory() as folder:
        whole = lay(Path(folder) / "whole", {"all.json": entries})
        split = lay(Path(folder) / "split", files)
        pd.testing.assert_frame_equal(read_history(whole, 30), read_history(split, 30))


def test_what_is_left_after_the_counting_must_be_something(tmp_path):
    lay(tmp_path / "mine", {"a.json": [account("A", 9), podcast()]})
    with pytest.raises(ListeningError, match="mine: holds no music played for at least 30 sec"):
        read_history(tmp_path / "mine", 30)

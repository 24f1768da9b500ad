import copy
import shutil
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analysis.dataset import Dataset, load_dataset
from analysis.errors import DataError
from analysis.matrix import plays_matrix
from analysis.oddities import count_oddities

TABLES = ("artists", "tags", "links", "friends", "tag_assignments")
Edit = Callable[[str, str, str], Path]
Shuffle = Callable[[Dataset, int], Dataset]


def test_tables_hold_what_the_files_say(tiny: Path):
    data = load_dataset(tiny)
    assert (data.name, data.is_sample) == ("tiny", False)
    assert data.artists.iloc[0].to_list() == [50, "Zoë", "http://x.example/zoe", ""]
    assert data.tags["name"].to_list() == ["rock", "français", "unused"]
    assert data.links.iloc[3].to_list() == [8, 30, 9]
    assert len(data.friends) == 6
    assert data.tag_assignments["date"].iloc[3] == pd.Timestamp(2008, 2, 29)


def test_rows_follow_listeners_then_names(tiny: Path):
    data = load_dataset(tiny)
    assert data.artist_names.tolist() == ["Ada", "ada", 'Ba"r', "NA", "Zoë"]
    assert data.artist_rows.ids.tolist() == [10, 20, 30, 40, 50]
    assert sorted(data.user_rows.ids) == [5, 7, 8, 9]


def test_the_matrix_has_the_plays_of_every_link(tiny: Path):
    data = load_dataset(tiny)
    plays = plays_matrix(data).toarray()[data.user_rows.rows_of([5, 7, 8, 9])]
    assert plays.tolist() == [[0, 0, 7, 0, 0], [5, 3, 0, 0, 0], [1, 0, 9, 0, 0], [4, 2, 0, 0, 0]]


@pytest.mark.parametrize(
    ("file", "old", "new", "row", "column"),
    [
        ("artists.dat", "name", "title", 1, "name"),
        ("artists.dat", "\tAda\t", "\t\t", 4, "name"),
        ("artists.dat", "20\tada", "10\tada", 5, "id"),
        ("tags.dat", "3\tunused", "1\tunused", 4, "tagID"),
        ("user_artists.dat", "9\t10\t4", "9\t20\t4", 7, "userID, artistID"),
        ("user_artists.dat", "9\t10\t4", "9\t10\t0", 6, "weight"),
        ("user_artists.dat", "9\t10\t4", "9\tten\t4", 6, "artistID"),
        ("user_friends.dat", "8\t7", "7\t8", 3, "userID, friendID"),
        ("user_friends.dat", "8\t7", "8", 3, ""),
        ("user_taggedartists.dat", "29\t2\t2008", "29\t2\t2009", 5, "day"),
        ("user_taggedartists.dat", "2\t4\t2009", "2\t4\t20009", 3, "year"),
        ("user_taggedartists.dat", "8\t10\t1", "7\t10\t1", 3, "userID, artistID, tagID"),
    ],
)
def test_damage_is_an_error_that_names_the_place(edit: Edit, file, old, new, row, column):
    folder = edit(file, old, new)
    with pytest.raises(DataError) as caught:
        load_dataset(folder)
    error = caught.value
    assert (error.file, error.row, error.column) == (file, row, column)
    assert error.problem
    assert error.remedy


def test_a_deleted_line_is_noticed_where_it_is_referred_to(edit: Edit):
    folder = edit("tags.dat", "2\tfrançais\r\n", "")
    with pytest.raises(DataError, match=r"user_taggedartists.dat, row 4.* tag 2 is not described"):
        load_dataset(folder)
    edit("artists.dat", "10\tAda\thttp://x.example/Ada\thttp://x.example/Ada.jpg\n", "")
    with pytest.raises(DataError, match=r"user_artists.dat, row 2.* artist 10 is not described"):
        load_dataset(folder)


@pytest.mark.parametrize(
    ("file", "row"),
    [
        ("artists.dat", 6),
        ("tags.dat", 4),
        ("user_artists.dat", 8),
        ("user_friends.dat", 7),
        ("user_taggedartists.dat", 5),
    ],
)
def test_a_file_cut_within_a_line_is_noticed(tiny: Path, file: str, row: int):
    content = (tiny / file).read_bytes()
    (tiny / file).write_bytes(content[: content.rindex(b"\t")])
    with pytest.raises(DataError, match="if the file was cut, fetch it again") as caught:
        load_dataset(tiny)
    assert (caught.value.file, caught.value.row) == (file, row)


def test_missing_and_empty_files_and_folders_are_named(tiny: Path):
    with pytest.raises(DataError, match="is not a folder"):
        load_dataset(tiny / "nowhere")
    (tiny / "user_friends.dat").write_bytes(b"")
    with pytest.raises(DataError, match=r"user_friends.dat: the file is empty"):
        load_dataset(tiny)
    (tiny / "user_friends.dat").unlink()
    with pytest.raises(DataError, match=r"user_friends.dat: cannot be read"):
        load_dataset(tiny)


def test_the_fingerprint_is_of_the_content_alone(tiny: Path, tmp_path: Path):
    before = load_dataset(tiny)
    moved = Path(shutil.copytree(tiny, tmp_path / "moved"))
    (moved / "SYNTHETIC").touch()
    after = load_dataset(moved)
    assert after.fingerprint == before.fingerprint
    assert (after.name, after.is_sample) == ("moved", True)
    (moved / "user_friends.dat").write_bytes(b"userID\tfriendID\r\n")
    assert load_dataset(moved).fingerprint != before.fingerprint


def test_no_analysis_changes_a_table(tiny: Path):
    data = load_dataset(tiny)
    before = copy.deepcopy([getattr(data, name) for name in TABLES])
    plays_matrix(data)
    count_oddities(data)
    for name, table in zip(TABLES, before, strict=True):
        pd.testing.assert_frame_equal(getattr(data, name), table)


def assert_shuffling_changes_nothing(data: Dataset, shuffled: Dataset) -> None:
    assert shuffled.artist_names.tolist() == data.artist_names.tolist()
    assert (plays_matrix(shuffled) != plays_matrix(data)).nnz == 0
    pd.testing.assert_frame_equal(count_oddities(shuffled), count_oddities(data))


@given(seed=st.integers(0, 2**32))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
def test_shuffled_ids_change_nothing(tiny: Path, shuffle_ids: Shuffle, seed: int):
    data = load_dataset(tiny)
    assert_shuffling_changes_nothing(data, shuffle_ids(data, seed))


@pytest.mark.parametrize("which", ["sample", "real"])
def test_shuffled_ids_change_nothing_in_whole_data(request, shuffle_ids: Shuffle, which: str):
    data: Dataset = request.getfixturevalue(which)
    shuffled = shuffle_ids(data, 1)
    assert shuffled.artist_rows.ids.tolist() != data.artist_rows.ids.tolist()
    assert_shuffling_changes_nothing(data, shuffled)


@pytest.mark.parametrize("which", ["sample", "real"])
def test_names_and_rows_agree_for_every_artist(request, which: str):
    data: Dataset = request.getfixturevalue(which)
    by_row = data.artist_names[data.artist_rows.rows_of(data.links["artist_id"])]
    by_id = data.links.merge(data.artists, on="artist_id", how="left")["name"]
    assert by_row.tolist() == by_id.tolist()
    named = dict(zip(data.artists["artist_id"], data.artists["name"], strict=True))
    assert [named[i] for i in data.artist_rows.ids] == data.artist_names.tolist()


def test_the_real_data_have_the_published_size(real: Dataset):
    sizes = {name: len(getattr(real, name)) for name in TABLES}
    assert sizes == {
        "artists": 17632,
        "tags": 11946,
        "links": 92834,
        "friends": 25434,
        "tag_assignments": 186479,
    }
    assert len(real.user_rows) == 1892
    top = ["Lady Gaga", "Britney Spears", "Rihanna", "The Beatles", "Katy Perry"]
    assert real.artist_names[:5].tolist() == top

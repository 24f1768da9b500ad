"""Whatever is wrong with a folder, the error names the place and what to do."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analysis.dataset import load_dataset
from analysis.errors import DataError
from analysis.schema import TABLES

Edit = Callable[[str, str, str], Path]


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


@pytest.mark.parametrize(
    ("file", "rows", "fewest"),
    [
        ("artists.dat", 3, 4),
        ("tags.dat", 0, 1),
        ("user_artists.dat", 1, 2),
        ("user_taggedartists.dat", 0, 1),
    ],
)
def test_a_folder_too_small_for_the_report_says_what_it_lacks(tiny: Path, file, rows, fewest):
    lines = (tiny / file).read_bytes().splitlines(keepends=True)
    (tiny / file).write_bytes(b"".join(lines[: 1 + rows]))
    with pytest.raises(DataError, match=f"{file}: holds {rows} of the {fewest} rows"):
        load_dataset(tiny)


def test_tags_of_unlisted_artists_alone_are_too_few(edit: Edit):
    folder = edit("user_taggedartists.dat", "7\t10\t1\t1\t4\t2009\n8\t10\t1\t2\t4\t2009\n", "")
    edit("user_taggedartists.dat", "6\t40\t2\t29\t2\t2008\n", "")
    with pytest.raises(DataError, match=r"user_taggedartists.dat, column artistID: no artist"):
        load_dataset(folder)


def test_missing_and_empty_files_and_folders_are_named(tiny: Path):
    with pytest.raises(DataError, match="is not a folder"):
        load_dataset(tiny / "nowhere")
    (tiny / "user_friends.dat").write_bytes(b"")
    with pytest.raises(DataError, match=r"user_friends.dat: the file is empty"):
        load_dataset(tiny)
    (tiny / "user_friends.dat").unlink()
    with pytest.raises(DataError, match=r"user_friends.dat: cannot be read"):
        load_dataset(tiny)


@given(
    file=st.sampled_from([table.file for table in TABLES]),
    start=st.integers(0, 300),
    length=st.integers(0, 12),
    new=st.binary(max_size=6) | st.text("\t\r\n0123456789-.", max_size=4).map(str.encode),
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_no_damage_ends_in_another_error(tiny: Path, file, start, length, new):
    whole = (tiny / file).read_bytes()
    (tiny / file).write_bytes(whole[:start] + new + whole[start + length :])
    try:
        load_dataset(tiny)
    except DataError as error:
        assert error.file.endswith(".dat")
    finally:
        (tiny / file).write_bytes(whole)

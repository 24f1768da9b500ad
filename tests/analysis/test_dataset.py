import copy
import shutil
from pathlib import Path

import pandas as pd
import pytest

from analysis import schema
from analysis.dataset import Dataset, load_dataset
from analysis.oddities import count_oddities
from analysis.splitting import link_rows

TABLES = ("artists", "tags", "links", "friends", "tag_assignments")


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


@pytest.mark.parametrize("file", [table.file for table in schema.TABLES])
def test_marks_and_line_ends_do_not_matter(tiny: Path, file: str):
    before = load_dataset(tiny)
    content = (tiny / file).read_bytes().replace(b"\r\n", b"\n")
    text = content.decode("latin-1" if file == "tags.dat" else "utf-8")
    for end in ("\n", "\r\n"):
        (tiny / file).write_bytes(b"\xef\xbb\xbf" + text.rstrip("\n").replace("\n", end).encode())
        after = load_dataset(tiny)
        for name in TABLES:
            pd.testing.assert_frame_equal(getattr(after, name), getattr(before, name))


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
    link_rows(data)
    count_oddities(data)
    for name, table in zip(TABLES, before, strict=True):
        pd.testing.assert_frame_equal(getattr(data, name), table)


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

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.errors import DataError
from analysis.reading import parse_table, read_bytes
from analysis.schema import ARTISTS, FRIENDS, LINKS, TAGS

CELLS = st.text(st.characters(exclude_characters="\t\n\r\0", exclude_categories=["Cs"]), min_size=1)


@pytest.mark.parametrize(
    "name",
    ["NA", "null", "None", "nan", "1349", "", 'say "x', '"', '""', "'", "#", "a\\tb", " x ", "1e5"],
)
def test_a_name_is_taken_literally(name: str):
    rows = parse_table(f"tagID\ttagValue\n4\t{name}\n".encode("latin-1"), TAGS)
    assert rows["name"].tolist() == [name]


@given(names=st.lists(CELLS, min_size=1), end=st.sampled_from(["\n", "\r\n"]))
def test_any_text_comes_back_as_it_was(names: list[str], end: str):
    lines = ["id\tname\turl\tpictureURL", *(f"{i}\t{n}\t{n}\t" for i, n in enumerate(names))]
    rows = parse_table((end.join(lines) + end).encode(), ARTISTS)
    assert rows["name"].tolist() == rows["url"].tolist() == names
    assert rows["picture_url"].tolist() == [""] * len(names)


def test_types_are_integers_and_texts_even_without_rows():
    rows = parse_table(b"id\tname\turl\tpictureURL\n", ARTISTS)
    assert [str(kind) for kind in rows.dtypes] == ["int64", "str", "str", "str"]


@pytest.mark.parametrize(
    "cell", ["x", "", "1.5", "nan", "-", "1_000", "٣", "0x10", "9" * 30, str(2**63)]
)
def test_what_is_no_whole_number_is_found(cell: str):
    content = f"userID\tartistID\tweight\r\n1\t2\t3\r\n1\t3\t{cell}\r\n2\t2\t4\r\n".encode()
    with pytest.raises(DataError) as caught:
        parse_table(content, LINKS)
    error = caught.value
    assert (error.file, error.row, error.column) == ("user_artists.dat", 3, "weight")
    assert repr(cell) in error.problem


def test_the_largest_number_is_read():
    rows = parse_table(f"userID\tfriendID\n{2**63 - 1}\t0\n".encode(), FRIENDS)
    assert rows["user_id"].tolist() == [2**63 - 1]


def test_a_missing_and_an_empty_file_are_named(tmp_path: Path):
    with pytest.raises(DataError, match=r"tags.dat: cannot be read \(No such file"):
        read_bytes(tmp_path, TAGS)
    (tmp_path / "tags.dat").touch()
    with pytest.raises(DataError, match=r"tags.dat: the file is empty"):
        read_bytes(tmp_path, TAGS)

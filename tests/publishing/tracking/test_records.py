"""Records on disk, and against the present."""

from pathlib import Path

import pytest

from publishing.tracking.digests import digest_text
from publishing.tracking.present import Present
from publishing.tracking.records import Record, changes, is_fresh, read_record, write_record

FULL = '{"inputs": {"data:": "few"}, "content": ["Zoë"]}'


def test_a_record_is_read_as_it_was_written(tmp_path: Path) -> None:
    place = tmp_path / "new" / "folder" / "a.json"
    for content in ({"old": [1]}, [["Zoë", None]]):
        write_record(place, Record({"b:": "1", "a:": "2"}, content))
        assert read_record(place) == Record({"b:": "1", "a:": "2"}, content)
    assert [left.name for left in place.parent.iterdir()] == ["a.json"]


@pytest.mark.parametrize(
    "text",
    [
        *(FULL[:length] for length in (0, 1, 12, 30, len(FULL) - 1)),
        '{"content": 1}',
        '{"inputs": {"data:": "few"}}',
        '{"inputs": null, "content": 1}',
        '{"inputs": [1], "content": 1}',
        '{"inputs": [], "content": 1}',
        '{"inputs": {"parameter:split": 3}, "content": 1}',
        pytest.param("[" * 100_000, id="deep"),
        "[]",
        "null",
    ],
)
def test_a_damaged_record_is_none(tmp_path: Path, text: str) -> None:
    place = tmp_path / "a.json"
    place.write_text(FULL, "utf-8")
    assert read_record(place) == Record({"data:": "few"}, ["Zoë"])
    place.write_text(text, "utf-8")
    assert read_record(place) is None


def test_bytes_that_are_no_text_are_no_record(tmp_path: Path) -> None:
    place = tmp_path / "a.json"
    place.write_bytes(FULL.encode("latin-1"))
    assert read_record(place) is None


@pytest.mark.parametrize("name", ["none.json", "."])
def test_where_there_is_no_file_there_is_no_record(tmp_path: Path, name: str) -> None:
    assert read_record(tmp_path / name) is None


def test_changed_inputs_are_told_with_both_values(data: Path) -> None:
    links, artists = (digest_text(f"rows of {name}.dat") for name in ("user_artists", "artists"))
    then = {"data:": "few", "data:user_artists.dat": links, "data:artists.dat": artists}
    record = Record({**then, "data:tags.dat": "missing"}, None)
    assert is_fresh(record, Present(data, data))
    assert changes(record, Present(data, data)) == {}
    (data / "user_artists.dat").write_text("other")
    (data / "tags.dat").write_text("new")
    (data / "artists.dat").unlink()
    assert not is_fresh(record, Present(data, data))
    assert changes(record, Present(data, data)) == {
        "data:user_artists.dat": (links, digest_text("other")),
        "data:artists.dat": (artists, "missing"),
        "data:tags.dat": ("missing", digest_text("new")),
    }

import json

import pytest

from analysis.listening.reading import read_history
from analysis.listening.settings import ListeningError


def entry(artist: str, seconds: float) -> dict[str, object]:
    return {
        "endTime": "2020-01-01 00:00",
        "artistName": artist,
        "trackName": "SECRET TRACK",
        "msPlayed": int(1000 * seconds),
    }


@pytest.fixture
def write(tmp_path):
    def written(content, number=0):
        file = tmp_path / f"StreamingHistory_music_{number}.json"
        text = content if isinstance(content, str) else json.dumps(content)
        file.write_text(text, encoding="utf-8")
        return file

    return written


def test_plays_of_thirty_seconds_are_counted_by_artist(write):
    file = write(
        [entry("B", 30), entry("A", 29.999), entry("C", 99), entry("C", 31), entry("A", 60)]
    )
    found = read_history(file, 30)
    assert found.to_dict("list") == {"artist": ["C", "A", "B"], "plays": [2, 1, 1]}


def test_all_files_of_a_folder_count_and_nothing_else(write, tmp_path):
    write([entry("A", 60)], 0)
    write([entry("A", 60), entry("B", 60)], 1)
    (tmp_path / "Userdata.json").write_text("{}")
    assert read_history(tmp_path, 30)["plays"].tolist() == [2, 1]


def test_a_byte_order_mark_and_an_empty_list_are_fine(write):
    assert len(read_history(write("\ufeff" + json.dumps([entry("A", 60)])), 30)) == 1
    assert read_history(write("[]"), 30).columns.tolist() == ["artist", "plays"]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ('[{"artistName":\n', "music_0.json, line 2: is not JSON"),
        ("", "music_0.json, line 1: is not JSON"),
        ({"a": 1}, "music_0.json: must hold a list of plays"),
        ([entry("A", 9), "SECRET"], "music_0.json, entry 2: must be an object with the keys"),
        ([{"artistName": "SECRET"}], "music_0.json, entry 1: has no key msPlayed"),
        ([entry("A", 9) | {"msPlayed": "SECRET"}], "entry 1: msPlayed must be of type int"),
        ([entry("A", 9) | {"artistName": None}], "entry 1: artistName must be of type str"),
    ],
)
def test_a_fault_is_named_with_its_place_and_nothing_personal(write, content, message):
    with pytest.raises(ListeningError, match=message) as caught:
        read_history(write(content), 30)
    assert "SECRET" not in str(caught.value)


def test_missing_files_are_named(tmp_path):
    with pytest.raises(ListeningError, match=r"gone\.json: cannot be read: No such file"):
        read_history(tmp_path / "gone.json", 30)
    with pytest.raises(ListeningError, match=r"holds no StreamingHistory_music_\*.json"):
        read_history(tmp_path, 30)
    (tmp_path / "latin.json").write_bytes(b"[\xe9]")
    with pytest.raises(ListeningError, match=r"latin.json: is not UTF-8 text"):
        read_history(tmp_path / "latin.json", 30)

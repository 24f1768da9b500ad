import json
import stat
import traceback
import zipfile

import pytest

from analysis.listening.files import entries, opening, unpacking, zips
from analysis.listening.files.faults import KNOWN, REMEDY
from analysis.listening.reading import read_history
from analysis.listening.settings import ListeningError
from tests.exports import (
    SECRETS,
    SHORT_HEADER,
    account,
    extended,
    lay,
    pack,
    podcast,
    short_row,
)

GOOD, LONG = account("SECRET-user"), extended("SECRET-user")
HALF = json.dumps([GOOD, LONG | GOOD])[:-40]
LENGTH = "must be a whole number of milliseconds from 0"
HEADER = "artist,plays,seconds,first,last,source,released"
REFETCH = "Fetch the table again, or correct the cell."
HUGE = b"[" + b"9" * 5000 + b"]"

FILES = [
    (HALF, f"x, entry 2: is cut off: the file ends too early. {REMEDY}"),
    ('[{"artistName":\n', f"x, entry 1: is cut off: the file ends too early. {REMEDY}"),
    (json.dumps([GOOD])[:-1] + ",SECRET-user]", f"x, entry 2: is not JSON. {REMEDY}"),
    (json.dumps([GOOD]) + "SECRET-user", f"x, entry 2: is not JSON. {REMEDY}"),
    (json.dumps([GOOD]).encode()[:-1] + b',"\xe9"]', f"x, entry 2: is not UTF-8 text. {REMEDY}"),
    (json.dumps([GOOD | {"msPlayed": 0}])[:-3].encode() + b"9" * 5000 + b"}]",
     f"x, entry 1: is not JSON. {REMEDY}"),
    ([GOOD, "SECRET-user"], f"x, entry 2: is no object. {REMEDY}"),
    ([GOOD, None], f"x, entry 2: is no object. {REMEDY}"),
    ([GOOD, [GOOD]], f"x, entry 2: is no object. {REMEDY}"),
    ([{k: v for k, v in GOOD.items() if k != "msPlayed"}],
     f"x, entry 1: has no key msPlayed. {REMEDY}"),
    ([GOOD, {k: v for k, v in GOOD.items() if k != "endTime"}],
     f"x, entry 2: has no key endTime. {REMEDY}"),
    ([GOOD, {k: v for k, v in GOOD.items() if k != "artistName"}],
     f"x, entry 2: has no key artistName. {REMEDY}"),
    ([GOOD, LONG], f"x, entry 2: has no key msPlayed. {REMEDY}"),
    ([GOOD | {"msPlayed": "SECRET-user"}], f"x, entry 1: msPlayed {LENGTH}. {REMEDY}"),
    ([GOOD | {"msPlayed": True}], f"x, entry 1: msPlayed {LENGTH}. {REMEDY}"),
    ([GOOD | {"msPlayed": None}], f"x, entry 1: msPlayed {LENGTH}. {REMEDY}"),
    ([GOOD | {"msPlayed": 60000.0}], f"x, entry 1: msPlayed {LENGTH}. {REMEDY}"),
    ([GOOD | {"msPlayed": -1}], f"x, entry 1: msPlayed {LENGTH}. {REMEDY}"),
    ([GOOD | {"msPlayed": 2**31}], f"x, entry 1: msPlayed {LENGTH}. {REMEDY}"),
    ([LONG, LONG | {"ms_played": True}], f"x, entry 2: ms_played {LENGTH}. {REMEDY}"),
    ([GOOD | {"endTime": "SECRET-user"}],
     f"x, entry 1: endTime must be a time such as 2020-01-31 12:00. {REMEDY}"),
    ([GOOD | {"endTime": "2021-02-31 12:00"}],
     f"x, entry 1: endTime must be a time such as 2020-01-31 12:00. {REMEDY}"),
    ([GOOD | {"endTime": "9999-01-01 12:00"}],
     f"x, entry 1: endTime must be a time such as 2020-01-31 12:00. {REMEDY}"),
    ([LONG | {"ts": 1580472000}],
     f"x, entry 1: ts must be a time such as 2020-01-31T12:00:00Z. {REMEDY}"),
    ([LONG | {"ts": "2020-01-31T12:61:00Z"}],
     f"x, entry 1: ts must be a time such as 2020-01-31T12:00:00Z. {REMEDY}"),
    ([GOOD | {"artistName": 7}], f"x, entry 1: artistName must be text. {REMEDY}"),
    ([GOOD | {"trackName": ["SECRET-track"]}], f"x, entry 1: trackName must be text. {REMEDY}"),
    (f"{SHORT_HEADER}\n{short_row('SECRET-user')}\nspotify:track:SECRETuri,SECRET-tra",
     f"x, row 3: has 2 cells, not 12. {REMEDY}"),
    (f'{SHORT_HEADER}\n{short_row("SECRET-user")}\nspotify:track:SECRETuri,"SECRET-tra',
     f"x, row 3: is not CSV or is cut off. {REMEDY}"),
    ("Track URI\nspotify:track:SECRETuri,SECRET-track\n",
     f"x, row 2: has 2 cells, not 4. {REMEDY}"),
    ("Track URI\n,spotify:track:SECRETuri,SECRET-track\n",
     f"x, row 2: has 3 cells, not 5. {REMEDY}"),
    (f"{HEADER}\nSECRET-user,2\n", f"x, row 2: has 2 cells, not 7. {REFETCH}"),
    (f"{HEADER}\nA,1,,,,playlist,\nA,0,,,,playlist,\n",
     f"x, row 3, column plays: must be a whole number from 1. {REFETCH}"),
    (f"{HEADER}\nA,1,nan,,,playlist,\n",
     f"x, row 2, column seconds: must be a number from 0, or empty. {REFETCH}"),
    (f"{HEADER}\nA,1,,2020-02-31T00:00:00Z,,playlist,\n",
     "x, row 2, column first: must be a time such as 2020-01-31T12:00:00Z, or empty. " + REFETCH),
    (f"{HEADER}\nA,1,,,,SECRET-user,\n",
     "x, row 2, column source: must be of account data, extended history, playlist, "
     f"Spotify account. {REFETCH}"),
    (f"{HEADER}\nA,1,,,,playlist,MMXX\n",
     f"x, row 2, column released: must be a year, or empty. {REFETCH}"),
    (f"{HEADER}\n ,1,,,,playlist,\n", f"x, row 2, column artist: must be a name. {REFETCH}"),
    ({"SECRET-user": [GOOD]}, f"x: holds no listening history. {KNOWN}"),
    ([{"SECRET-user": 1}], f"x: holds no listening history. {KNOWN}"),
    ("SECRET-user", f"x: holds no listening history. {KNOWN}"),
    (HUGE, f"x: holds no listening history. {KNOWN}"),
    (b"[\xe9]", f"x: is not UTF-8 text. {KNOWN}"),
    (json.dumps([GOOD]).encode("utf-16"), f"x: is not UTF-8 text. {KNOWN}"),
    (b"", f"x: holds nothing, as an empty list or file does. {REMEDY}"),
    ("[\n]", f"x: holds nothing, as an empty list or file does. {REMEDY}"),
    (f"{SHORT_HEADER}\n", f"x: holds nothing, as an empty list or file does. {REMEDY}"),
    (f"{HEADER}\n", f"x: holds no music played for at least 30 seconds. {KNOWN}"),
    (b"\xc3", f"x: holds no listening history. {KNOWN}"),
    ([GOOD | {"artistName": "\0\x1b"}],
     f"x: holds no music played for at least 30 seconds. {KNOWN}"),
    ([podcast()], f"x: holds no music played for at least 30 seconds. {KNOWN}"),
    (b"PK\x03\x04SECRET-user", "x: is a damaged zip. Download the zip again."),
]  # fmt: skip


def refused(path):
    with pytest.raises(ListeningError) as caught:
        read_history(path, 30)
    error = caught.value
    told = "".join(traceback.format_exception(error)) + str(error.__context__)
    assert not [secret for secret in SECRETS if secret in told.replace(str(path.parent), "")]
    return str(error)


@pytest.mark.parametrize(("content", "message"), FILES)
def test_a_bad_file_is_named_with_its_place_and_nothing_of_it(tmp_path, content, message):
    assert refused(lay(tmp_path, {"x": content}) / "x") == message


@pytest.mark.parametrize("place", [3, 5000])
def test_a_fault_far_inside_has_the_number_of_its_entry(tmp_path, place):
    content = [GOOD] * (place - 1) + [GOOD | {"msPlayed": -1}]
    assert refused(lay(tmp_path, {"x": content}) / "x").startswith(f"x, entry {place}: msPlayed")
    cut = json.dumps(content)[:-5]
    assert refused(lay(tmp_path, {"x": cut}) / "x").startswith(f"x, entry {place}: is cut off")


def test_in_a_folder_a_file_is_named_from_the_folder_on(tmp_path):
    lay(tmp_path, {"in/a.json": [GOOD], "in/deep/b.json": [GOOD, 1]})
    assert refused(tmp_path / "in").startswith("deep/b.json, entry 2: is no object")


def test_what_is_not_there_or_holds_nothing_known(tmp_path):
    (tmp_path / "bare").mkdir()
    lay(tmp_path, {"other/a.pdf": b"%PDF \xe2", "other/Userdata.json": {}})
    assert refused(tmp_path / "gone.zip") == "gone.zip: does not exist. Check the path."
    assert refused(tmp_path / "bare") == f"bare: holds no listening history. {KNOWN}"
    assert refused(tmp_path / "other") == f"other: holds no listening history. {KNOWN}"
    assert "cannot be read: File name too long" in refused(tmp_path / ("a" * 5000))
    assert "is neither a file nor a folder" in refused(type(tmp_path)("/dev/null"))


def test_a_folder_of_everything_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(opening, "FILES", 2)
    lay(tmp_path / "home", {name: "" for name in "abc"})
    expected = "home: holds more than 2 files. Name the folder of the export alone."
    assert refused(tmp_path / "home") == expected


def test_an_unreadable_file_is_named(tmp_path, monkeypatch):
    file = lay(tmp_path, {"a.json": [GOOD]}) / "a.json"

    def denied(*arguments):
        raise PermissionError(13, "Permission denied", str(file))

    monkeypatch.setattr(type(file), "open", denied)
    expected = "cannot be read: Permission denied. Check the path and who may read it."
    assert refused(file) == f"a.json: {expected}"


def test_an_endless_entry_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(entries, "LONGEST", 1 << 18)
    lay(tmp_path, {"x": [GOOD, GOOD | {"artistName": "A" * (1 << 20)}]})
    assert refused(tmp_path / "x") == f"x, entry 2: is far too long or too deep. {REMEDY}"


@pytest.mark.parametrize("depth", [2_000, 1_000_000])
@pytest.mark.parametrize(("start", "end"), [("[", "]"), ('{"a":', "}")])
def test_a_deeply_nested_entry_is_refused_in_little_memory(tmp_path, depth, start, end):
    lay(tmp_path, {"x": json.dumps([GOOD])[:-1] + "," + start * depth + end * depth + "]"})
    assert refused(tmp_path / "x").startswith("x, entry 2: ")
    lay(tmp_path, {"x": start * depth})
    assert refused(tmp_path / "x") == f"x: holds no listening history. {KNOWN}"


UNPACK = "Remove it from the zip, or unpack the zip and name its folder."


@pytest.mark.parametrize(
    "name", ["../a.json", "a/../../a.json", "/a.json", "C:/a.json", "C:a.json", "..\\a.json"]
)
def test_a_member_that_leaves_the_folder_is_refused(tmp_path, name):
    path = pack(tmp_path / "x.zip", {"good.json": [GOOD], name: [GOOD]})
    assert refused(path) == f"x.zip: {name}: would leave the folder of the zip. {UNPACK}"


def test_a_link_in_a_zip_is_refused(tmp_path):
    link = zipfile.ZipInfo("a.json")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    path = pack(tmp_path / "x.zip", {link: "/etc/passwd"})
    assert refused(path) == f"x.zip: a.json: is a link, not a file. {UNPACK}"


def test_a_locked_and_an_oddly_packed_member_are_refused(tmp_path):
    path = pack(tmp_path / "x.zip", {"a.json": [GOOD]})
    content = bytearray(path.read_bytes())
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(mark) + place] |= 1
    path.write_bytes(content)
    remedy = "Unpack the zip and name its folder."
    assert refused(path) == f"x.zip: a.json: is locked with a password. {remedy}"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("a.json", json.dumps([GOOD]))
    assert refused(path) == f"x.zip: a.json: is packed in an uncommon way. {remedy}"


def test_a_damaged_member_and_half_a_zip_are_refused(tmp_path):
    path = tmp_path / "x.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.json", json.dumps([GOOD]))
    whole = path.read_bytes()
    path.write_bytes(whole.replace(b"2020", b"2021"))
    expected = "x.zip: a.json: is damaged inside the zip. Download the zip again."
    assert refused(path) == expected
    path.write_bytes(whole[: len(whole) // 2])
    assert refused(path) == "x.zip: is a damaged zip. Download the zip again."


def test_a_zip_inside_a_zip_is_refused(tmp_path):
    inner = pack(tmp_path / "inner.zip", {"a.json": [GOOD]}).read_bytes()
    path = pack(tmp_path / "x.zip", {"b.json": [GOOD], "inner.zip": inner})
    expected = "is a zip inside a zip, which is not opened. Unpack it, and name the folder."
    assert refused(path) == f"x.zip: inner.zip: {expected}"


def test_bombs_are_refused_while_they_are_unpacked(tmp_path, monkeypatch):
    far = f"unpacks to far more than a history holds. {UNPACK}"
    content = json.dumps([GOOD] * 20).encode()[:-1] + b" " * (40 << 20) + b"]"
    path = pack(tmp_path / "x.zip", {"a.json": content})
    monkeypatch.setattr(entries, "LONGEST", 1 << 40)
    assert refused(path) == f"x.zip: a.json: {far}"
    monkeypatch.setattr(unpacking, "LARGEST", 100_000)
    many = {f"{number}.json": [GOOD] * 400 for number in range(9)}
    assert refused(pack(path, many)).endswith(far)


def test_too_many_members_are_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(zips, "MEMBERS", 1)
    path = pack(tmp_path / "x.zip", {"a": "", "b": ""})
    assert refused(path) == "x.zip: holds more than 1 files. Unpack it and name one folder."

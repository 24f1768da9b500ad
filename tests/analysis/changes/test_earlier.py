"""Which versions stood before this one, and how their files are read."""

import json
from pathlib import Path

import pytest

from analysis.changes.earlier import OWN, Earlier, VersionError, earlier_versions
from analysis.errors import ReportError

LISTED = [
    {"release": "3-c", "made": "2026-03-01T10:00:00Z", "digest": "ccc", "commit": "unread"},
    {"release": "2-b", "made": None, "digest": "bbb"},
    {"release": "1-a", "made": "2026-01-01T10:00:00Z", "digest": "aaa"},
]


@pytest.fixture
def public(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("LASTFM_PUBLISHED", str(tmp_path))
    monkeypatch.delenv(OWN, raising=False)
    return tmp_path


@pytest.fixture
def version(tmp_path: Path) -> Earlier:
    (tmp_path / "data").mkdir()
    return Earlier("1-a", None, tmp_path, "aaa")


def publish(public: Path, versions: object) -> None:
    (public / "versions.json").write_text(json.dumps({"versions": versions}), encoding="utf-8")


def test_nothing_stands_before_the_first_version(public: Path) -> None:
    assert earlier_versions() == []
    publish(public, [])
    assert earlier_versions() == []


def test_a_version_knows_its_name_date_folder_and_digest(public: Path) -> None:
    publish(public, LISTED[:2])
    assert earlier_versions() == [
        Earlier("3-c", "2026-03-01T10:00:00Z", public / "v" / "3-c", "ccc"),
        Earlier("2-b", None, public / "v" / "2-b", "bbb"),
    ]


@pytest.mark.parametrize(
    ("own", "before"),
    [
        ("4-d", ["3-c", "2-b", "1-a"]),
        ("3-c", ["2-b", "1-a"]),
        ("2-b", ["1-a"]),
        ("1-a", []),
        ("", ["3-c", "2-b", "1-a"]),
    ],
)
def test_a_version_built_again_finds_those_that_stood_before_it(
    own: str, before: list[str], public: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(public, LISTED)
    monkeypatch.setenv(OWN, own)
    assert [one.release for one in earlier_versions()] == before


@pytest.mark.parametrize(
    "broken",
    [
        b"",
        b"[",
        b"\xff",
        b"null",
        b"[]",
        b"{}",
        b'{"versions": 3}',
        b'{"versions": ["1-a"]}',
        b'{"versions": [{"release": "1-a", "digest": "aaa"}]}',
        b'{"versions": [{"release": 1, "made": null, "digest": "aaa"}]}',
    ],
)
def test_a_broken_list_says_what_to_do(broken: bytes, public: Path) -> None:
    (public / "versions.json").write_bytes(broken)
    with pytest.raises(VersionError, match=r"versions\.json .* bring it back") as problem:
        earlier_versions()
    assert isinstance(problem.value, ReportError)


@pytest.mark.parametrize("broken", [b"", b"{", b"[]", b"\xff\xfe"])
def test_a_broken_file_of_a_version_says_what_to_do(broken: bytes, version: Earlier) -> None:
    (version.folder / "results.json").write_bytes(broken)
    with pytest.raises(VersionError, match=r"results\.json .* bring it back"):
        version.json("results.json")


def test_a_broken_table_of_a_version_says_which(version: Earlier) -> None:
    (version.folder / "data" / "artists.csv").touch()
    with pytest.raises(VersionError, match=r"v/1-a/data/artists\.csv of the published versions"):
        version.table("artists")


def test_files_that_an_older_version_lacks_are_empty(version: Earlier) -> None:
    assert version.json("results.json") == {}
    assert version.table("artists").empty


def test_cells_are_text_as_they_stand(version: Earlier) -> None:
    rows = 'name,listeners,id\nNA,,007\n"a, ""b"" <i>",2,8\n'
    (version.folder / "data" / "artists.csv").write_text(rows, encoding="utf-8")
    table = version.table("artists").to_dict("list")
    names = ["NA", 'a, "b" <i>']
    assert table == {"name": names, "listeners": ["", "2"], "id": ["007", "8"]}

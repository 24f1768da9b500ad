"""The list of published versions."""

import json
from pathlib import Path
from typing import Any

import pytest

from analysis.results_schema import BuildPart, DatasetPart, Results
from publishing.errors import BuildError
from publishing.versions.listing import (
    Version,
    Versions,
    describe_version,
    read_versions,
    write_versions,
)

PLAIN: dict[str, Any] = {
    "release": "1-a",
    "version": "1",
    "commit": "abc",
    "made": None,
    "data": "Zoë's",
    "fingerprint": "00112233445566ff",
    "is_sample": True,
    "is_private": False,
    "pages": ["index.html", "report/one.html"],
    "digest": "d",
}


def version(release: str, **fields: object) -> Version:
    return Version.model_validate({**PLAIN, "release": release, **fields})


def test_a_list_is_read_as_it_was_written(tmp_path: Path) -> None:
    versions = Versions(latest="1-b", versions=[version("1-b", made="2026-01-02"), version("1-a")])
    write_versions(tmp_path, versions)
    assert read_versions(tmp_path) == versions
    text = (tmp_path / "versions.json").read_text("utf-8")
    assert json.loads(text)["versions"][1] == PLAIN
    assert "Zoë's" in text
    assert [place.name for place in tmp_path.iterdir()] == ["versions.json"]


def test_nothing_published_is_an_empty_list(tmp_path: Path) -> None:
    assert read_versions(tmp_path / "none") == Versions(latest="", versions=[])


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b'{"versions": [',
        b"[]",
        b'{"versions": [{}]}',
        b'{"versions": 1}',
        json.dumps({"latest": "Zoë"}, ensure_ascii=False).encode("latin-1"),
    ],
)
def test_a_damaged_list_is_told_and_kept(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "versions.json").write_bytes(content)
    with pytest.raises(BuildError, match=r"versions\.json: is no list .* bring back the file"):
        read_versions(tmp_path)
    assert (tmp_path / "versions.json").read_bytes() == content


def test_the_newest_comes_first_and_once() -> None:
    known = Versions(latest="1-b", versions=[version("1-b"), version("1-a", digest="old")])
    listed = known.with_newest(version("1-c")).with_newest(version("1-a", digest="new"))
    assert listed.latest == "1-a"
    assert [one.release for one in listed.versions] == ["1-a", "1-c", "1-b"]
    assert listed.versions[0].digest == "new"
    assert [one.release for one in known.versions] == ["1-b", "1-a"]


def test_a_version_is_found_by_its_name() -> None:
    known = Versions(versions=[version("1-b"), version("1-a", digest="its own")])
    found = known.get("1-a")
    assert found is not None
    assert found.digest == "its own"
    assert known.get("1") is None


def test_a_site_is_described_by_its_own_results() -> None:
    dataset = DatasetPart.model_construct(
        name="Zoë's", is_sample=True, fingerprint="00112233445566ff"
    )
    build = BuildPart(
        version="1", release="1-a", made=None, commit="abc", renderer="pandoc", is_private=False
    )
    results = Results.model_construct(dataset=dataset, build=build)
    described = describe_version(results, ["index.html", "report/one.html"], "d")
    assert described.model_dump() == PLAIN

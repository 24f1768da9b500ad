from hashlib import sha256
from pathlib import Path

import pytest

from analysis.errors import DataError
from publishing import locate as module
from publishing.download import DownloadError, UnreachableError
from publishing.errors import BuildError
from publishing.locate import locate
from publishing.manifest import Manifest
from publishing.verifying import ChangedDataError


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder with a manifest and a sample, where every download finds no network."""
    monkeypatch.delenv("LASTFM_DATA", raising=False)
    digest = sha256(b"content").hexdigest()
    (tmp_path / "manifest.toml").write_text(
        f'[archive]\nname = "real"\nurl = "http://x.example/"\n[files]\n"a.dat" = "{digest}"\n'
    )
    for name in ("sample", "own"):
        (tmp_path / name).mkdir()
    (tmp_path / "sample" / "SYNTHETIC").touch()
    let_fetch(monkeypatch, UnreachableError("no network"))
    return tmp_path


def let_fetch(monkeypatch: pytest.MonkeyPatch, outcome: Exception | None) -> None:
    def fetch(manifest: Manifest, target: Path, accept_changed: bool, progress: object) -> None:
        if outcome:
            raise outcome
        target.mkdir()

    monkeypatch.setattr(module, "fetch", fetch)


def find(data: Path, explicit: Path | None = None, **options: bool) -> module.Located:
    settings = {"offline": False, "strict": False, "accept_changed": False} | options
    return locate(explicit, **settings, folder=data)


def put_real(data: Path, content: bytes) -> Path:
    (data / "real").mkdir()
    (data / "real" / "a.dat").write_bytes(content)
    return data / "real"


def test_a_named_folder_comes_first(data: Path, monkeypatch: pytest.MonkeyPatch):
    put_real(data, b"content")
    monkeypatch.setenv("LASTFM_DATA", str(data / "sample"))
    assert find(data, data / "own") == module.Located(data / "own", "named by --data", False)
    by_variable = find(data)
    assert (by_variable.path, by_variable.why) == (data / "sample", "named by LASTFM_DATA")
    assert by_variable.is_sample


def test_a_named_folder_that_is_not_there_is_an_error(data: Path, monkeypatch: pytest.MonkeyPatch):
    with pytest.raises(DataError, match=r"nowhere: is no folder. Correct --data"):
        find(data, data / "nowhere")
    monkeypatch.setenv("LASTFM_DATA", str(data / "manifest.toml"))
    with pytest.raises(DataError, match=r"is no folder. Correct LASTFM_DATA"):
        find(data)


def test_the_real_data_are_used_where_they_agree_with_the_manifest(data: Path):
    real = put_real(data, b"content")
    located = find(data, strict=True)
    assert (located.path, located.is_sample) == (real, False)


def test_changed_real_data_are_an_error_unless_accepted(data: Path):
    real = put_real(data, b"conten")
    with pytest.raises(ChangedDataError, match=r"real/a.dat: SHA-256 should be"):
        find(data)
    assert find(data, accept_changed=True).path == real
    assert find(data).path == real


def test_what_is_not_there_is_downloaded(data: Path, monkeypatch: pytest.MonkeyPatch):
    let_fetch(monkeypatch, None)
    located = find(data, strict=True)
    assert (located.path, located.is_sample) == (data / "real", False)
    assert located.why == "downloaded from http://x.example/"


def test_the_sample_is_last_and_says_why(data: Path):
    located = find(data)
    assert (located.path, located.is_sample) == (data / "sample", True)
    assert located.why == "the invented sample, because no network"
    assert "--offline" in find(data, offline=True).why


def test_strict_refuses_the_sample_wherever_it_comes_from(data: Path):
    with pytest.raises(BuildError, match=r"--strict refuses invented data.*no network"):
        find(data, strict=True)
    with pytest.raises(BuildError, match="--strict"):
        find(data, data / "sample", strict=True)


def test_a_broken_download_is_an_error_and_not_a_reason_for_the_sample(
    data: Path, monkeypatch: pytest.MonkeyPatch
):
    let_fetch(monkeypatch, DownloadError("the archive is cut"))
    with pytest.raises(DownloadError, match="cut"):
        find(data)

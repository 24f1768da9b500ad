from hashlib import sha256
from pathlib import Path

import pytest

from publishing.manifest import load_manifest
from publishing.paths import MANIFEST
from publishing.verifying import ChangedDataError, settle, verify

OLD, NEW = sha256(b"old").hexdigest(), sha256(b"new").hexdigest()


@pytest.fixture
def manifest_file(tmp_path: Path) -> Path:
    file = tmp_path / "manifest.toml"
    lines = ["# kept", "[archive]", 'name = "data"', 'url = "http://x.example/d.zip"', "[files]"]
    file.write_text("\n".join([*lines, f'"a.dat" = "{OLD}"', f'b = "{OLD}"', ""]))
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "a.dat").write_bytes(b"old")
    (tmp_path / "data" / "b").write_bytes(b"old")
    return file


def test_equal_files_agree_and_further_files_do_not_count(manifest_file: Path):
    (manifest_file.parent / "data" / "more").touch()
    manifest = load_manifest(manifest_file)
    assert verify(manifest_file.parent / "data", manifest) == []


def test_a_difference_names_the_file_and_both_hashes(manifest_file: Path):
    folder, manifest = manifest_file.parent / "data", load_manifest(manifest_file)
    (folder / "b").write_bytes(b"new")
    assert verify(folder, manifest) == [("b", OLD, NEW)]
    with pytest.raises(ChangedDataError) as caught:
        settle(folder, manifest, accept_changed=False)
    assert f"data/b: SHA-256 should be {OLD}, found {NEW}" in str(caught.value)
    assert "--accept-changed" in str(caught.value)


def test_an_accepted_change_rewrites_that_hash_alone(manifest_file: Path):
    folder = manifest_file.parent / "data"
    before = manifest_file.read_text()
    (folder / "b").write_bytes(b"new")
    settle(folder, load_manifest(manifest_file), accept_changed=True)
    assert manifest_file.read_text() == before.replace(f'b = "{OLD}"', f'b = "{NEW}"')
    settle(folder, load_manifest(manifest_file), accept_changed=False)


def test_a_missing_file_cannot_be_accepted(manifest_file: Path):
    (manifest_file.parent / "data" / "a.dat").unlink()
    with pytest.raises(ChangedDataError, match="the file is missing"):
        settle(manifest_file.parent / "data", load_manifest(manifest_file), accept_changed=True)


def test_our_manifest_is_that_of_the_real_data(real_data: Path):
    assert verify(real_data, load_manifest(MANIFEST)) == []

from pathlib import Path

import pytest

from publishing.errors import BuildError
from publishing.manifest import load_manifest
from publishing.paths import MANIFEST


def test_ours_names_the_archive_and_its_files():
    manifest = load_manifest(MANIFEST)
    assert manifest.url.endswith(f"/{manifest.name}.zip")
    assert len(manifest.files) == 6
    assert {len(digest) for digest in manifest.files.values()} == {64}


def test_what_is_no_manifest_is_named(tmp_path: Path):
    (tmp_path / "manifest.toml").write_text("[archive]\nname = 'x'\n")
    with pytest.raises(BuildError, match="not a manifest of data: 'url'"):
        load_manifest(tmp_path / "manifest.toml")

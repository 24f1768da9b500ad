"""A build on a listener's own file: read once, told as theirs, and nothing personal left."""

import json
import os
import re
import shutil
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from analysis.dataset import Dataset
from analysis.listening.settings import ListeningError
from analysis.paths import PROJECT, SAMPLE_DATA, cache_folder
from publishing.build import build
from publishing.locate import Located
from publishing.own_listening import NAME, own_listening
from publishing.renderers import Renderer

SECRETS = {
    "username": "listener-zq81-name",
    "ip_addr": "203.0.113.77",
    "platform": "Zyxophone OS 14.3 zq81",
    "conn_country": "ZQ",
    "master_metadata_track_name": "Hidden Track zq81",
    "master_metadata_album_album_name": "Hidden Album zq81",
    "spotify_track_uri": "spotify:track:zq81zq81zq81zq81zq81zq",
    "user_agent_decrypted": "Agent zq81",
}
SHORT = {"conn_country"}
"""Too short to be looked for: two letters are everywhere."""


def play(artist: str, minute: int, **changed: object) -> dict[str, object]:
    return {
        "ts": f"2019-05-04T10:{minute:02}:07Z",
        "ms_played": 200_000 + minute,
        "master_metadata_album_artist_name": artist,
        "episode_name": None,
        "episode_show_name": None,
        "skipped": False,
        **SECRETS,
        **changed,
    }


@pytest.fixture
def export(tmp_path: Path, sample: Dataset) -> Path:
    """An extended history in a folder whose name is a secret, too."""
    folder = tmp_path / "home-of-zq81"
    folder.mkdir()
    names = [str(name) for name in sample.artist_names[5:13]]
    plays = [play(name, 6 * place + n) for place, name in enumerate(names) for n in range(3)]
    told = play("", 59, master_metadata_album_artist_name=None, episode_name="Hidden Talk zq81")
    (folder / "Streaming_History_Audio_2019.json").write_text(json.dumps([*plays, told]))
    (folder / "Userdata.json").write_text(json.dumps({"username": SECRETS["username"]}))
    return folder


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """The project's chapter alone; what it refers to elsewhere stands on the first page."""
    root = tmp_path / "book"
    (root / "report").mkdir(parents=True)
    chapter = (PROJECT / "report" / "listening.qmd").read_text(encoding="utf-8")
    named = set(re.findall(r"@(sec-[\w-]+)", chapter)) - set(re.findall(r"#(sec-[\w-]+)", chapter))
    sections = "\n".join(f"## {name} {{#{name}}}\n" for name in sorted(named))
    (root / "index.qmd").write_text(f"# Home {{#sec-home}}\n\n{sections}", encoding="utf-8")
    (root / "report" / "listening.qmd").write_text(chapter, encoding="utf-8")
    shutil.copy(PROJECT / "report" / "references.bib", root)
    (root / "_quarto.yml").write_text(
        "project: {type: book, output-dir: _site}\n"
        "book: {title: T, author: A, chapters: [index.qmd, report/listening.qmd], "
        "output-file: report}\nbibliography: references.bib\n"
        "format: {html: {theme: {light: default, dark: slate}}, typst: {execute: {echo: false}}}\n"
    )
    return root


def test_nothing_personal_is_left_by_a_build(
    book: Path,
    export: Path,
    sample: Dataset,
    capfd: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
) -> None:
    begun, target = time.time() - 1, book / "_site"
    located = Located(SAMPLE_DATA, "a test", True)
    build(located, Renderer.PANDOC, root=book, target=target, listening=export)
    page = BeautifulSoup((target / "report/listening.html").read_text("utf-8"), "html.parser")
    assert "This edition is private" in page.select_one(".edition-banner").get_text()
    assert str(sample.artist_names[5]).strip() in page.get_text()
    results = json.loads((target / "results.json").read_text("utf-8"))
    assert results["build"]["is_private"]
    assert (results["listening"]["artists"], results["listening"]["plays"]) == (8, 24)
    secrets = [*(value for key, value in SECRETS.items() if key not in SHORT), "zq81"]
    for place in left_since(begun, book, cache_folder()):
        content = readable(place)
        assert not [secret for secret in secrets if secret.encode() in content], place
    told = "".join(capfd.readouterr()) + caplog.text
    assert not [secret for secret in secrets if secret in told]
    assert not list((book / ".cache").glob("build-*"))
    assert NAME not in os.environ


def left_since(begun: float, *folders: Path) -> Iterator[Path]:
    found = [place for folder in folders for place in folder.rglob("*") if place.is_file()]
    recent = [place for place in found if place.stat().st_mtime >= begun]
    assert any(place.suffix == ".html" for place in recent)
    return iter(recent)


def readable(place: Path) -> bytes:
    tool = shutil.which("pdftotext")
    if place.suffix != ".pdf" or tool is None:
        return place.read_bytes()
    done = subprocess.run([tool, place, "-"], capture_output=True, check=True)
    return place.read_bytes() + done.stdout


def test_the_table_stands_in_for_the_file_while_a_build_runs(
    export: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(NAME, raising=False)
    with own_listening(export, tmp_path):
        table = Path(os.environ[NAME])
        assert table.parent == tmp_path
        assert table.read_text("utf-8").startswith("artist,plays,")
        assert "zq81" not in table.read_text("utf-8")
    assert NAME not in os.environ


def test_the_environment_may_name_the_file(
    export: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(NAME, str(export))
    with own_listening(None, tmp_path):
        assert Path(os.environ[NAME]) == tmp_path / "listening.csv"
    assert os.environ[NAME] == str(export)


def test_a_file_that_cannot_be_used_stops_before_anything_is_built(
    book: Path, tmp_path: Path
) -> None:
    broken = tmp_path / "StreamingHistory_music_0.json"
    broken.write_text('[{"endTime": "2020-01-01 10:00", "artistName": "A", "trackName')
    located = Located(SAMPLE_DATA, "a test", True)
    with pytest.raises(ListeningError, match=r"StreamingHistory_music_0\.json"):
        build(located, Renderer.PANDOC, root=book, target=book / "_site", listening=broken)
    assert not (book / "_site").exists()

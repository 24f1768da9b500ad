"""The commands of `lastfm-report listening`, and that nothing else loads what they need."""

import stat
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from analysis.listening.reading import read_history
from publishing.listening_cli import app
from publishing.spotify.errors import SpotifyError
from publishing.spotify.private import token_place
from publishing.spotify.tokens import TokenFile
from tests.publishing.spotify.conftest import HIDDEN, REFRESH, TOKEN, home, page, spotify, track

__all__ = ["home", "spotify"]
PROJECT = Path(__file__).resolve().parents[2]
NEVER = 4_000_000_000


def run(*arguments: str) -> Any:
    return CliRunner().invoke(app, arguments)


def kept_login() -> None:
    granted = {"access_token": TOKEN, "refresh_token": REFRESH, "expires_at": NEVER}
    TokenFile(token_place()).save_token_to_cache(granted)


def test_fetch_writes_a_private_table_that_a_build_reads(
    spotify: Any, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept_login()
    spotify.says("/v1/me/tracks", page([{"track": track("=1+1, Ltd")}, {"track": track("Elbow")}]))
    done = run("fetch", "--source", "saved")
    assert done.exit_code == 0, done.exception
    place = home / "data" / "lastfm-report" / "listening.csv"
    assert stat.S_IMODE(place.stat().st_mode) == 0o600
    assert read_history(place, 30)["artist"].tolist() == ["=1+1, Ltd", "Elbow"]
    assert "Track of" not in place.read_text()
    told = done.output + "".join(capsys.readouterr())
    assert not [word for word in HIDDEN if word in told]


def test_fetch_writes_where_it_is_told_to(spotify: Any, home: Path) -> None:
    kept_login()
    spotify.says("/v1/me/tracks", page([{"track": track("Elbow")}]))
    assert run("fetch", "--source", "saved", "--to", str(home / "mine.csv")).exit_code == 0
    assert (home / "mine.csv").read_text().splitlines()[1] == "Elbow,1,,,,Spotify account,2001"


def test_fetch_asks_for_all_four_lists_unless_told(spotify: Any, home: Path) -> None:
    kept_login()
    lists = {"me/top/artists", "me/top/tracks", "me/tracks", "me/player/recently-played"}
    for path in lists | {"me/playlists"}:
        spotify.says(f"/v1/{path}", page([]))
    spotify.says("/v1/me/", {"id": "reader"})
    assert isinstance(run("fetch").exception, SpotifyError)
    assert {path for path, _ in spotify.asked} == {
        *(f"/v1/{path}" for path in lists | {"me/", "me/playlists"})
    }


def test_a_failed_fetch_leaves_the_old_file(spotify: Any, home: Path) -> None:
    kept_login()
    place = home / "mine.csv"
    place.write_text("old")
    spotify.says("/v1/me/tracks", {}, 403)
    assert run("fetch", "--source", "saved", "--to", str(place)).exit_code == 1
    assert place.read_text() == "old"


def test_without_an_app_it_says_how_to_make_one(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SPOTIPY_CLIENT_ID")
    for command in ("login", "fetch"):
        assert "SPOTIPY_CLIENT_ID is not set" in str(run(command).exception)


def test_a_redirect_of_localhost_is_refused(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SPOTIPY_REDIRECT_URI", "http://localhost:8888/callback")
    assert "neither localhost" in str(run("login").exception)


@pytest.mark.parametrize("module", ["publishing.cli", "publishing.listening_cli"])
def test_only_the_commands_load_what_asks_spotify(module: str) -> None:
    code = (
        f"import sys; from {module} import app\n"
        "try: app(['--help'])\n"
        "except SystemExit: pass\n"
        "assert not {'spotipy', 'requests', 'redis'} & set(sys.modules)"
    )
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=PROJECT)
    assert done.returncode == 0, done.stderr

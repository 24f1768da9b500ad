"""The login: by PKCE or by a secret, by a browser or by hand, and what it leaves."""

import logging
import socket
import stat
import threading
import urllib.request
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from analysis.paths import PROJECT
from publishing.spotify.credentials import SCOPES, App, app_of, checked_redirect
from publishing.spotify.errors import SpotifyError
from publishing.spotify.login import log_in
from publishing.spotify.private import outside, token_place, write_private
from publishing.spotify.redirect import wait_for_redirect
from publishing.spotify.tokens import TokenFile
from tests.publishing.spotify.conftest import CLIENT, HIDDEN, REFRESH, SECRET, granted


def free_redirect() -> str:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{taken.getsockname()[1]}/callback"


def browser(answer: str, seen: list[dict[str, list[str]]]) -> Callable[[str], None]:
    """Return one that agrees at once, after asking for the icon as browsers do."""

    def show(address: str) -> None:
        asked = parse_qs(urlsplit(address).query)
        seen.append(asked)
        home = asked["redirect_uri"][0]
        back = f"{home}?{answer.format(state=asked['state'][0])}"

        def visit() -> None:
            for place in (home.replace("callback", "favicon.ico"), back):
                try:
                    urllib.request.urlopen(place, timeout=5).close()
                except OSError:
                    continue

        threading.Thread(target=visit).start()

    return show


@pytest.mark.parametrize("secret", ["", SECRET])
def test_a_login_by_the_browser(
    spotify: Any, tmp_path: Path, secret: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    handler, seen = TokenFile(tmp_path / "lastfm-report" / "spotify-token.json"), list[Any]()
    spotify.says("/api/token", granted(refresh_token=REFRESH))
    app = App(CLIENT, secret, free_redirect())
    log_in(app, handler, browser("code=the-code&state={state}", seen), None, spotify.servers)
    assert set(seen[0]["scope"][0].split()) == set(SCOPES)
    assert ("code_challenge" in seen[0]) == (not secret)
    sent = parse_qs(spotify.bodies[-1])
    assert sent["code"] == ["the-code"]
    assert ("code_verifier" in sent) == (not secret)
    assert handler.get_cached_token()["refresh_token"] == REFRESH
    assert stat.S_IMODE(handler.place.stat().st_mode) == 0o600
    assert stat.S_IMODE(handler.place.parent.stat().st_mode) == 0o700
    assert [place.name for place in handler.place.parent.iterdir()] == ["spotify-token.json"]
    assert not [word for word in HIDDEN if word in caplog.text]


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        ("error=access_denied&state={state}", "was refused"),
        ("code=the-code&state=another", "another login"),
        ("code=the-code", "another login"),
        ("state={state}", "no code"),
    ],
)
def test_a_login_that_fails(spotify: Any, tmp_path: Path, answer: str, told: str) -> None:
    handler = TokenFile(tmp_path / "token.json")
    show = browser(answer, [])
    with pytest.raises(SpotifyError, match=told):
        log_in(App(CLIENT, "", free_redirect()), handler, show, None, spotify.servers)
    assert spotify.asked == []
    assert not handler.place.exists()


def test_a_login_by_hand_opens_nothing(
    spotify: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spotify.says("/api/token", granted(refresh_token=REFRESH))
    handler = TokenFile(tmp_path / "token.json")

    def paste() -> str:
        address = capsys.readouterr().err.split()[-1]
        state = parse_qs(urlsplit(address).query)["state"][0]
        return f" http://127.0.0.1:8888/callback?code=the-code&state={state}\n"

    log_in(App(CLIENT), handler, pytest.fail, paste, spotify.servers)
    assert handler.get_cached_token() is not None


def test_a_port_in_use_is_one_sentence() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(SpotifyError, match=f"Port {port} of the redirect is in use"):
            wait_for_redirect(f"http://127.0.0.1:{port}/", pytest.fail)


def test_a_login_that_never_comes_ends() -> None:
    with pytest.raises(SpotifyError, match="No login came within 0 s"):
        wait_for_redirect(free_redirect(), lambda: None, seconds=0.01)


@pytest.mark.parametrize(
    "redirect",
    [
        *("http://localhost:8888/callback", "https://localhost/", "http://example.org:80/"),
        *("http://127.0.0.1/callback", "http://192.168.1.2:80/", "http://127.0.0.1:x/", "abc", ""),
    ],
)
def test_redirects_that_spotify_refuses(redirect: str) -> None:
    with pytest.raises(SpotifyError, match="neither localhost nor other http names"):
        checked_redirect(redirect)


@pytest.mark.parametrize("redirect", ["http://[::1]:8888/x", "https://example.org/callback"])
def test_redirects_that_spotify_takes(redirect: str) -> None:
    assert checked_redirect(redirect) == redirect


def test_an_app_needs_an_id_and_shows_nothing() -> None:
    with pytest.raises(SpotifyError, match="SPOTIPY_CLIENT_ID is not set: make an app at"):
        app_of({"SPOTIPY_CLIENT_ID": " "})
    app = app_of({"SPOTIPY_CLIENT_ID": CLIENT, "SPOTIPY_CLIENT_SECRET": SECRET})
    assert CLIENT not in repr(app)
    assert SECRET not in repr(app)


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"access_token": 1}', "\x00"])
def test_a_broken_token_file_asks_for_a_login(tmp_path: Path, content: str) -> None:
    place = tmp_path / "token.json"
    place.write_text(content)
    with pytest.raises(SpotifyError, match=r"token\.json holds no login: run `lastfm"):
        TokenFile(place).get_cached_token()


def test_no_token_lies_in_the_project(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(PROJECT / "report"))
    with pytest.raises(SpotifyError, match="set XDG_CONFIG_HOME to a folder elsewhere"):
        token_place()
    with pytest.raises(SpotifyError):
        outside(PROJECT / "report" / ".." / "x", "XDG_CONFIG_HOME")


def test_a_private_file_replaces_an_open_one(tmp_path: Path) -> None:
    place = tmp_path / "table.csv"
    place.write_text("old")
    place.chmod(0o644)
    write_private(place, "new")
    assert place.read_text() == "new"
    assert stat.S_IMODE(place.stat().st_mode) == 0o600
    with pytest.raises(SpotifyError, match="cannot be written"):
        write_private(place / "below", "new")

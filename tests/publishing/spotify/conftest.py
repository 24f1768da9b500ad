"""A server that speaks as Spotify does: what to answer is put in by each test."""

import json
import threading
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from publishing.spotify import session
from publishing.spotify.session import Servers
from publishing.spotify.tokens import TokenFile

TOKEN, REFRESH, SECRET, CLIENT = "tok-access-1", "tok-refresh-1", "the-app-secret", "the-client-id"
USER = "reader-name-of-spotify"
HIDDEN = (TOKEN, REFRESH, SECRET, CLIENT, USER, "tok-access-2", "the-code", "Track of")


class FakeSpotify:
    """Answers by path: a list is gone through, and its last answer stays."""

    def __init__(self) -> None:
        self.answers: dict[str, list[Any]] = {}
        self.asked: list[tuple[str, str]] = []
        self.bodies: list[str] = []
        self.tokens: dict[str, list[str]] = defaultdict(list)
        owner = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                owner.answer(self)

            do_POST = do_GET

            def log_message(self, format: str, *args: object) -> None:
                pass

        self.http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.base = f"http://127.0.0.1:{self.http.server_port}"
        self.servers = Servers(f"{self.base}/v1/", self.base, timeout=5)
        threading.Thread(target=self.http.serve_forever, args=(0.01,), daemon=True).start()

    def answer(self, request: BaseHTTPRequestHandler) -> None:
        path = urlsplit(request.path).path
        self.asked.append((path, urlsplit(request.path).query))
        self.tokens[path].append(request.headers.get("Authorization", ""))
        self.bodies.append(
            request.rfile.read(int(request.headers.get("Content-Length") or 0)).decode()
        )
        queue = self.answers.get(request.path) or self.answers.get(path) or [(404, {}, {})]
        status, headers, body = queue.pop(0) if len(queue) > 1 else queue[0]
        if status == 0:  # no answer in time
            time.sleep(1)
            return
        request.send_response(status)
        for name, value in headers.items():
            request.send_header(name, value)
        request.end_headers()
        request.wfile.write(body if isinstance(body, bytes) else json.dumps(body).encode())

    def says(self, path: str, body: Any, status: int = 200, **headers: str) -> None:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        self.answers.setdefault(path, []).append((status, named, body))


@pytest.fixture
def spotify(monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeSpotify]:
    fake = FakeSpotify()
    monkeypatch.setattr(session, "SPOTIFY", fake.servers)
    yield fake
    fake.http.shutdown()
    fake.http.server_close()


@pytest.fixture
def token(tmp_path: Path) -> Callable[..., TokenFile]:
    def kept(expires_in: int = 3600) -> TokenFile:
        handler = TokenFile(tmp_path / "spotify-token.json")
        expires = int(time.time()) + expires_in
        granted = {"access_token": TOKEN, "refresh_token": REFRESH, "expires_at": expires}
        handler.save_token_to_cache(granted)
        return handler

    return kept


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Folders of settings and of data that are the test's own, and an app without a secret."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("SPOTIPY_CLIENT_ID", CLIENT)
    monkeypatch.delenv("SPOTIPY_CLIENT_SECRET", raising=False)
    monkeypatch.delenv("SPOTIPY_REDIRECT_URI", raising=False)
    return tmp_path


def track(artist: str, year: str = "2001-05-07", **more: Any) -> Mapping[str, Any]:
    credited = [{"name": artist}, {"name": "A guest"}]
    album = {"name": "Album", "release_date": year}
    named = f"Track of {artist}"
    return {"type": "track", "id": named, "name": named, "artists": credited, "album": album} | more


def page(items: list[Any], following: str | None = None) -> dict[str, Any]:
    return {"items": items, "next": following, "total": len(items), "limit": 50}


def granted(access: str = "tok-access-2", **more: Any) -> dict[str, Any]:
    return {"access_token": access, "token_type": "Bearer", "expires_in": 3600, "scope": ""} | more

"""Every failure is one sentence that says what to do, and nothing private is told."""

import logging
from dataclasses import replace
from typing import Any

import pytest

from publishing.spotify import api
from publishing.spotify.credentials import App
from publishing.spotify.errors import SpotifyError
from publishing.spotify.fetch import fetch
from publishing.spotify.kinds import Source
from tests.publishing.spotify.conftest import (
    CLIENT,
    HIDDEN,
    REFRESH,
    SECRET,
    USER,
    granted,
    page,
    track,
)

PATH = "/v1/me/tracks"
GOOD = page([{"track": track("Elbow")}])


@pytest.fixture(autouse=True)
def _nothing_private_is_told(
    caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]
) -> Any:
    caplog.set_level(logging.DEBUG)
    yield
    told = caplog.text + "".join(capsys.readouterr())
    assert not [word for word in HIDDEN if word in told]


def saved(spotify: Any, handler: Any, app: App | None = None, **servers: Any) -> int:
    where = replace(spotify.servers, **servers)
    return len(fetch(app or App(CLIENT), handler, [Source.SAVED], servers=where))


def failure(spotify: Any, handler: Any, **servers: Any) -> str:
    with pytest.raises(SpotifyError) as caught:
        saved(spotify, handler, **servers)
    told = str(caught.value)
    assert not [word for word in HIDDEN if word in told]
    assert "\n" not in told
    assert caught.value.__suppress_context__ or caught.value.__context__ is None
    return told


def refusal(status: int, message: str = f"{USER} {SECRET}") -> dict[str, Any]:
    return {"error": {"status": status, "message": message}}


@pytest.mark.parametrize(
    ("status", "told"),
    [
        (400, "update this project"),
        (403, "needs Premium"),
        (404, "no longer has me/tracks"),
        (410, "no longer has me/tracks"),
        (302, "update this project"),
    ],
)
def test_a_status_is_explained(spotify: Any, token: Any, status: int, told: str) -> None:
    spotify.says(PATH, refusal(status), status, Location=f"{spotify.base}/elsewhere")
    assert told in failure(spotify, token())
    assert len(spotify.asked) == 1


def test_a_missing_scope_asks_for_a_login(spotify: Any, token: Any) -> None:
    spotify.says(PATH, refusal(403, "Insufficient client scope"), 403)
    assert "does not allow me/tracks: run `lastfm-report listening login`" in failure(
        spotify, token()
    )


def test_an_error_that_is_text_alone_is_a_status_too(spotify: Any, token: Any) -> None:
    spotify.says(PATH, {"error": "text"}, 403)
    assert "(403)" in failure(spotify, token())


def test_a_short_wait_is_waited_and_told(
    spotify: Any, token: Any, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    slept: list[float] = []
    monkeypatch.setattr(api.Api.__init__, "__defaults__", (slept.append,))
    spotify.says(PATH, refusal(429), 429, Retry_After="7")
    spotify.says(PATH, refusal(503), 503)
    spotify.says(PATH, GOOD)
    assert saved(spotify, token()) == 1
    assert slept == [7, api.PAUSE]
    assert "wait for 7 s" in capsys.readouterr().err


def test_a_long_wait_is_told_and_not_waited(spotify: Any, token: Any) -> None:
    spotify.says(PATH, refusal(429), 429, Retry_After="86400")
    assert "no request for 86400 s (24.0 h)" in failure(spotify, token())
    assert len(spotify.asked) == 1


def test_waits_end(spotify: Any, token: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    slept: list[float] = []
    monkeypatch.setattr(api.Api.__init__, "__defaults__", (slept.append,))
    spotify.says(PATH, refusal(429), 429, Retry_After="1")
    assert "no request for 1 s" in failure(spotify, token())
    assert slept == [1] * (api.ATTEMPTS - 1)


def test_a_refused_token_is_renewed_once_and_kept(spotify: Any, token: Any) -> None:
    handler = token()
    spotify.says(PATH, refusal(401), 401)
    spotify.says(PATH, GOOD)
    spotify.says("/api/token", granted(refresh_token="tok-refresh-2"))
    assert saved(spotify, handler) == 1
    assert spotify.tokens[PATH][-1] == "Bearer tok-access-2"
    assert handler.get_cached_token()["refresh_token"] == "tok-refresh-2"


def test_a_token_that_has_run_out_is_renewed_first(spotify: Any, token: Any) -> None:
    handler = token(expires_in=-5)
    spotify.says("/api/token", granted())
    spotify.says(PATH, GOOD)
    assert saved(spotify, handler, App(CLIENT, SECRET)) == 1
    assert [path for path, _ in spotify.asked] == ["/api/token", PATH]
    assert handler.get_cached_token()["refresh_token"] == REFRESH


def test_a_login_that_was_revoked_asks_for_another(spotify: Any, token: Any) -> None:
    spotify.says(PATH, refusal(401), 401)
    spotify.says("/api/token", {"error": "invalid_grant", "error_description": USER}, 400)
    assert "no longer accepts the login (400): run `lastfm" in failure(spotify, token())


def test_a_token_refused_twice_ends(spotify: Any, token: Any) -> None:
    spotify.says(PATH, refusal(401), 401)
    spotify.says("/api/token", granted())
    assert "no longer accepts the login (401)" in failure(spotify, token())
    assert len(spotify.tokens[PATH]) == 2


@pytest.mark.parametrize(
    ("status", "body", "told"),
    [
        (400, {"error": "invalid_client"}, "check SPOTIPY_CLIENT_ID"),
        (503, {}, "try again later"),
        (200, {"access_token": "tok-access-2"}, "has changed"),
        (200, [], "has changed"),
        (200, b"<html>", "not JSON"),
    ],
)
def test_what_a_renewal_may_answer(
    spotify: Any, token: Any, status: int, body: Any, told: str
) -> None:
    spotify.says("/api/token", body, status)
    assert told in failure(spotify, token(expires_in=-5))


def test_no_answer_in_time(spotify: Any, token: Any) -> None:
    spotify.says(PATH, {}, 0)
    assert "did not answer in time" in failure(spotify, token(), timeout=0.2)


def test_nobody_there(spotify: Any, token: Any) -> None:
    assert "cannot be reached" in failure(spotify, token(), api="http://127.0.0.1:9/v1/")


@pytest.mark.parametrize("body", [b"{", b"", [], None])
def test_an_answer_of_another_shape(spotify: Any, token: Any, body: Any) -> None:
    spotify.says(PATH, body)
    assert "me/tracks is not JSON" in failure(spotify, token())


@pytest.mark.parametrize(
    ("body", "key"),
    [
        ({"next": None}, "items"),
        ({"items": {}, "next": None}, "items"),
        ({"items": []}, "next"),
        (page([{"song": track("Elbow")}]), "track"),
        (page([USER]), "track"),
        (page([{"track": {"artists": []}}]), "type"),
        (page([{"track": {"type": "track"}}]), "artists"),
        (page([{"track": {"type": "track", "artists": [{}]}}]), "name"),
    ],
)
def test_a_changed_answer_names_the_key(spotify: Any, token: Any, body: Any, key: str) -> None:
    spotify.says(PATH, body)
    assert f"me/tracks has no key {key}:" in failure(spotify, token())


@pytest.mark.parametrize(
    "following",
    [
        "http://127.0.0.1:1/v1/me/tracks",
        "{base}/elsewhere",
        "http://x@{host}/v1/",
        "{base}{path}",
        7,
    ],
)
def test_pages_stay_where_they_are(spotify: Any, token: Any, following: Any) -> None:
    if isinstance(following, str):
        host = spotify.base.removeprefix("http://")
        following = following.format(base=spotify.base, host=host, path=PATH)
    spotify.says(PATH, page([], following))
    assert "lead elsewhere" in failure(spotify, token())
    assert {path for path, _ in spotify.asked} == {PATH}

"""What is counted, and what is passed over."""

from typing import Any

import pandas as pd
import pytest

from publishing.spotify.credentials import App
from publishing.spotify.errors import PlaylistError, SpotifyError
from publishing.spotify.fetch import fetch
from publishing.spotify.kinds import Source
from tests.publishing.spotify.conftest import CLIENT, SECRET, TOKEN, USER, granted, page, track

ID = "1234567890abcdefghijkl"
APP = App(CLIENT)


def plays(history: pd.DataFrame) -> dict[str, int]:
    return dict(zip(history["artist"], history["plays"], strict=True))


def test_top_lists_count_an_artist_once_for_each_term_and_each_track(
    spotify: Any, token: Any
) -> None:
    spotify.says("/v1/me/top/artists", page([{"name": "Elbow"}, {"name": "MGMT"}]))
    spotify.says("/v1/me/top/artists", page([{"name": "Elbow"}]))
    spotify.says("/v1/me/top/artists", page([]))
    spotify.says("/v1/me/top/tracks", page([track("Elbow")]))
    spotify.says("/v1/me/top/tracks", page([]))
    history = fetch(APP, token(), [Source.TOP], servers=spotify.servers)
    assert plays(history) == {"Elbow": 3, "MGMT": 1}
    assert history["released"].tolist() == [2001, pd.NA]
    terms = [query for path, query in spotify.asked if path.endswith("artists")]
    assert [next(t for t in ("short", "medium", "long") if t in q) for q in terms] == [
        *("short", "medium", "long")
    ]
    assert set(spotify.tokens["/v1/me/top/tracks"]) == {f"Bearer {TOKEN}"}


def test_saved_tracks_come_in_pages(spotify: Any, token: Any) -> None:
    second = "/v1/me/tracks?offset=50&limit=50"
    items = [{"added_at": "2020-01-01T00:00:00Z", "track": track("Elbow", "1999")}]
    spotify.says("/v1/me/tracks", page([*items, {"track": None}], spotify.base + second))
    spotify.answers[second] = [(200, {}, page([*items, {"track": track("MGMT", "0000")}]))]
    history = fetch(APP, token(), [Source.SAVED], servers=spotify.servers)
    assert plays(history) == {"Elbow": 2, "MGMT": 1}
    assert history["first"].isna().all()
    assert history["released"].tolist() == [1999, pd.NA]


def test_a_recent_play_counts_once_and_has_a_time(spotify: Any, token: Any) -> None:
    times = ["2026-01-02T10:00:00.123Z", "2026-01-01T09:00:00Z", "2026-01-01T09:00:00Z"]
    items = [{"played_at": time, "track": track("Elbow")} for time in times]
    spotify.says("/v1/me/player/recently-played", page(items))
    history = fetch(APP, token(), [Source.RECENT], servers=spotify.servers)
    assert plays(history) == {"Elbow": 2}
    assert history["first"][0] == pd.Timestamp("2026-01-01 09:00:00")
    assert history["last"][0] == pd.Timestamp("2026-01-02 10:00:00")
    assert history["seconds"].isna().all()


@pytest.mark.parametrize(("pages", "entry"), [("tracks", "track"), ("items", "item")])
def test_a_playlist_is_read_in_its_old_and_its_new_shape(
    spotify: Any, token: Any, pages: str, entry: str
) -> None:
    second = f"/v1/playlists/{ID}/{pages}?offset=100"
    entries = [
        {entry: track("Elbow"), "is_local": False},
        {entry: None},
        {entry: {"type": "episode", "name": "Talk"}},
        {entry: track("My own file", is_local=True), "is_local": True},
        {entry: track("") | {"artists": []}},
    ]
    spotify.says(f"/v1/playlists/{ID}", {"id": ID, pages: page(entries, spotify.base + second)})
    spotify.answers[second] = [(200, {}, page([{entry: track("Elbow", "1998")}]))]
    history = fetch(APP, token(), [], [f"spotify:playlist:{ID}", ID], servers=spotify.servers)
    assert plays(history) == {"Elbow": 2}
    assert history["source"].tolist() == ["playlist"]
    assert history["released"].tolist() == [1998]


def test_own_playlists_pass_over_those_of_others_and_those_that_are_not_given(
    spotify: Any, token: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    ids = [letter * 22 for letter in "abcd"]
    owners = [USER, "somebody", "somebody", USER]
    listed = [
        {"id": i, "owner": {"id": o}, "collaborative": i == ids[2], "items": {"total": 1}}
        for i, o in zip(ids, owners, strict=True)
    ]
    spotify.says("/v1/me/", {"id": USER})
    spotify.says("/v1/me/playlists", page(listed))
    for i in (ids[0], ids[2]):
        spotify.says(f"/v1/playlists/{i}", {"items": page([{"item": track("Elbow")}])})
    history = fetch(APP, token(), [Source.PLAYLISTS], servers=spotify.servers)
    assert plays(history) == {"Elbow": 2}
    assert f"/v1/playlists/{ids[1]}" not in dict(spotify.asked)
    assert "left out 1 playlists" in capsys.readouterr().err


def test_sources_are_told_together(spotify: Any, token: Any) -> None:
    spotify.says("/v1/me/tracks", page([{"track": track("Elbow")}]))
    spotify.says(f"/v1/playlists/{ID}", {"items": page([{"item": track("Elbow")}])})
    history = fetch(APP, token(), [Source.SAVED], [ID], servers=spotify.servers)
    assert history["source"].tolist() == ["playlist + Spotify account"]


def test_a_public_playlist_needs_no_login_where_the_app_has_a_secret(
    spotify: Any, token: Any
) -> None:
    handler = token()
    handler.place.unlink()
    spotify.says("/api/token", granted())
    spotify.says(f"/v1/playlists/{ID}", {"tracks": page([{"track": track("Elbow")}])})
    history = fetch(App(CLIENT, SECRET), handler, [], [ID], servers=spotify.servers)
    assert plays(history) == {"Elbow": 1}
    assert "grant_type=client_credentials" in spotify.bodies
    assert not handler.place.exists()


def test_without_a_login_nothing_is_asked(spotify: Any, token: Any) -> None:
    handler = token()
    handler.place.unlink()
    with pytest.raises(SpotifyError, match="no login: run `lastfm-report listening login` first"):
        fetch(APP, handler, [Source.SAVED], servers=spotify.servers)
    assert spotify.asked == []


def test_a_playlist_without_its_tracks_is_one_sentence(spotify: Any, token: Any) -> None:
    spotify.says(f"/v1/playlists/{ID}", {"id": ID, "name": "Track of nobody"})
    with pytest.raises(PlaylistError, match="your own playlists alone; export it as CSV"):
        fetch(APP, token(), [], [ID], servers=spotify.servers)


@pytest.mark.parametrize("written", ["abc", f"https://example.org/playlist/{ID}", f"../{ID}"])
def test_a_playlist_that_is_written_otherwise_is_refused(
    spotify: Any, token: Any, written: str
) -> None:
    with pytest.raises(SpotifyError, match="--playlist takes"):
        fetch(APP, token(), [], [written], servers=spotify.servers)


def test_removed_addresses_are_never_asked_for(spotify: Any, token: Any) -> None:
    spotify.says("/v1/me/tracks", page([{"track": track("Elbow")}]))
    fetch(APP, token(), [Source.SAVED], servers=spotify.servers)
    assert [path for path, _ in spotify.asked] == ["/v1/me/tracks"]


def test_empty_lists_are_told(spotify: Any, token: Any) -> None:
    spotify.says("/v1/me/tracks", page([]))
    with pytest.raises(SpotifyError, match="no artist there"):
        fetch(APP, token(), [Source.SAVED], servers=spotify.servers)

"""The lists of the reader's own account, each as entries."""

from collections.abc import Callable, Iterator
from operator import methodcaller
from typing import Any

import pandas as pd

from publishing.spotify.api import Api, need, need_list
from publishing.spotify.entries import Entry, entry_of
from publishing.spotify.kinds import Source
from publishing.spotify.playlists import own_playlists

ACCOUNT = "Spotify account"
TERMS = ("short_term", "medium_term", "long_term")
PAGE = 50


def top(api: Api) -> Iterator[Entry]:
    """Read the fifty top artists and the fifty top tracks of each of three terms.

    An artist gets one entry for each of these lists it is in, and one for each track in one of
    them: the lists tell an order and no number of plays.

    Yields
    ------
    Entry
        Without a time.
    """
    for term in TERMS:
        page = api.ask(
            "me/top/artists",
            methodcaller("current_user_top_artists", PAGE, time_range=term),
        )
        for artist in need_list(page, "items", "me/top/artists"):
            credited = {"type": "track", "artists": [artist]}
            yield from _kept(credited, "me/top/artists")
        page = api.ask(
            "me/top/tracks",
            methodcaller("current_user_top_tracks", PAGE, time_range=term),
        )
        for track in need_list(page, "items", "me/top/tracks"):
            yield from _kept(track, "me/top/tracks")


def saved(api: Api) -> Iterator[Entry]:
    """Read the saved tracks; each is one entry, and when it was saved is no play.

    Yields
    ------
    Entry
        Without a time.
    """
    page = api.ask("me/tracks", methodcaller("current_user_saved_tracks", PAGE))
    for item in api.entries("me/tracks", page):
        yield from _kept(need(item, "track", "me/tracks"), "me/tracks")


def recent(api: Api) -> Iterator[Entry]:
    """Read the tracks played last, about fifty; each is a play, once however often it is told.

    Yields
    ------
    Entry
        With its time.
    """
    endpoint = "me/player/recently-played"
    seen = set()
    page = api.ask(endpoint, methodcaller("current_user_recently_played", PAGE))
    for item in api.entries(endpoint, page):
        track, told = need(item, "track", endpoint), need(item, "played_at", endpoint)
        played = pd.to_datetime(told, utc=True, errors="coerce")
        play = (str(told), str(track.get("id")) if isinstance(track, dict) else "")
        if play not in seen:
            seen.add(play)
            yield from _kept(track, endpoint, None if pd.isna(played) else played)


def _kept(track: Any, endpoint: str, played: pd.Timestamp | None = None) -> Iterator[Entry]:
    entry = entry_of(track, ACCOUNT, endpoint, played)
    if entry is not None:
        yield entry


READERS: dict[Source, Callable[[Api], Iterator[Entry]]] = {
    Source.TOP: top,
    Source.SAVED: saved,
    Source.RECENT: recent,
    Source.PLAYLISTS: own_playlists,
}

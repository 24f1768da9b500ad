"""Playlists: the reader's own, and any that Spotify still gives to the app."""

import re
from collections.abc import Iterator
from operator import methodcaller
from typing import Any

from publishing.progress import console
from publishing.spotify.api import Api, need
from publishing.spotify.entries import Entry, entry_of
from publishing.spotify.errors import PlaylistError, SpotifyError

PLAYLIST = "playlist"
ENDPOINT = "playlists/{id}"
WRITTEN = re.compile(
    r"(?:spotify:playlist:|https?://open\.spotify\.com/(?:intl-\w+/)?playlist/)?"
    r"(?P<id>[0-9A-Za-z]{22})(?:\?.*)?"
)


def playlist_id(written: str) -> str:
    """Return the id of a playlist, however it is written.

    Parameters
    ----------
    written : str
        Its id, its URI or its address.

    Raises
    ------
    SpotifyError
        For anything else.

    Examples
    --------
    >>> playlist_id("https://open.spotify.com/playlist/37i9dQZF1DXcBWIGoYBM5M?si=1")
    '37i9dQZF1DXcBWIGoYBM5M'
    """
    found = WRITTEN.fullmatch(written.strip())
    if found is None:
        raise SpotifyError("--playlist takes a playlist's address, its URI or its id of 22 signs")
    return found["id"]


def playlist(api: Api, identifier: str) -> Iterator[Entry]:
    """Read a playlist; each track is one entry, and when it was added is no play.

    Parameters
    ----------
    api : Api
        Whom to ask.
    identifier : str
        As of `playlist_id`.

    Yields
    ------
    Entry
        Without a time.

    Raises
    ------
    PlaylistError
        Where Spotify does not give it, or tells of it without its tracks.
    """
    answer = api.ask(ENDPOINT, methodcaller("playlist", identifier))
    page = _either(answer, "items", "tracks")
    if not isinstance(page, dict) or "items" not in page:
        told = "Spotify gives apps in development mode the tracks of your own playlists alone"
        raise PlaylistError(f"{ENDPOINT} came without its tracks: {told}; export it as CSV")
    for item in api.entries(ENDPOINT, page):
        if isinstance(item, dict) and item.get("is_local"):
            continue
        entry = entry_of(_track(item), PLAYLIST, ENDPOINT)
        if entry is not None:
            yield entry


def _either(holder: dict[str, Any], new: str, old: str) -> Any:
    # Playlists came with `tracks` of `track`s until 2026, and with `items` of `item`s since.
    return holder[new] if new in holder else holder.get(old)


def _track(item: Any) -> Any:
    if isinstance(item, dict) and "item" not in item:
        return need(item, "track", ENDPOINT)
    return need(item, "item", ENDPOINT)


def own_playlists(api: Api) -> Iterator[Entry]:
    """Read the playlists that are the reader's own, or that the reader writes with others.

    Those of others that the reader follows are passed over: apps may no longer read them.

    Yields
    ------
    Entry
        Without a time.
    """
    reader = need(api.ask("me", methodcaller("current_user")), "id", "me")
    page = api.ask("me/playlists", methodcaller("current_user_playlists", 50))
    left_out = 0
    for listed in api.entries("me/playlists", page):
        if listed is None:
            continue
        owner = need(need(listed, "owner", "me/playlists"), "id", "me/playlists")
        if owner != reader and not listed.get("collaborative"):
            continue
        try:
            # As a list: one that fails on a later page is left out as a whole.
            yield from list(playlist(api, str(need(listed, "id", "me/playlists"))))
        except PlaylistError:
            left_out += 1
    if left_out:
        console.print(f"  left out {left_out} playlists that Spotify does not give", markup=False)

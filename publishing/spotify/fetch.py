"""Fetch what the reader asks for, as the table of a history."""

from collections.abc import Sequence
from functools import partial
from typing import Any

import pandas as pd
from spotipy.cache_handler import CacheHandler, MemoryCacheHandler
from spotipy.oauth2 import SpotifyClientCredentials

from publishing.progress import Progress
from publishing.spotify.account import READERS
from publishing.spotify.api import Api
from publishing.spotify.credentials import App, open_oauth
from publishing.spotify.entries import Entry, table_of
from publishing.spotify.errors import LOG_IN, SpotifyError
from publishing.spotify.kinds import Source
from publishing.spotify.playlists import playlist, playlist_id
from publishing.spotify.session import SPOTIFY, Servers, granting, open_session


def fetch(
    app: App,
    handler: CacheHandler,
    sources: Sequence[Source],
    playlists: Sequence[str] = (),
    servers: Servers = SPOTIFY,
) -> pd.DataFrame:
    """Fetch lists of the reader's account, and playlists.

    Every entry of a list counts as one play of the artist credited first, and so does every play
    of the recent ones; what is in several lists counts in each, as it does in an export.

    Parameters
    ----------
    app : App
        The reader's.
    handler : CacheHandler
        Of the login.
    sources : sequence of Source
        Lists of the account.
    playlists : sequence of str
        Playlists, as `publishing.spotify.playlists.playlist_id` takes them. Without a login, the
        app's secret asks for them.
    servers : Servers
        Whom to ask.

    Returns
    -------
    pd.DataFrame
        As of `analysis.listening.table.as_table`.

    Raises
    ------
    SpotifyError
        In one sentence.
    """
    identifiers = list(dict.fromkeys(map(playlist_id, playlists)))
    api = open_api(app, handler, bool(sources), servers)
    steps = [(source.value, partial(READERS[source], api)) for source in dict.fromkeys(sources)]
    steps += [("playlist", partial(playlist, api, identifier)) for identifier in identifiers]
    progress, entries = Progress("Spotify", len(steps)), list[Entry]()
    for name, read in steps:
        found = list(read())
        entries += found
        progress.step(f"{name}: {len(found)} entries", None)
    if not entries:
        raise SpotifyError("Spotify tells of no artist there: ask for another --source")
    return table_of(entries)


def open_api(app: App, handler: CacheHandler, own: bool, servers: Servers) -> Api:
    """Open the API with the kept login, or, for public lists, with the app's secret.

    Parameters
    ----------
    app, handler, servers
        As of `fetch`.
    own : bool
        Whether anything of the account is asked for, which needs a login.

    Raises
    ------
    SpotifyError
        Where a login is missing or has run out.
    """
    token = handler.get_cached_token()
    if token is None and not own and app.client_secret:
        renew = partial(_public_token, app, servers)
        return Api(renew(), renew, servers)
    if token is None:
        raise SpotifyError(f"There is no login: {LOG_IN} first")
    oauth = open_oauth(app, handler, servers)
    renew = partial(_renewed, oauth, handler)
    return Api(renew() if oauth.is_token_expired(token) else token["access_token"], renew, servers)


def _renewed(oauth: Any, handler: CacheHandler) -> str:
    # The kept one, since a refresh token may be used once and be replaced by another.
    with granting():
        kept = handler.get_cached_token()
        return str(oauth.refresh_access_token(kept["refresh_token"])["access_token"])


def _public_token(app: App, servers: Servers) -> str:
    how = {"requests_session": open_session(), "requests_timeout": servers.timeout}
    known = {"cache_handler": MemoryCacheHandler(), **how}
    credentials = SpotifyClientCredentials(app.client_id, app.client_secret, **known)
    credentials.OAUTH_TOKEN_URL = f"{servers.accounts}/api/token"
    with granting():
        return str(credentials.get_access_token(as_dict=False, check_cache=False))

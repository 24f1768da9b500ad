"""The reader's own app: its id, its secret if it has one, and where a login comes back to."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from ipaddress import ip_address
from typing import Any
from urllib.parse import urlsplit

from spotipy.cache_handler import CacheHandler
from spotipy.oauth2 import SpotifyOAuth, SpotifyPKCE

from publishing.spotify.errors import SpotifyError
from publishing.spotify.session import Servers, open_session

REDIRECT = "http://127.0.0.1:8888/callback"
SCOPES = (
    *("user-top-read", "user-library-read", "user-read-recently-played"),
    *("playlist-read-private", "playlist-read-collaborative"),
)
"""What the login asks for: reading alone."""


@dataclass(frozen=True)
class App:
    """An app of developer.spotify.com.

    Parameters
    ----------
    client_id : str
        Its id.
    client_secret : str
        Its secret; empty where the login proves itself by PKCE.
    redirect : str
        Address of this machine to which the login comes back.
    """

    client_id: str = field(repr=False)
    client_secret: str = field(default="", repr=False)
    redirect: str = REDIRECT


def app_of(environment: Mapping[str, str]) -> App:
    """Read the app from the environment.

    Parameters
    ----------
    environment : Mapping
        Names and values, as of ``os.environ``.

    Returns
    -------
    App
        With a checked redirect.

    Raises
    ------
    SpotifyError
        Without an id, or with a redirect that Spotify no longer takes.

    Examples
    --------
    >>> app_of({"SPOTIPY_CLIENT_ID": "abc"}).redirect
    'http://127.0.0.1:8888/callback'
    """
    names = ("SPOTIPY_CLIENT_ID", "SPOTIPY_CLIENT_SECRET", "SPOTIPY_REDIRECT_URI")
    client_id, secret, redirect = (environment.get(name, "").strip() for name in names)
    if not client_id:
        told = "make an app at developer.spotify.com/dashboard"
        raise SpotifyError(f"SPOTIPY_CLIENT_ID is not set: {told}, and set it to the app's id")
    return App(client_id, secret, checked_redirect(redirect or REDIRECT))


def checked_redirect(redirect: str) -> str:
    """Return a redirect that Spotify still takes.

    Parameters
    ----------
    redirect : str
        An https address, or an http address of this machine by number and port.

    Raises
    ------
    SpotifyError
        For `localhost`, for http by a name, and without a port.

    Examples
    --------
    >>> checked_redirect("http://localhost:8888/callback")
    Traceback (most recent call last):
    publishing.spotify.errors.SpotifyError: SPOTIPY_REDIRECT_URI must be http://127.0.0.1:PORT/... \
or https://...: Spotify takes neither localhost nor other http names; set the app's to the same
    """
    try:
        parts = urlsplit(redirect)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        host, port = "", None
    taken = bool(port) and parts.scheme == "http" and _is_loopback(host)
    if not taken and not (host and host != "localhost" and parts.scheme == "https"):
        raise SpotifyError(
            "SPOTIPY_REDIRECT_URI must be http://127.0.0.1:PORT/... or https://...: Spotify takes "
            "neither localhost nor other http names; set the app's to the same"
        )
    return redirect


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def open_oauth(app: App, handler: CacheHandler, servers: Servers) -> Any:
    """Return spotipy's login of an app: PKCE, or by the app's secret where there is one.

    Parameters
    ----------
    app : App
        The reader's.
    handler : CacheHandler
        Where tokens are kept.
    servers : Servers
        Whom to ask.

    Returns
    -------
    SpotifyPKCE or SpotifyOAuth
        That never opens a browser or asks at the terminal on its own if told the code.
    """
    known = {"client_id": app.client_id, "redirect_uri": app.redirect, "scope": " ".join(SCOPES)}
    how = {"requests_session": open_session(), "requests_timeout": servers.timeout}
    if app.client_secret:
        secret = app.client_secret
        oauth: Any = SpotifyOAuth(client_secret=secret, cache_handler=handler, **known, **how)
    else:
        oauth = SpotifyPKCE(cache_handler=handler, **known, **how)
    oauth.OAUTH_AUTHORIZE_URL = f"{servers.accounts}/authorize"
    oauth.OAUTH_TOKEN_URL = f"{servers.accounts}/api/token"
    return oauth

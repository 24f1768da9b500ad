"""Log in to the reader's own account, and keep the login."""

import secrets
from collections.abc import Callable

from spotipy.cache_handler import CacheHandler

from publishing.progress import console
from publishing.spotify.credentials import App, open_oauth
from publishing.spotify.redirect import code_of, wait_for_redirect
from publishing.spotify.session import SPOTIFY, Servers, granting


def log_in(
    app: App,
    handler: CacheHandler,
    show: Callable[[str], object],
    paste: Callable[[], str] | None = None,
    servers: Servers = SPOTIFY,
) -> None:
    """Log in, and keep the tokens.

    Parameters
    ----------
    app : App
        The reader's.
    handler : CacheHandler
        Keeps the tokens.
    show : callable
        Opens an address in the browser.
    paste : callable, optional
        Returns the address to which the browser was sent back, as the reader copied it; nothing
        then listens for it, and no browser is opened.
    servers : Servers
        Whom to ask.

    Raises
    ------
    SpotifyError
        Where the login was refused, belongs to another, or did not come.
    """
    oauth, state = open_oauth(app, handler, servers), secrets.token_urlsafe(24)
    with granting():
        address = oauth.get_authorize_url(state=state)
    console.print("Open this address and agree:")
    console.print(address, markup=False)
    by_hand = paste or (_pasted if app.redirect.startswith("https:") else None)
    if by_hand is not None:
        came = by_hand()
    else:
        came = wait_for_redirect(app.redirect, lambda: show(address))
    code = code_of(came, state)
    with granting():
        how = {"as_dict": False} if app.client_secret else {}
        oauth.get_access_token(code, check_cache=False, **how)


def _pasted() -> str:
    return input("Paste the address to which the browser was sent: ")

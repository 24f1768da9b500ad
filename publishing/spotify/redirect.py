"""The end of a login: the address to which the browser is sent back, and the code it brings."""

import secrets
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, HTTPServer
from ipaddress import ip_address
from socket import AF_INET, AF_INET6
from urllib.parse import parse_qs, urlsplit

from publishing.spotify.errors import LOG_IN, SpotifyError

MINUTES = 5
DONE = b"<!doctype html><title>Login</title><p>Done: go back to the terminal."


def code_of(address: str, state: str) -> str:
    """Return the code that an address brings.

    Parameters
    ----------
    address : str
        To which the browser was sent.
    state : str
        What the login was begun with: an answer to another login is refused.

    Returns
    -------
    str
        To be changed for tokens.

    Raises
    ------
    SpotifyError
        Where the reader said no, or the address is none of this login.

    Examples
    --------
    >>> code_of("http://127.0.0.1:8888/callback?code=abc&state=xyz", "xyz")
    'abc'
    """
    query = parse_qs(urlsplit(address.strip()).query)
    if not secrets.compare_digest(query.get("state", [""])[0].encode(), state.encode()):
        raise SpotifyError(f"The address belongs to another login: {LOG_IN} again")
    if "error" in query:
        raise SpotifyError(f"The login was refused: {LOG_IN} again, and agree")
    if "code" not in query:
        raise SpotifyError(f"The address holds no code: {LOG_IN} again, and paste all of it")
    return query["code"][0]


def wait_for_redirect(
    redirect: str, begin: Callable[[], object], seconds: float = 60 * MINUTES
) -> str:
    """Listen on this machine until the browser is sent back.

    Parameters
    ----------
    redirect : str
        An http address of this machine.
    begin : callable
        Sends the reader to Spotify, once there is somebody listening.
    seconds : float
        How long to wait.

    Returns
    -------
    str
        The path and query that came.

    Raises
    ------
    SpotifyError
        Where the port is in use, or nothing came.
    """
    parts = urlsplit(redirect)
    with _open_server(parts.hostname or "", parts.port or 0) as server:
        begin()
        server.awaited, server.timeout = parts.path or "/", 1.0
        end = time.monotonic() + seconds
        while not server.came and time.monotonic() < end:
            server.handle_request()
    if not server.came:
        raise SpotifyError(f"No login came within {seconds:.0f} s: {LOG_IN} again")
    return server.came


class _Server(HTTPServer):
    came = awaited = ""


class _Server6(_Server):
    address_family = AF_INET6


class _Handler(BaseHTTPRequestHandler):
    server: _Server
    timeout = 5  # a browser may open a connection and say nothing

    def do_GET(self) -> None:
        awaited = urlsplit(self.path).path == self.server.awaited
        self.send_response(200 if awaited else 404)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        if awaited:
            self.server.came = self.path
            self.wfile.write(DONE)

    def log_message(self, format: str, *args: object) -> None:
        """Log nothing: the path holds the code."""


def _open_server(host: str, port: int) -> _Server:
    kind = {AF_INET: _Server, AF_INET6: _Server6}[AF_INET6 if ":" in host else AF_INET]
    try:
        return kind((str(ip_address(host)), port), _Handler)
    except OSError:
        told = "end what uses it, or log in with --no-browser"
        raise SpotifyError(
            f"Port {port} of the redirect is in use or not to be had: {told}"
        ) from None

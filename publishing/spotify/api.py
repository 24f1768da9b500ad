"""Ask the Web API, politely: wait where it says so, log in anew once, and say what went wrong."""

import time
from collections.abc import Callable, Iterator
from operator import methodcaller
from typing import Any
from urllib.parse import urlsplit

import spotipy

from publishing.progress import console
from publishing.spotify.errors import EXPORT, RefusedError, SpotifyError, explained
from publishing.spotify.session import Servers, asking, open_session

PATIENCE = 30
"""Seconds that a command waits on its own; a longer wait is told instead."""
ATTEMPTS = 5
PAUSE = 2
"""Seconds before a failed request is sent again where Spotify names no wait."""
Request = Callable[[spotipy.Spotify], Any]


class Api:
    """The Web API with a token.

    Parameters
    ----------
    token : str
        Of the access.
    renew : callable
        Returns a new token, for when this one has run out.
    servers : Servers
        Whom to ask.
    sleep : callable
        Waits for some seconds.
    """

    def __init__(
        self,
        token: str,
        renew: Callable[[], str],
        servers: Servers,
        sleep: Callable[[float], object] = time.sleep,
    ) -> None:
        how = {"requests_session": open_session(), "requests_timeout": servers.timeout}
        self._client = spotipy.Spotify(auth=token, retries=0, status_retries=0, **how)
        self._client.prefix = servers.api
        self._renew, self._sleep, self._base = renew, sleep, servers.api

    def ask(self, endpoint: str, request: Request) -> dict[str, Any]:
        """Return the answer to a request.

        Parameters
        ----------
        endpoint : str
            What is asked for, as messages name it.
        request : callable
            Asks the client it is given.

        Returns
        -------
        dict
            The answer.

        Raises
        ------
        SpotifyError
            Where none came, or none that can be used.
        """
        renewed = False
        for attempt in range(1, ATTEMPTS + 1):
            try:
                with asking(endpoint):
                    answer = request(self._client)
                return _object(answer, endpoint)
            except RefusedError as refused:
                if refused.status == 401 and not renewed:
                    renewed = True
                    self._client.set_auth(self._renew())
                elif attempt == ATTEMPTS or not self._waited(refused):
                    raise explained(refused, endpoint) from None
        raise AssertionError("the last attempt returns or raises")

    def _waited(self, refused: RefusedError) -> bool:
        wait = PAUSE if refused.wait is None else refused.wait
        if wait > PATIENCE or not (refused.status == 429 or refused.status >= 500):
            return False
        console.print(f"  Spotify asks to wait for {wait} s", markup=False)
        self._sleep(wait)
        return True

    def entries(self, endpoint: str, page: dict[str, Any]) -> Iterator[Any]:
        """Walk through a list that comes in pages.

        Parameters
        ----------
        endpoint : str
            What was asked for, as messages name it.
        page : dict
            The first page.

        Yields
        ------
        object
            Entries of all pages.

        Raises
        ------
        SpotifyError
            As of `ask`; and where a page leads to another host or to itself.
        """
        seen = set()
        while True:
            yield from need_list(page, "items", endpoint)
            following = need(page, "next", endpoint)
            if following is None:
                return
            if not self._is_own(following) or following in seen:
                raise SpotifyError(f"The pages of {endpoint} lead elsewhere: try again later")
            seen.add(following)
            page = self.ask(endpoint, methodcaller("next", page))

    def _is_own(self, address: object) -> bool:
        if not isinstance(address, str):
            return False
        own, other = urlsplit(self._base), urlsplit(address)
        same = (own.scheme, own.netloc) == (other.scheme, other.netloc)
        return same and other.path.startswith(own.path)


def need(holder: Any, key: str, endpoint: str) -> Any:
    """Return what an answer must hold.

    Parameters
    ----------
    holder : object
        Part of an answer.
    key : str
        A documented key.
    endpoint : str
        What was asked for.

    Raises
    ------
    SpotifyError
        Without it: with the endpoint and the key, never what is there instead.

    Examples
    --------
    >>> need({"next": None}, "items", "me/tracks")
    Traceback (most recent call last):
    publishing.spotify.errors.SpotifyError: The answer to me/tracks has no key items: Spotify has \
changed it, update this project; the export of your data needs no app: see README.md, Your listening
    """
    if not isinstance(holder, dict) or key not in holder:
        told = f"The answer to {endpoint} has no key {key}"
        raise SpotifyError(f"{told}: Spotify has changed it, update this project; {EXPORT}")
    return holder[key]


def _object(answer: Any, endpoint: str) -> dict[str, Any]:
    if not isinstance(answer, dict):  # spotipy returns None for what is not JSON
        raise SpotifyError(f"The answer to {endpoint} is not JSON of an object: try again later")
    return answer


def need_list(holder: Any, key: str, endpoint: str) -> list[Any]:
    """Return a list that an answer must hold; see `need`.

    Examples
    --------
    >>> need_list({"items": [1]}, "items", "me/tracks")
    [1]
    """
    value = need(holder, key, endpoint)
    return value if isinstance(value, list) else list(need({}, key, endpoint))

"""How Spotify is asked: with time-outs, without redirections, and without a word in any log."""

import contextlib
import logging
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import requests

from publishing.spotify.errors import EXPORT, LOG_IN, RefusedError, SpotifyError

LOGS = ("spotipy.client", "spotipy.oauth2", "spotipy.util", "urllib3.connectionpool")
REASONS = ("Insufficient client scope", "invalid_grant", "invalid_client")
"""The only words of a refusal that are looked for; nothing else of it is kept."""


@dataclass(frozen=True)
class Servers:
    """Where Spotify is; tests put their own in its place.

    Parameters
    ----------
    api : str
        Base of the Web API, with a slash at its end.
    accounts : str
        Base of the login.
    timeout : float
        Seconds without an answer after which a request is given up.
    """

    api: str = "https://api.spotify.com/v1/"
    accounts: str = "https://accounts.spotify.com"
    timeout: float = 20


SPOTIFY = Servers()


def open_session() -> requests.Session:
    """Open a session that refuses every answer but a success, before spotipy reads or logs it.

    Returns
    -------
    requests.Session
        Raises `RefusedError` where an answer is none; it follows no redirection, which could
        lead a token to another host, and never tries again on its own.
    """
    session = requests.Session()
    session.hooks["response"].append(_refuse)
    return session


def _refuse(response: requests.Response, *_: Any, **__: Any) -> None:
    if 200 <= response.status_code < 300:
        return
    told = response.headers.get("Retry-After", "")
    wait = int(told) if told.isascii() and told.isdigit() else None
    reasons = (reason for reason in REASONS if reason in response.text)
    raise RefusedError(response.status_code, wait, next(reasons, ""))


@contextlib.contextmanager
def asking(endpoint: str) -> Iterator[None]:
    """Ask within: no library logs what is sent or received, and its errors become a sentence.

    Parameters
    ----------
    endpoint : str
        What is asked for, without ids.

    Raises
    ------
    SpotifyError
        Where no answer came, or none of the shape that was documented.

    Examples
    --------
    >>> with asking("me/tracks"):
    ...     raise requests.Timeout("https://api.spotify.com/secret")
    Traceback (most recent call last):
    publishing.spotify.errors.SpotifyError: Spotify did not answer in time: try again later
    """
    loggers = [logging.getLogger(name) for name in LOGS]
    before = [log.disabled for log in loggers]
    for log in loggers:
        log.disabled = True
    try:
        yield
    except requests.JSONDecodeError:
        raise SpotifyError(f"The answer to {endpoint} is not JSON: try again later") from None
    except requests.Timeout:
        raise SpotifyError("Spotify did not answer in time: try again later") from None
    except requests.RequestException:
        raise SpotifyError("Spotify cannot be reached: check the connection") from None
    finally:
        for log, disabled in zip(loggers, before, strict=True):
            log.disabled = disabled


@contextlib.contextmanager
def granting() -> Iterator[None]:
    """Ask for a token within; a refusal becomes a sentence.

    Examples
    --------
    >>> with granting():
    ...     raise RefusedError(400, reason="invalid_client")
    Traceback (most recent call last):
    publishing.spotify.errors.SpotifyError: Spotify does not know this app: check SPOTIPY_CLIENT_ID\
 and SPOTIPY_CLIENT_SECRET
    """
    try:
        with asking("the login"):
            yield
    except RefusedError as refused:
        raise _ungranted(refused) from None
    except (KeyError, TypeError, AttributeError):
        told = "The answer to the login has changed: update this project"
        raise SpotifyError(f"{told}; {EXPORT}") from None


def _ungranted(refused: RefusedError) -> SpotifyError:
    if refused.reason == "invalid_client":
        names = "SPOTIPY_CLIENT_ID and SPOTIPY_CLIENT_SECRET"
        return SpotifyError(f"Spotify does not know this app: check {names}")
    if refused.status == 429 or refused.status >= 500:
        wait = "later" if refused.wait is None else f"in {refused.wait} s"
        return SpotifyError(f"Spotify grants no login now ({refused.status}): try again {wait}")
    return SpotifyError(f"Spotify no longer accepts the login ({refused.status}): {LOG_IN} again")

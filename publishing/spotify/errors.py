"""What can go wrong with Spotify, as one sentence that says what to do.

No message holds what an answer holds, nor a token, a secret, a user name or an id.
"""

from analysis.errors import ReportError

LOG_IN = "run `lastfm-report listening login`"
EXPORT = "the export of your data needs no app: see README.md, Your listening"


class SpotifyError(ReportError):
    """Spotify could not be read; the message says what to do about it.

    Examples
    --------
    >>> raise SpotifyError("Spotify cannot be reached: check the connection")
    Traceback (most recent call last):
    publishing.spotify.errors.SpotifyError: Spotify cannot be reached: check the connection
    """


class PlaylistError(SpotifyError):
    """One playlist is not given to this app; others may be."""


class RefusedError(SpotifyError):
    """An answer whose status is not a success, before it is known what was asked.

    Parameters
    ----------
    status : int
        Of HTTP.
    wait : int or None
        Seconds of its Retry-After, where it has one.
    reason : str
        One of `session.REASONS`, or empty.
    """

    def __init__(self, status: int, wait: int | None = None, reason: str = "") -> None:
        self.status, self.wait, self.reason = status, wait, reason
        super().__init__(f"Spotify answered with the status {status}: try again later")


def explained(refused: RefusedError, endpoint: str) -> SpotifyError:
    """Say what a refusal means.

    Parameters
    ----------
    refused : RefusedError
        What came.
    endpoint : str
        What was asked for, without ids.

    Returns
    -------
    SpotifyError
        One sentence.

    Examples
    --------
    >>> print(explained(RefusedError(429, wait=7200), "me/tracks"))
    Spotify allows no request for 7200 s (2.0 h): try again after that
    """
    status = refused.status
    if refused.reason == "Insufficient client scope":
        return SpotifyError(f"Your login does not allow {endpoint}: {LOG_IN} again")
    if status == 401:
        return SpotifyError(f"Spotify no longer accepts the login (401): {LOG_IN} again")
    if status == 403:
        return _forbidden(endpoint)
    if status == 404 and endpoint.startswith("playlists"):
        told = "check its address, or export it as CSV if it is another's or Spotify's own"
        return PlaylistError(f"Spotify gives this app no such playlist (404): {told}")
    if status in {404, 410}:
        return SpotifyError(f"Spotify no longer has {endpoint} ({status}): {EXPORT}")
    if status == 429:
        return SpotifyError(f"Spotify allows no request for {_span(refused.wait)}")
    if status >= 500:
        return SpotifyError(f"Spotify fails at {endpoint} ({status}): try again later")
    return SpotifyError(f"Spotify refuses {endpoint} ({status}): update this project; {EXPORT}")


def _forbidden(endpoint: str) -> SpotifyError:
    kind = PlaylistError if endpoint.startswith("playlists") else SpotifyError
    return kind(
        f"Spotify refuses {endpoint} (403): the owner of an app in development mode needs Premium, "
        "you must be on the app's list of users (developer.spotify.com/dashboard), and since 2026 "
        f"such apps may not ask for all that others may; {EXPORT}"
    )


def _span(wait: int | None) -> str:
    if wait is None:
        return "some time: try again in an hour"
    hours = f" ({wait / 3600:.1f} h)" if wait >= 3600 else ""
    return f"{wait} s{hours}: try again after that"

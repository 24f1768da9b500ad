"""Where a login is kept between two commands."""

import json
from pathlib import Path
from typing import Any

from spotipy.cache_handler import CacheHandler

from publishing.spotify.errors import LOG_IN, SpotifyError
from publishing.spotify.private import write_private

KEYS = {"access_token": str, "refresh_token": str, "expires_at": int}


class TokenFile(CacheHandler):  # type: ignore[misc]  # spotipy has no types
    """A file of the owner's alone that holds the tokens of a login.

    Parameters
    ----------
    place : Path
        Of the file, of mode 0600.

    Examples
    --------
    >>> TokenFile(Path("no") / "such" / "file.json").get_cached_token() is None
    True
    """

    def __init__(self, place: Path) -> None:
        self.place = place

    def get_cached_token(self) -> dict[str, Any] | None:
        """Return what `save_token_to_cache` was given; None before.

        Raises
        ------
        SpotifyError
            Where the file holds something else.
        """
        try:
            token = json.loads(self.place.read_text(encoding="utf-8"))
            whole = all(isinstance(token[key], kind) for key, kind in KEYS.items())
        except FileNotFoundError:
            return None
        except (OSError, ValueError, TypeError, KeyError):
            whole = False
        if not whole:
            raise SpotifyError(f"{self.place.name} holds no login: {LOG_IN} again")
        return dict(token)

    def save_token_to_cache(self, token_info: dict[str, Any]) -> None:
        """Keep the tokens in place of older ones."""
        write_private(self.place, json.dumps(token_info))

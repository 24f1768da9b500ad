"""The lists of an account that can be asked for."""

from enum import StrEnum


class Source(StrEnum):
    """A list of the reader's own account.

    Examples
    --------
    >>> [source.value for source in Source]
    ['top', 'saved', 'recent', 'playlists']
    """

    TOP = "top"
    SAVED = "saved"
    RECENT = "recent"
    PLAYLISTS = "playlists"

"""All plays of a history, small enough to be counted once across files."""

from array import array
from hashlib import blake2b

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from analysis.listening.files.kinds import Kind
from analysis.listening.files.once import count_once
from analysis.listening.files.shapes import Play
from analysis.listening.names import clean_name
from analysis.listening.table import as_table

KINDS = (Kind.ACCOUNT, Kind.EXTENDED)
START = np.datetime64("2006-04-01", "m").astype(int)
"""Spotify's foundation. What a device with an unset clock played counts, but tells no date."""


class Plays:
    """Plays in 24 bytes each: no track is kept, only its digest.

    Examples
    --------
    >>> plays = Plays()
    >>> for kind in KINDS:  # the same play, in both kinds of export
    ...     plays.begin(kind)
    ...     plays.add(Play("Elbow", "Grounds for Divorce", 26_000_000, 200_000))
    >>> plays.table()[["artist", "plays", "source"]].values.tolist()
    [['Elbow', 1, 'account data + extended history']]
    """

    def __init__(self) -> None:
        self._codes: dict[str, int] = {}
        self._names: dict[str, int] = {}
        self._kinds: list[int] = []
        self._artist, self._minute, self._length, self._file = (array("i") for _ in range(4))
        self._track = array("Q")

    def begin(self, kind: Kind) -> None:
        """Say that the plays of another file follow."""
        self._kinds.append(KINDS.index(kind))

    def add(self, play: Play) -> None:
        """Keep a play of the file begun last, unless nothing of its artist's name is readable."""
        code = self._code(play.artist)
        if code < 0:
            return
        self._artist.append(code)
        self._minute.append(play.minute)
        self._length.append(play.milliseconds)
        self._file.append(len(self._kinds) - 1)
        digest = blake2b(play.track.encode("utf-8", "replace"), digest_size=8).digest()
        self._track.append(int.from_bytes(digest, "little"))

    def _code(self, artist: str) -> int:
        if artist not in self._codes:
            name = clean_name(artist)
            code = self._names.setdefault(name, len(self._names)) if name else -1
            self._codes[artist] = code
        return self._codes[artist]

    def table(self) -> pd.DataFrame:
        """Count each play once.

        Plays are one play if they end in the same minute, of a track of the same name, after the
        same time. The artist has no say: the extended history names the album's ("Various
        Artists"), the account data the track's. A file may hold such a play several times, then
        it counts as often as in the file that has it most often; so a copy of a file adds nothing.

        Returns
        -------
        pd.DataFrame
            As of `analysis.listening.table`.
        """
        # By name, so that neither the order of the files nor that of the plays decides anything.
        names, place = np.unique(np.array(list(self._names), dtype=object), return_inverse=True)
        artist = place[np.asarray(self._artist)]
        keys = [np.asarray(column) for column in (self._length, self._track, self._minute)]
        file, kinds = np.asarray(self._file), np.asarray(self._kinds, dtype=int)
        kept, held = count_once(keys, file, kinds[file], artist)
        return _count(names, artist[kept], self._times(kept), self._lengths(kept), held)

    def _times(self, kept: NDArray[np.int64]) -> NDArray[np.datetime64]:
        minutes = np.asarray(self._minute)[kept].astype("int64")
        times = minutes.astype("datetime64[m]").astype("datetime64[s]")
        times[minutes < START] = np.datetime64("NaT")
        return times

    def _lengths(self, kept: NDArray[np.int64]) -> NDArray[np.int64]:
        return np.asarray(self._length)[kept].astype("int64")


def _count(
    names: NDArray[np.object_],
    artist: NDArray[np.int64],
    times: NDArray[np.datetime64],
    milliseconds: NDArray[np.int64],
    kinds: NDArray[np.int64],
) -> pd.DataFrame:
    plays = pd.DataFrame({"artist": artist, "time": times, "length": milliseconds})
    for place, kind in enumerate(KINDS):
        plays[kind.value] = (kinds >> place) & 1
    grouped = plays.groupby("artist")
    heard, told = grouped["time"], grouped[[kind.value for kind in KINDS]].max()
    source = [" + ".join(told.columns[row.astype(bool)]) for row in told.to_numpy()]
    counts = grouped.size()
    return as_table(
        artist=names[counts.index.to_numpy()],
        plays=counts.to_numpy(),
        seconds=grouped["length"].sum().to_numpy() / 1000,
        first=heard.min().to_numpy(),
        last=heard.max().to_numpy(),
        source=source,
    )

"""All plays of a history, small enough to be counted once across files."""

from array import array
from hashlib import blake2b
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from analysis.listening.files.kinds import Kind
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
        self._kinds: list[int] = []
        self._artist, self._minute, self._length, self._file = (array("i") for _ in range(4))
        self._track = array("Q")

    def begin(self, kind: Kind) -> None:
        """Say that the plays of another file follow."""
        self._kinds.append(KINDS.index(kind))

    def add(self, play: Play) -> None:
        """Keep a play of the file begun last."""
        self._artist.append(self._codes.setdefault(play.artist, len(self._codes)))
        self._minute.append(play.minute)
        self._length.append(play.milliseconds)
        self._file.append(len(self._kinds) - 1)
        digest = blake2b(play.track.encode("utf-8", "replace"), digest_size=8).digest()
        self._track.append(int.from_bytes(digest, "little"))

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
        names = pd.Index([clean_name(name) for name in self._codes], dtype=object)
        # By name, so that neither the order of the files nor that of the plays decides anything.
        ordered, places = np.unique(names.to_numpy(dtype=object), return_inverse=True)
        artist = places[np.asarray(self._artist)] if len(names) else np.zeros(0, dtype=int)
        kept, kinds = self._once(artist)
        return _count(ordered, artist[kept], self._times(kept), self._seconds(kept), kinds)

    def _once(self, artist: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        file, kind = np.asarray(self._file), np.asarray(self._kinds, dtype=int)
        keys = [np.asarray(column) for column in (self._length, self._track, self._minute)]
        kind_of_play = kind[file]
        within = np.lexsort([artist, *keys, file])
        nth = np.empty(len(file), dtype=np.int32)
        nth[within] = _nth([file[within], *(key[within] for key in keys)])
        # The account data come first: they name the artist of the track.
        across = np.lexsort([artist, kind_of_play, nth, *keys])
        is_first = _nth([nth[across], *(key[across] for key in keys)]) == 0
        group = np.cumsum(is_first) - 1
        kinds = np.zeros(int(is_first.sum()), dtype=int)
        np.bitwise_or.at(kinds, group, 1 << kind_of_play[across])
        return across[is_first], kinds

    def _times(self, kept: NDArray[np.int64]) -> NDArray[np.datetime64]:
        minutes = np.asarray(self._minute)[kept].astype("int64")
        times = minutes.astype("datetime64[m]").astype("datetime64[s]")
        times[minutes < START] = np.datetime64("NaT")
        return times

    def _seconds(self, kept: NDArray[np.int64]) -> NDArray[np.int64]:
        return np.asarray(self._length)[kept].astype("int64")


def _nth(columns: list[NDArray[Any]]) -> NDArray[np.int64]:
    """Return each row's place, from 0, in its run of equal rows."""
    size = len(columns[0])
    is_new = np.ones(size, dtype=bool)
    is_new[1:] = np.any([column[1:] != column[:-1] for column in columns], axis=0)
    starts = np.maximum.accumulate(np.where(is_new, np.arange(size), 0))
    return np.arange(size) - starts


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

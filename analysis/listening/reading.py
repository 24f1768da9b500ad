"""Reading a listening history: any mix of files, as one table of artists."""

from collections.abc import Callable, Sequence
from hashlib import sha256
from pathlib import Path

import pandas as pd

from analysis.listening.files.account import ACCOUNT
from analysis.listening.files.entries import read_entries
from analysis.listening.files.exportify import read_playlist
from analysis.listening.files.extended import EXTENDED
from analysis.listening.files.faults import KNOWN, REMEDY, called, fault
from analysis.listening.files.kinds import Kind, is_text, kind_of
from analysis.listening.files.opening import open_sources
from analysis.listening.files.own_table import read_table
from analysis.listening.files.plays import Plays
from analysis.listening.files.shapes import play_of
from analysis.listening.files.sheets import read_whole
from analysis.listening.files.source import Source, Stream
from analysis.listening.table import combine
from analysis.training import Progress

SHAPES = {Kind.ACCOUNT: ACCOUNT, Kind.EXTENDED: EXTENDED}
SHEETS = {Kind.PLAYLIST: read_playlist, Kind.TABLE: read_table}


def read_history(
    path: Path, minimum_seconds: float, progress: Progress | None = None
) -> pd.DataFrame:
    """Count a listener's plays by artist.

    Only what the table tells is kept: no track, no account, no address. A play in several files
    counts once, see `analysis.listening.files.plays.Plays.table`; so does a copy of a playlist.

    Parameters
    ----------
    path : Path
        A folder, a zip or a single file, with any mix of Spotify's account data, its extended
        history, playlists as CSV and tables of ours. Other files of an export are passed over.
    minimum_seconds : float
        Length of a play, in seconds, from which it counts.
    progress : callable, optional
        Called with the bytes read and the bytes to read.

    Returns
    -------
    pd.DataFrame
        As of `analysis.listening.table.as_table`; at least one row.

    Raises
    ------
    ListeningError
        With the file, and the number of the entry counted from 1: what is wrong, what to do.

    Examples
    --------
    >>> history = read_history(Path("data/listening/original"), 30)
    >>> history["plays"].is_monotonic_decreasing
    True
    """
    with open_sources(path) as sources:
        known = [(source, kind_of(source.head())) for source in sources]
        files = [(source, kind) for source, kind in known if kind and kind is not Kind.EMPTY]
        if not files:
            raise _nothing(path, sources, any(kind for _, kind in known))
        told = _counter(progress, sum(source.size for source, _ in files))
        table = _read_all(files, minimum_seconds, told)
    if table.empty:
        problem = f"holds no music played for at least {minimum_seconds:g} seconds"
        raise fault(called(path), problem, KNOWN)
    return table


def _nothing(path: Path, sources: list[Source], has_empty: bool) -> Exception:
    name = called(path)
    if has_empty:
        return fault(name, "holds nothing, as an empty list or file does", REMEDY)
    if len(sources) == 1 and path.is_file() and not is_text(sources[0].head()):
        return fault(name, "is not UTF-8 text", KNOWN)
    return fault(name, "holds no listening history", KNOWN)


def _counter(progress: Progress | None, total: int) -> Callable[[int], None]:
    done = 0

    def told(size: int) -> None:
        nonlocal done
        done = min(done + size, total)
        if progress is not None and size:
            progress(done, total)

    return told


def _read_all(
    files: Sequence[tuple[Source, Kind]], minimum_seconds: float, told: Callable[[int], None]
) -> pd.DataFrame:
    plays, tables, seen = Plays(), [], set[str]()
    for source, kind in files:
        stream = source.open(told)
        try:
            if kind in SHAPES:
                _read_plays(stream, kind, 1000 * minimum_seconds, plays)
            elif (digest := sha256(content := read_whole(stream)).hexdigest()) not in seen:
                seen.add(digest)
                tables.append(SHEETS[kind](content, source.name))
        finally:
            stream.close()
    return combine([plays.table(), *tables])


def _read_plays(stream: Stream, kind: Kind, least: float, plays: Plays) -> None:
    plays.begin(kind)
    for number, entry in enumerate(read_entries(stream), start=1):
        play = play_of(entry, SHAPES[kind], f"{stream.name}, entry {number}")
        if play is not None and play.milliseconds >= least:
            plays.add(play)

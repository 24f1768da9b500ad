"""Read a huge invented history and say how fast and in how much memory.

``python -m benchmarks.listening_files --megabytes 500``
"""

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

from analysis.listening.reading import read_history

MB = 1 << 20
ENTRY = (
    '{{"ts": "{}Z", "username": "nobody", "platform": "invented", "ms_played": {}, '
    '"conn_country": "ZZ", "ip_addr": "192.0.2.1", "user_agent_decrypted": "invented", '
    '"master_metadata_track_name": "Invented track {}", '
    '"master_metadata_album_artist_name": "Invented artist {}", '
    '"master_metadata_album_album_name": "Invented album", '
    '"spotify_track_uri": "spotify:track:0000000000000000000000", "episode_name": null, '
    '"episode_show_name": null, "spotify_episode_uri": null, "reason_start": "trackdone", '
    '"reason_end": "trackdone", "shuffle": false, "skipped": false, "offline": false, '
    '"offline_timestamp": 1580472000, "incognito_mode": false}}'
)


def main() -> None:
    """Print what was measured as JSON."""
    parser = argparse.ArgumentParser(prog="benchmarks.listening_files", description=__doc__)
    parser.add_argument("--megabytes", type=int, default=500)
    parser.add_argument("--beside", type=int, default=0, help="megabytes for json.load as well")
    parser.add_argument("--measure", nargs=2, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.measure:
        way, file = given.measure
        print(json.dumps(measured(WAYS[way], Path(file))))
        return
    found = {"ours": in_process("ours", given.megabytes)}
    if given.beside:
        found |= {f"{way}, beside": in_process(way, given.beside) for way in WAYS}
    print(json.dumps(found, indent=2))


def in_process(way: str, megabytes: int) -> dict[str, float]:
    """Write a history, read it in a process of its own, and return what that measured."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "Streaming_History_Audio.json"
        write_history(file, megabytes * MB)
        command = [sys.executable, "-m", "benchmarks.listening_files", "--measure", way, str(file)]
        done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    measurement: dict[str, float] = json.loads(done.stdout)
    return measurement


def write_history(file: Path, size: int) -> None:
    """Write an extended history of at least so many bytes, always the same one."""
    rng, number, start = np.random.default_rng(0), 0, np.datetime64("2008-10-07T00:00:00")
    with file.open("w", encoding="ascii") as out:
        out.write("[")
        while out.tell() < size:
            draws = rng.integers(0, [400_000, 5_000, 3_000], size=(10_000, 3)).tolist()
            times = start + 400 * np.arange(number, number + len(draws))
            rows = (ENTRY.format(t, *draw) for t, draw in zip(times, draws, strict=True))
            out.write(",\n" * (number > 0) + ",\n".join(rows))
            number += len(draws)
        out.write("]")


def measured(read: Callable[[Path], object], file: Path) -> dict[str, float]:
    """Time a reading; its peak of memory is that above what the process held before."""
    before, start = peak(), time.perf_counter()
    read(file)
    seconds, size = time.perf_counter() - start, file.stat().st_size / MB
    rate, above = size / seconds, peak() - before
    numbers = {"MB": size, "seconds": seconds, "MB per second": rate, "peak MB": above}
    return {name: round(number, 2) for name, number in numbers.items()}


def peak() -> float:
    """Return the most megabytes that this process has held so far."""
    status = Path("/proc/self/status")
    if status.exists():  # the other way inherits the peak of the process that started this one
        lines = status.read_text().splitlines()
        return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM"))
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (MB if os.uname().sysname == "Darwin" else 1024)


WAYS: dict[str, Callable[[Path], object]] = {
    "ours": lambda file: read_history(file, 30),
    "json.load": lambda file: json.loads(file.read_bytes()),
}

if __name__ == "__main__":
    main()

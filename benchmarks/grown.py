"""What one size costs: run in a process of its own, so that the peak of memory is its own too."""

import argparse
import resource
import sys
import time

import numpy as np
import pandas as pd

from analysis.benchmark_schema import Point
from analysis.factorisation import train
from analysis.models.material import Material
from analysis.ranking.ials import sweeps
from analysis.splitting import split_links
from analysis.study import load_study
from benchmarks.synthetic_links import shape_of, synthetic_links
from benchmarks.timing import seconds_of

# The quickest counts: sizes cannot take turns within one process, and whatever else the machine
# does would slow some of them and not others.
POINTS = 8  # of the learning curve, after the one whose time includes compilation
SWEEPS = 4


def measure_size(count: int) -> Point:
    """Measure an iteration of the descent and a sweep of least squares, and the peak of memory.

    Parameters
    ----------
    count : int
        About how many links.
    """
    links = synthetic_links(count, rng=0)
    seconds = time_of_descent(links)
    sweep = time_of_sweep(links)
    users, artists = shape_of(links)
    return Point(
        links=len(links),
        users=users,
        artists=artists,
        seconds=seconds,
        sweep_seconds=sweep,
        peak_gb=peak_gb(),
    )


def time_of_descent(links: pd.DataFrame) -> float:
    """Return the seconds of an iteration of the low-init model, its errors included."""
    settings = load_study().models.low_init
    every = settings.metrics_every
    settings = settings.model_copy(update={"iterations": (1 + POINTS) * every})
    laps: list[float] = []
    train(
        split_links(links, rng=0),
        shape_of(links),
        settings,
        rng=0,
        progress=lambda done, of: laps.append(time.perf_counter()),
    )
    return float(min(np.diff(laps)[1:])) / every


def time_of_sweep(links: pd.DataFrame) -> float:
    """Return the seconds of a sweep of the implicit-feedback factorisation."""
    users, artists = shape_of(links)
    nothing = pd.DataFrame(columns=["user", "artist", "tag"])
    known = Material(links, nothing, np.empty((0, 2), np.int64), users, artists, tags=0)
    path = sweeps(known, load_study().ranking.ials, np.random.default_rng(0))
    next(path)
    return min(seconds_of(lambda: next(path)) for _ in range(SWEEPS))


def peak_gb() -> float:
    """Return the peak of this process's memory, in 10^9 bytes."""
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1e9


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("links", type=int)
    print(measure_size(parser.parse_args().links).model_dump_json())

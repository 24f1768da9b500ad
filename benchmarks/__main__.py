"""Measure everything and write `benchmarks/latest.json` (about ten minutes): `make bench`."""

import argparse
import datetime
import os
import subprocess
import sys
from pathlib import Path

from pydantic import BaseModel

from analysis.benchmark_schema import Als, Benchmarks, Point, Svdpp, Training
from analysis.paths import BENCHMARKS, PROJECT
from analysis.study import find_data
from benchmarks.growth import LINKS, TIMES, summarise
from benchmarks.machine import machine, versions


def main() -> None:
    """Run every part in a process of its own, one after the other, and keep what they print."""
    parser = argparse.ArgumentParser(prog="benchmarks", description=__doc__)
    parser.add_argument("--data", type=Path, default=None, help="folder of the data")
    folder = (parser.parse_args().data or find_data()).resolve()
    data = f"--data={folder}"
    sizes = [LINKS * times for times in TIMES]
    found = Benchmarks(
        date=datetime.datetime.now(tz=datetime.UTC).date(),
        data=folder.name,
        machine=machine(),
        versions=versions(),
        training=Training.model_validate_json(output_of("training", data)),
        als=Als.model_validate_json(output_of("lists", data)),
        svdpp=Svdpp.model_validate_json(output_of("weights", data)),
        growth=summarise(
            [Point.model_validate_json(output_of("grown", str(size))) for size in sizes]
        ),
    )
    write(found, BENCHMARKS)


def output_of(part: str, argument: str) -> str:
    """Run one of the modules beside this one and return the last line that it prints."""
    print(f"benchmarks: {part} {argument}", file=sys.stderr)
    # A library that calls BLAS from threads of its own wants one thread of BLAS in each.
    environment = {**os.environ, "OPENBLAS_NUM_THREADS": "1"}
    command = [sys.executable, "-m", f"benchmarks.{part}", argument]
    done = subprocess.run(
        command, cwd=PROJECT, env=environment, stdout=subprocess.PIPE, text=True, check=True
    )
    return done.stdout.splitlines()[-1]


def write(found: BaseModel, target: Path) -> None:
    """Write the measurements aside, then put them in place of the last ones."""
    aside = target.with_suffix(".new")
    aside.write_text(found.model_dump_json(indent=2) + "\n", encoding="utf-8")
    aside.replace(target)


if __name__ == "__main__":
    main()

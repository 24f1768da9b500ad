"""Time builds after small changes beside a clean one: `python -m benchmarks.rebuilds --data DIR`.

All run in a clone of the last commit that is removed afterwards, with steps of its own.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from pydantic import BaseModel

from analysis.paths import PROJECT
from analysis.study import find_data
from benchmarks.timing import seconds_of

COMMAND = "from publishing.cli import main; main()"
REPETITIONS = 3
CHAPTER = Path("report/ranking.qmd")


class Rebuilds(BaseModel):
    """Seconds of builds without Quarto: the clean one once, medians of the others.

    Parameters
    ----------
    data : str
        Name of the data.
    clean : float
        Nothing is kept.
    nothing, prose, code : float
        After no change, a word in a chapter's prose, a line in its code.
    """

    data: str
    clean: float
    nothing: float
    prose: float
    code: float

    @property
    def lines(self) -> list[str]:
        """Each build with its ratio to the clean one."""
        seconds = self.model_dump(exclude={"data"})
        told = (
            f"{name:8} {took:8.2f} s {took / self.clean:9.5f}" for name, took in seconds.items()
        )
        return [f"{self.data}, beside a clean build", *told]


def measure_rebuilds(data: Path, folder: Path) -> Rebuilds:
    """Build in a clone of the last commit, again and again (a clean build, and a minute).

    Parameters
    ----------
    data : Path
        Folder of the data.
    folder : Path
        Where the clone and its steps are put.
    """
    root = folder / "project"
    subprocess.run(["git", "clone", "-q", str(PROJECT), str(root)], check=True)
    environment = {**os.environ, "PYTHONPATH": str(root), "LASTFM_CACHE": str(folder / "steps")}
    command = [sys.executable, "-c", COMMAND, "build", "--renderer", "pandoc", "--data", str(data)]

    def build() -> None:
        subprocess.run(command, cwd=root, env=environment, check=True, stdout=sys.stderr)

    def after(change: Callable[[int], None]) -> float:
        found = []
        for turn in range(REPETITIONS):
            change(turn)
            found.append(seconds_of(build))
        return statistics.median(found)

    return Rebuilds(
        data=data.name,
        clean=seconds_of(build),
        nothing=after(lambda turn: None),
        prose=after(lambda turn: _add(root / CHAPTER, f"\nSaid {turn} times.\n")),
        code=after(lambda turn: _add(root / CHAPTER, f"\n```{{python}}\nsaid = {turn}\n```\n")),
    )


def _add(chapter: Path, text: str) -> None:
    chapter.write_text(chapter.read_text(encoding="utf-8") + text, encoding="utf-8")


def main() -> None:
    """Print the seconds of each build and its ratio to a clean one."""
    parser = argparse.ArgumentParser(prog="benchmarks.rebuilds", description=__doc__)
    parser.add_argument("--data", type=Path, default=None, help="folder of the data")
    data = (parser.parse_args().data or find_data()).resolve()
    with tempfile.TemporaryDirectory() as folder:
        print("\n".join(measure_rebuilds(data, Path(folder)).lines))


if __name__ == "__main__":
    main()

"""The command line that all parts share: which data are measured on."""

import argparse
from collections.abc import Callable
from pathlib import Path

from pydantic import BaseModel

from analysis.dataset import Dataset, load_dataset
from analysis.study import find_data


def measure(part: Callable[[Dataset], BaseModel], purpose: str | None) -> None:
    """Run a part of the benchmarks on the data that the command line names, and print its JSON.

    Parameters
    ----------
    part : callable
        From the data to what was measured.
    purpose : str, optional
        Shown by ``--help``.
    """
    parser = argparse.ArgumentParser(description=purpose)
    parser.add_argument("--data", type=Path, default=None, help="folder of the data")
    folder = parser.parse_args().data or find_data()
    print(part(load_dataset(folder)).model_dump_json())

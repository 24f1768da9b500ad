"""The packages that the report stands on: version from the lock file, reason from the project."""

import re
from pathlib import Path

import pandas as pd

from analysis.paths import DECLARATION, LOCK

DECLARED = re.compile(r'^  "([A-Za-z0-9_.-]+)[^"]*",\s*# (.+)$', re.MULTILINE)
LOCKED = re.compile(r"^([A-Za-z0-9_.-]+)==([^\s;\\]+)", re.MULTILINE)


def packages(declaration: Path = DECLARATION, lock: Path = LOCK) -> pd.DataFrame:
    """List the declared packages with their locked versions.

    Parameters
    ----------
    declaration
        The project's `pyproject.toml`.
    lock
        Its `requirements.lock`.

    Returns
    -------
    pd.DataFrame
        package, version, reason; in the order of the project's declaration.

    Examples
    --------
    >>> "altair" in set(packages()["package"])
    True
    """
    found = LOCKED.findall(lock.read_text("utf-8"))
    locked = {_normal(name): version for name, version in found}
    runtime = declaration.read_text("utf-8").partition("dependencies = [")[2].partition("\n]")[0]
    rows = [(name, locked[_normal(name)], why) for name, why in DECLARED.findall(runtime)]
    return pd.DataFrame(rows, columns=["package", "version", "reason"])


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()

"""The packages that the report stands on: version from the lock file, reason from the project."""

import re
from pathlib import Path

import pandas as pd

from analysis.paths import PROJECT

DECLARED = re.compile(r'^  "([A-Za-z0-9_.-]+)[^"]*",\s*# (.+)$', re.MULTILINE)
LOCKED = re.compile(r"^([A-Za-z0-9_.-]+)==([^\s;\\]+)", re.MULTILINE)


def packages(project: Path = PROJECT) -> pd.DataFrame:
    """List the declared packages with their locked versions.

    Parameters
    ----------
    project
        The folder of `pyproject.toml` and `requirements.lock`.

    Returns
    -------
    pd.DataFrame
        package, version, reason; in the order of the project's declaration.

    Examples
    --------
    >>> "altair" in set(packages()["package"])
    True
    """
    locked = {
        _normal(name): version
        for name, version in LOCKED.findall((project / "requirements.lock").read_text("utf-8"))
    }
    text = (project / "pyproject.toml").read_text("utf-8")
    runtime = text.partition("dependencies = [")[2].partition("\n]")[0]
    rows = [(name, locked[_normal(name)], why) for name, why in DECLARED.findall(runtime)]
    return pd.DataFrame(rows, columns=["package", "version", "reason"])


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()

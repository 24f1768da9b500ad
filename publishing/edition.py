"""Which build this is: version, commit, time, renderer, data."""

import os
import subprocess
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any

from analysis.dataset import Dataset

INPUTS = (
    "index.qmd",
    "report",
    "analysis",
    "publishing",
    "data",
    "_quarto.yml",
    "requirements.lock",
)
NOTICE = (
    "This edition was built from the synthetic sample, not from the Last.fm data: "
    "artists, users and numbers in it are invented."
)


@dataclass(frozen=True)
class Edition:
    """What every page and the PDF say about the build they belong to."""

    version: str
    commit: str
    renderer: str
    made: datetime
    data: str
    fingerprint: str
    is_sample: bool

    @property
    def notice(self) -> str:
        """The warning that the sample needs; empty for real data."""
        return NOTICE if self.is_sample else ""

    @property
    def line(self) -> str:
        """One line for footers.

        Examples
        --------
        >>> Edition("1.0", "abc", "pandoc", datetime(2026, 1, 1), "sample", "ff00", True).line
        'version 1.0, commit abc, data sample (ff00)'
        """
        return (
            f"version {self.version}, commit {self.commit}, data {self.data} ({self.fingerprint})"
        )

    def variables(self) -> dict[str, Any]:
        """Give what chapters may name with the `var` shortcode."""
        fields = {key: value for key, value in asdict(self).items() if key != "made"}
        return {"build": {**fields, "made": self.made.date().isoformat(), "line": self.line}}


def describe(dataset: Dataset, renderer: str, root: Path) -> Edition:
    """Describe a build of `root` from a data set.

    The commit is the last one that changed an input, so that a change elsewhere changes no page.
    """
    commit, _, seconds = _git(root).partition(" ")
    epoch = int(os.environ.get("SOURCE_DATE_EPOCH") or seconds or 0)
    return Edition(
        version=version("lastfm-report"),
        commit=commit or "unknown",
        renderer=renderer,
        made=datetime.fromtimestamp(epoch, UTC),
        data=dataset.name,
        fingerprint=dataset.fingerprint,
        is_sample=dataset.is_sample,
    )


def _git(root: Path) -> str:
    command = ["git", "log", "-1", "--format=%h %ct", "--abbrev=10", "--", *INPUTS]
    try:
        done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return ""
    return done.stdout.strip()

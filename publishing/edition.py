"""Which build this is: version, commit, time, renderer, data."""

import hashlib
import os
import subprocess
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any

from analysis.results_schema import DatasetPart
from publishing.errors import BuildError

INPUTS = (
    "index.qmd",
    "report",
    "analysis",
    "publishing",
    "benchmarks/latest.json",
    "data",
    "_quarto.yml",
    "pyproject.toml",
    "requirements.lock",
)
NOTICE = (
    "This edition was built from the synthetic sample, not from the Last.fm data: "
    "artists, users and numbers in it are invented."
)
PRIVATE = (
    "This edition is private: its chapter on your listening was made from a listener's own file."
)


@dataclass(frozen=True)
class Edition:
    """What every page and the PDF say about the build they belong to."""

    version: str
    commit: str
    renderer: str
    made: datetime | None
    data: str
    fingerprint: str
    is_sample: bool
    listening: str = ""
    """What tells the listener's own history from another; empty for the example."""

    @property
    def notice(self) -> str:
        """The warnings that the sample and a listener's own file need; empty without them."""
        warned = (NOTICE, self.is_sample), (PRIVATE, self.listening)
        return " ".join(notice for notice, needed in warned if needed)

    @property
    def release(self) -> str:
        """Name of the edition among the published: the same for the same data and commit.

        Examples
        --------
        >>> Edition("1.0", "abc", "pandoc", None, "sample", "ff00", True).release
        '1.0-e61025'
        """
        content = f"{self.data_key} {self.commit}"
        return f"{self.version}-{hashlib.sha256(content.encode()).hexdigest()[:6]}"

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

    @property
    def data_key(self) -> str:
        """What tells the data from any other: set, name, kind, and the listener's history."""
        return f"{self.fingerprint} {self.data} {self.is_sample} {self.listening}"

    @property
    def origin(self) -> str:
        """Where the build's sources come from, for a sentence.

        Examples
        --------
        >>> Edition("1.0", "unknown", "pandoc", None, "sample", "ff00", True).origin
        'from sources without a history'
        """
        if self.made is None:
            return "from sources without a history"
        return f"of {self.made.date().isoformat()}, from commit {self.commit}"

    def variables(self) -> dict[str, Any]:
        """Give what chapters may name with the `var` shortcode."""
        fields = {key: value for key, value in asdict(self).items() if key != "made"}
        told = {"notice": self.notice, "origin": self.origin, "line": self.line}
        return {"build": {**fields, **told}}


def describe(dataset: DatasetPart, renderer: str, root: Path, listening: str = "") -> Edition:
    """Describe a build of `root` from a data set and perhaps a listener's own history.

    The commit is the last one that changed an input, so that a change elsewhere changes no page;
    changes that no commit holds are told by `-dirty`.

    Raises
    ------
    BuildError
        `SOURCE_DATE_EPOCH` is no number of seconds.
    """
    commit, _, seconds = _git(root, "log", "-1", "--format=%h %ct", "--abbrev=10").partition(" ")
    changed = commit and _git(root, "status", "--porcelain")
    return Edition(
        version=version("lastfm-report"),
        commit=f"{commit}-dirty" if changed else commit or "unknown",
        renderer=renderer,
        made=_made(os.environ.get("SOURCE_DATE_EPOCH") or seconds),
        data=dataset.name,
        fingerprint=dataset.fingerprint,
        is_sample=dataset.is_sample,
        listening=listening,
    )


def _made(seconds: str) -> datetime | None:
    try:
        return datetime.fromtimestamp(int(seconds), UTC) if seconds else None
    except (ValueError, OverflowError, OSError):
        raise BuildError(f"SOURCE_DATE_EPOCH={seconds} is no number of seconds") from None


def _git(root: Path, *command: str) -> str:
    asked = ["git", *command, "--", *INPUTS]
    try:
        done = subprocess.run(asked, cwd=root, capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return ""
    return done.stdout.strip()

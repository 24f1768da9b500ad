"""A copy of the project that a test may change: with a history and a published folder of its own.

Kept steps are shared with the project, where a test does not say otherwise: they are told apart by
all that they depend on.
"""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

from analysis.paths import PROJECT, cache_folder

COMMAND = "from publishing.cli import main; main()"
GIT = ("git", "-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")


@dataclass
class Scratch:
    """The copy, and the command line that runs in it."""

    root: Path
    environment: dict[str, str] = field(default_factory=dict)

    @property
    def public(self) -> Path:
        """Where it publishes."""
        return self.root.parent / "public"

    def run(self, *arguments: str) -> str:
        """Run `lastfm-report`; give all that it said."""
        done = subprocess.run(
            self.command(*arguments),
            cwd=self.root,
            env=self.variables(),
            capture_output=True,
            text=True,
            check=False,
        )
        said = done.stdout + done.stderr
        assert done.returncode == 0, said[-3000:]
        return said

    def command(self, *arguments: str) -> list[str]:
        """Give the command that `run` runs."""
        return [sys.executable, "-c", COMMAND, *arguments]

    def variables(self) -> dict[str, str]:
        """Give its environment: the copy's own code and published folder."""
        own = {"PYTHONPATH": str(self.root), "LASTFM_PUBLISHED": str(self.public)}
        own |= {"LASTFM_CACHE": str(cache_folder()), **self.environment}
        return {**os.environ, **own}

    def rewrite(self, name: str, old: str, new: str) -> None:
        """Change a file in one place."""
        place = self.root / name
        text = place.read_text(encoding="utf-8")
        assert text.count(old) >= 1, f"{name} does not hold {old!r}"
        place.write_text(text.replace(old, new, 1), encoding="utf-8")

    def commit(self, message: str) -> None:
        """Commit all that changed."""
        for command in (["add", "-A"], ["commit", "-q", "--no-verify", "-m", message]):
            subprocess.run([*GIT, *command], cwd=self.root, check=True, capture_output=True)


def scratch_project(folder: Path) -> Scratch:
    """Copy what git knows of the project, as it lies there now."""
    asked = ["git", "ls-files", "-z"]
    listed = subprocess.run(asked, cwd=PROJECT, capture_output=True, text=True, check=True)
    root = folder / "project"
    for name in filter(None, listed.stdout.split("\0")):
        if (PROJECT / name).is_file():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(PROJECT / name, root / name)
    subprocess.run([*GIT, "init", "-q"], cwd=root, check=True, capture_output=True)
    made = Scratch(root)
    made.commit("As it was")
    return made

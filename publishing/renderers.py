"""Which renderer is there: Quarto where it is found, else the one made of registry packages."""

import importlib.util
import re
import shutil
import subprocess
from enum import StrEnum
from pathlib import Path

from publishing.errors import BuildError

OLDEST = (1, 8)
"""The first Quarto that is known to do all that the chapters use."""


class Renderer(StrEnum):
    """How to render: `auto` takes Quarto where it is found."""

    AUTO = "auto"
    QUARTO = "quarto"
    PANDOC = "pandoc"


def find_quarto() -> Path | None:
    """Find a Quarto that is new enough, on PATH or in the `quarto-cli` package."""
    for found in (_on_path(), _in_package()):
        if found is not None and _version(found) >= OLDEST:
            return found
    return None


def _on_path() -> Path | None:
    found = shutil.which("quarto")
    return Path(found) if found else None


def _in_package() -> Path | None:
    package = importlib.util.find_spec("quarto_cli")
    if package is None or package.origin is None:
        return None
    found = Path(package.origin).parent / "bin" / "quarto"
    return found if found.is_file() else None


def _version(quarto: Path) -> tuple[int, ...]:
    done = subprocess.run([quarto, "--version"], capture_output=True, text=True, check=False)
    return tuple(int(part) for part in re.findall(r"\d+", done.stdout)[:3])


def renderer_version(name: str) -> str:
    """Give the version of Quarto; other renderers are packages, whose versions are known."""
    quarto = find_quarto() if name == Renderer.QUARTO else None
    return ".".join(map(str, _version(quarto))) if quarto else ""


def choose(wanted: Renderer) -> Renderer:
    """Settle on a renderer.

    Raises
    ------
    BuildError
        Quarto was asked for by name and is not there.
    """
    if wanted is Renderer.PANDOC:
        return wanted
    if find_quarto() is not None:
        return Renderer.QUARTO
    if wanted is Renderer.QUARTO:
        raise BuildError(
            "Quarto 1.8 or newer is not installed: run `make quarto`, or use --renderer pandoc"
        )
    return Renderer.PANDOC

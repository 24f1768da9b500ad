"""Which renderer is there: Quarto where it is found, else the one made of registry packages."""

import importlib.util
import shutil
from enum import StrEnum
from pathlib import Path

from publishing.errors import BuildError


class Renderer(StrEnum):
    """How to render: `auto` takes Quarto where it is found."""

    AUTO = "auto"
    QUARTO = "quarto"
    PANDOC = "pandoc"


def find_quarto() -> Path | None:
    """Find Quarto on PATH, or in the `quarto-cli` package."""
    if on_path := shutil.which("quarto"):
        return Path(on_path)
    package = importlib.util.find_spec("quarto_cli")
    if package is None or package.origin is None:
        return None
    found = Path(package.origin).parent / "bin" / "quarto"
    return found if found.is_file() else None


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
        raise BuildError("Quarto is not installed: run `make quarto`, or use --renderer pandoc")
    return Renderer.PANDOC

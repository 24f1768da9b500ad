"""Drive `quarto render`; its pre- and post-render hooks do what our own renderer does around it."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from analysis.glyphs import font_folder
from publishing.book import Book
from publishing.errors import BuildError
from publishing.renderers import find_quarto


def render(book: Book, folder: Path, settings: Mapping[str, str]) -> Path:
    """Render the book into a folder beside the old site; give the place of its root.

    Raises
    ------
    BuildError
        Quarto exited with an error; what it printed stands above.
    """
    site = folder / "_site"
    environment = {
        **os.environ,
        **settings,
        "QUARTO_PYTHON": sys.executable,
        "TYPST_FONT_PATHS": str(font_folder()),
        "TYPST_IGNORE_SYSTEM_FONTS": "true",
    }
    command = [str(find_quarto()), "render", "--output-dir", os.path.relpath(site, book.root)]
    done = subprocess.run(command, cwd=book.root, env=environment, check=False)
    if done.returncode:
        raise BuildError(f"quarto render ended with {done.returncode}; its message stands above")
    return site

"""What `_quarto.yml` says about the book: its title, its chapters and their order."""

from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

import yaml

from publishing.errors import BuildError


@dataclass(frozen=True)
class Book:
    """A book project, as far as both renderers agree on it.

    Attributes
    ----------
    root
        The folder of `_quarto.yml`.
    chapters, appendices
        Sources relative to `root`, in reading order.
    config
        The whole configuration, as read.
    """

    root: Path
    title: str
    chapters: tuple[PurePosixPath, ...]
    appendices: tuple[PurePosixPath, ...]
    config: dict[str, Any]

    @property
    def sources(self) -> tuple[PurePosixPath, ...]:
        """Every chapter and appendix, in reading order."""
        return self.chapters + self.appendices

    @property
    def output_file(self) -> str:
        """The PDF's name without its suffix."""
        return str(self.config["book"].get("output-file", "report"))

    def option(self, output: str, name: str, default: Any = None) -> Any:
        """Look an option up: the format's own value, then `execute`, then the top level.

        Parameters
        ----------
        output
            The format: `html` or `typst`.
        name
            The option, such as `toc` or `echo`.
        default
            The value where none is set.
        """
        own = (self.config.get("format") or {}).get(output) or {}
        for place in (own, own.get("execute") or {}, self.config.get("execute") or {}, self.config):
            if name in place:
                return place[name]
        return default


def read_book(root: Path) -> Book:
    """Read a book's `_quarto.yml` and check that every chapter exists.

    Raises
    ------
    BuildError
        The file is missing, is not YAML, or names a chapter twice or one that is not there.
    """
    place = root / "_quarto.yml"
    try:
        config = yaml.safe_load(place.read_text(encoding="utf-8"))
        book = config["book"]
        chapters = tuple(PurePosixPath(str(name)) for name in book["chapters"])
        appendices = tuple(PurePosixPath(str(name)) for name in book.get("appendices", []))
        title = str(book["title"])
    except FileNotFoundError:
        raise BuildError(
            f"{place.name} is missing: run the command in the project's folder"
        ) from None
    except (yaml.YAMLError, KeyError, TypeError) as problem:
        raise BuildError(f"{place.name}: {problem}: a book with chapters is needed") from problem
    for source in chapters + appendices:
        if not (root / source).is_file():
            raise BuildError(f"{place.name} lists {source}, and there is no such file")
    names = [source.stem for source in chapters + appendices]
    if twice := sorted({name for name in names if names.count(name) > 1}):
        raise BuildError(f"{place.name}: two chapters are called {twice[0]}: rename one's file")
    return Book(root, title, chapters, appendices, config)
